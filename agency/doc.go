// Package agency models public bodies through time and answers who is responsible for what on a given day.
//
// # Bodies and changes
//
// An [Agency] has a [Key] for ever, names, codes, links, functions and territories, each with its days. A [Change] is
// one decision: it establishes, renames, merges, absorbs, divides, separates, converts, moves functions or dissolves.
//
//	kind      Vietnamese            before                 after            what the transfers do not list
//	create    thành lập             0 or bodies that ended 1 new            goes to the new one (what they left)
//	rename    đổi tên               1                      the same         stays
//	merge     hợp nhất              2 or more, ended       1 new            goes to the new one
//	absorb    sáp nhập              1 or more, ended       1 that exists    goes to the absorber
//	divide    chia                  1, ended               2 or more new    is divided among them, in parts not stated
//	separate  tách                  1, goes on             1 or more new    stays
//	convert   chuyển đổi            1, ended               1 new            goes to the new one
//	transfer  điều chỉnh chức năng  go on                  go on            stays
//	dissolve  giải thể              1 or more, ended       none             is left to nobody
//
// Listed transfers go before the default, the narrower before the wider, and all transfers of one decision happen at
// once: what a body receives by a decision does not pass on by the same one. Bodies outside the lists may give and
// receive. A division must cover every function and territory its body records. Two moves of the same thing to two
// bodies (chồng chéo) are refused; something that nobody receives (bỏ sót) is found by [Registry.Check] and answered
// as [Orphaned].
//
// # Functions and territories
//
// Both are forests of [Path]: "labour" holds "labour/merit". Work is a rectangle of functions by territories; an
// answer cuts it into parts that are disjoint, complete and each fared alike.
//
// # Work left to nobody
//
// When a body is dissolved and nobody is named, its work stays with the body that is no more: the answer is [Orphaned].
// A later create with that body in From, or a transfer from it, takes it up. The Traffic Safety Board of An Giang ends
// with its province on 1 July 2025 and the new one is established on 27 November:
//
//	ban-cu-end,2025-07-01,1,dissolve,vn/ban-cu,,,,,,202/2025/QH15
//	ban-moi,2025-11-27,1,create,vn/ban-cu,vn/ban-moi,,,,,1567/QĐ-UBND
//
// On 1 August 2025 nobody answers for the old board's work; on 28 November the new board does, through both decisions.
// Because the work stays in one place meanwhile, following it to a day between and on from there gives the same answer
// as following it at once.
//
// # Questions
//
// [Registry.Who] asks for all that a body was ever given, [Registry.Resolve] for a function and a territory given on a
// day. [Registry.Predecessors] is the inverse, [Registry.Lineage] and [Registry.Steps] draw the family, [Registry.Plan] says what a reform
// asks of assignments, [Registry.Find] looks a name up, [Registry.Members] lists a group. A change on day D has
// happened on D: D is the first day of the new state.
//
// An answer says when it is thin: its day lies after [Registry.Recorded], a change or a body on the way is assumed or a
// body was established by an assumed change, a division is not stated, the fate of a body is not recorded. See [Answer.Standing] and [Answer.Notes].
//
// # Formats
//
// JSON ([Decode], [Data.Encode]) carries everything; CSV ([ReadCSV], [ReadAgencies], [ReadChanges]) what its columns say.
// In CSV the rows of one id are one change, lists separate by ";", an empty function and territory is all that the change
// does not list. A row without either names the bodies of the change; when a divide has one such row with one receiver,
// that one gets the rest. Several receivers of one move divide it in parts not stated; a separate may name the body that
// goes on among its receivers. [Lines] tells by its line what [New] finds in data that were read so.
//
// A registry is immutable and safe for concurrent use. To be told apart from a body that exists already, a body that a
// divide or separate establishes must not be named by an earlier change nor have an earlier first day.
package agency
