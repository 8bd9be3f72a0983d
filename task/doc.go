// Package task models what a directive orders (nhiệm vụ, giải pháp): who must do what until when, how far it is, and how many are late.
// It computes every last day with package schedule and every body that answers with package agency, and it stores nothing that can
// be computed.
//
// # What is written
//
// A [Task] is an item of the text: its [Key] ("I.3.a"), kind, title, product, the bodies that are given a part in it ([Assignment]),
// its [Deadline], what it waits for, and the tasks below it. A body is given its part or asked for it ([Assign] giao, [Request] đề nghị);
// exactly one leads ([Lead] chủ trì). "Each district People's Committee" is one assignment, and [Expand] makes it one
// [Instance] a body: on 2020-09-26 An Giang has eleven.
//
// # Until when
//
// A [Deadline] is said in one of several ways. "Trước ngày 31/5/2021" is last in time on 2021-05-30, a Sunday: a printed day is meant as
// printed. "Trong thời hạn 10 ngày kể từ ngày ký" from 2020-09-16 is a rule, and rolls from Saturday 2020-09-26 to Monday 2020-09-28
// only when the rule says so. "Trong quý IV năm 2007" is last in time on 2007-12-31. A fact that nobody knows yet makes the day [Pending],
// and nothing that is pending is ever overdue. The last day itself is in time.
//
// # How far
//
// A [Log] is only ever added to. Its fold is the [State]: twelve statuses and the table of steps between them, which [Status.Legal] shows;
// any other step is a [*TransitionError]. [SuspendBelow] carries a suspension down to the tasks below. Extensions stay in it with the day they
// were asked for and their basis, so that there are two verdicts: against the day as extended and against the first. [Instance.After] says
// what an entry does to those who have the work: a reassignment gives the lead on, a delegation hands the work down the line.
//
// # How many
//
// [Index] lays a set of tasks out in columns; [Index.Figures] puts each into one of the buckets that official reports print (done in time,
// done late, open in time, open late, open without a deadline, and apart from them the excluded: everyday work, cancelled tasks). The figures
// of 31 August 2016 are 3,726 = 1,310 + 429 + 1,812 + 175. [Index.Rollup] is exact and says 100 % of nothing that is not done.
// [Index.AppendOverdue] and [Index.AtRisk] count in working days, and say how firm the count is. [Tally] counts a list too long to be kept.
//
// # Again and again
//
// A [Duty] is a report that recurs. It is no task and makes one for every [Period]: under [CutOff] 15 the month 2020-10 runs from 2020-09-15 to
// 2020-10-14. The periods of a [Family] tile time, and the id of a report is the same wherever it is computed. [CheckDuties] looks at those of a directive.
//
// # Who answers
//
// [Instance.Responsible] follows the bodies of a task through every reorganisation up to a day; [Plan] lists what a reorganisation asks to be
// decided, and [Apply] carries out what needs no decision.
//
// # Whether it is sound
//
// [Check] gives every fault with its place and code, [CheckTasks] looks the bodies up, [CheckEntries] holds a log against the task it is of, and
// [Complete] is the lint of the administration: clear who, what, when, to whom, with what product, on whose authority.
package task
