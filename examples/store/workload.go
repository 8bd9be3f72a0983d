package main

import (
	"context"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// Load is what falls to a body in a run of days, as corpus.Load counts it.
type Load struct {
	Due     int `json:"due"`
	Undated int `json:"undated"`
	Pending int `json:"pending"`
}

// Workload counts the tasks that fall to a body in a run of days, in a role: its own, and those of bodies whose work it has
// on the first of them. A task counts unless its text has ended by its last day, one that waits for a fact unless it has
// ended when the days begin, and one without a day while its text is in force then.
func (s *Store) Workload(ctx context.Context, q query, body string, role task.Role, in schedule.Interval) (Load, error) {
	var l Load
	err := q.QueryRowContext(ctx, s.d.sql(`WITH work AS (
			SELECT t.due_state, t.due, t.directive FROM assignment a JOIN task t ON t.directive = a.directive AND t.instance = a.instance
			WHERE a.role = $2 AND (a.body = $1 OR a.body IN (SELECT h.origin FROM holder h WHERE h.holder = $1 AND {covers h $3})))
		SELECT
			coalesce(sum(CASE WHEN due_state = $4 AND ({day $3} IS NULL OR due >= {day $3}) AND ({day $5} IS NULL OR due < {day $5}) AND NOT EXISTS (SELECT 1 FROM status s
				WHERE s.directive = work.directive AND s.force = 'Ended' AND {covers s work.due}) THEN 1 ELSE 0 END), 0),
			coalesce(sum(CASE WHEN due_state = $6 AND ({day $3} IS NULL OR NOT EXISTS (SELECT 1 FROM status s
				WHERE s.directive = work.directive AND s.force = 'Ended' AND {covers s $3})) THEN 1 ELSE 0 END), 0),
			coalesce(sum(CASE WHEN due_state NOT IN ($4, $6) AND ({day $3} IS NULL OR EXISTS (SELECT 1 FROM status s WHERE s.directive = work.directive
				AND s.force IN ('InForce', 'PartiallyInForce') AND {covers s $3})) THEN 1 ELSE 0 END), 0)
		FROM work`), body, role.String(), in.From, task.Known.String(), in.Before, task.Pending.String()).Scan(&l.Due, &l.Pending, &l.Undated)
	return l, fault(err)
}
