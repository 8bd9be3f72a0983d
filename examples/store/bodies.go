package main

import (
	"context"
	"database/sql"
	"slices"

	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/schedule"
)

// writeBodies writes the bodies of the registry anew, with the runs of days on which the work of each is with another or
// with itself, as the registry says.
func (s *Store) writeBodies(ctx context.Context, tx *sql.Tx) error {
	for _, t := range [...]*table{tableBody, tableHolder} {
		if _, err := tx.ExecContext(ctx, "DELETE FROM "+t.name); err != nil {
			return err
		}
	}
	r := s.d.rows()
	days := turns(s.laws.bodies)
	for a := range s.laws.bodies.Agencies() {
		life, _ := s.laws.bodies.Life(a.Key)
		r.add(tableBody, a.Key.String(), string(a.Kind), s.laws.bodies.Name(a.Key, "vi", life.From), life.From, life.Before)
		s.holders(r, a.Key, days)
	}
	return r.write(ctx, tx, tableBody, tableHolder)
}

// turns are the days on which the holder of something can change: those of the changes and of the bodies' lives.
func turns(bodies *agency.Registry) []schedule.Date {
	days := []schedule.Date{1}
	for c := range bodies.Changes() {
		days = append(days, c.On)
	}
	for a := range bodies.Agencies() {
		life, _ := bodies.Life(a.Key)
		days = append(days, life.From, life.Before)
	}
	slices.Sort(days)
	days = slices.Compact(days)
	return slices.DeleteFunc(days, func(d schedule.Date) bool { return d == 0 })
}

func (s *Store) holders(r *rows, origin agency.Key, days []schedule.Date) {
	held := map[agency.Key]schedule.Date{}
	for _, day := range days {
		now := map[agency.Key]bool{}
		for h := range s.laws.bodies.Who(origin, day).Holders() {
			now[h] = true
			if _, ok := held[h]; !ok {
				held[h] = day
			}
		}
		for h, from := range held {
			if !now[h] {
				r.add(tableHolder, origin.String(), h.String(), from, day)
				delete(held, h)
			}
		}
	}
	for h, from := range held {
		r.add(tableHolder, origin.String(), h.String(), from, schedule.Date(0))
	}
}
