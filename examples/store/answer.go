package main

import (
	"context"

	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
)

// Answer is how a text stands on a day: the whole, its parts, and why.
type Answer struct {
	Text
	On    schedule.Date `json:"on"`
	Known schedule.Date `json:"known"`
	State
	Parts   []Part   `json:"parts"`
	Reasons []Reason `json:"reasons"`
}

// Part is a part of a text that its events tell apart.
type Part struct {
	Provision  directive.Provision `json:"provision"`
	Territory  string              `json:"territory"`
	Addressee  string              `json:"addressee"`
	Force      directive.Force     `json:"force"`
	Applicable bool                `json:"applicable"`
	Amended    bool                `json:"amended"`
	Standing   string              `json:"standing"`
	Since      schedule.Date       `json:"since"`
	Why        Reason              `json:"why"`
}

// Reason is what decides, in both languages.
type Reason struct {
	Code string `json:"code"`
	En   string `json:"en"`
	Vi   string `json:"vi"`
}

func reasonOf(m schedule.Message) Reason { return Reason{m.Code(), m.In("en"), m.In("vi")} }

// Status answers about a text by what is stored.
func (s *Store) Status(ctx context.Context, q query, t Text, on schedule.Date) (Answer, error) {
	a := Answer{Text: t, On: on, Parts: []Part{}, Reasons: []Reason{}}
	var err error
	if a.State, err = s.State(ctx, q, t.Ref, on); err != nil {
		return a, err
	}
	parts := rowsOf(ctx, q, s.d.sql(`SELECT p.provision, p.territory, p.addressee, s.force, s.applicable, s.amended, s.standing, s.since, r.code, r.en, r.vi
		FROM part_status s JOIN part p ON p.directive = s.directive AND p.part = s.part JOIN reason r ON r.directive = s.directive AND r.reason = s.reason
		WHERE s.directive = $1 AND {covers s $2} ORDER BY s.part`), []any{t.Ref, on}, func(p *Part) []any {
		return []any{
			&p.Provision, &p.Territory, &p.Addressee, &p.Force, &p.Applicable, &p.Amended, &p.Standing, &p.Since,
			&p.Why.Code, &p.Why.En, &p.Why.Vi,
		}
	})
	seen := map[string]bool{}
	for p, err := range parts {
		if err != nil {
			return a, err
		}
		a.Parts = append(a.Parts, p)
		if !seen[p.Why.En] {
			seen[p.Why.En] = true
			a.Reasons = append(a.Reasons, p.Why)
		}
	}
	questions := rowsOf(ctx, q, s.d.sql(`SELECT r.code, r.en, r.vi FROM question s JOIN reason r ON r.directive = s.directive AND r.reason = s.reason
		WHERE s.directive = $1 AND {covers s $2} ORDER BY s.position`), []any{t.Ref, on}, func(r *Reason) []any { return []any{&r.Code, &r.En, &r.Vi} })
	for r, err := range questions {
		if err != nil {
			return a, err
		}
		a.Reasons = append(a.Reasons, r)
	}
	return a, nil
}

// StatusAsKnown answers about a text as it was known on a day. The stored runs hold what is known now; an earlier knowledge
// is computed by the library, from the text and everything that its days depend on.
func (s *Store) StatusAsKnown(ctx context.Context, q query, t Text, on, known schedule.Date) (Answer, error) {
	c, places, err := s.corpus(ctx, q, []int64{t.Ref}, known)
	if err != nil {
		return Answer{}, err
	}
	a := answerOf(t, on, c.Status(places[t.Ref], on))
	a.Known = known
	return a, nil
}

// answerOf is the answer that the library gives.
func answerOf(t Text, on schedule.Date, status directive.Status) Answer {
	a := Answer{Text: t, On: on, State: stateOf(t.Ref, status), Parts: []Part{}, Reasons: []Reason{}}
	for p := range status.Parts() {
		a.Parts = append(a.Parts, Part{
			p.Provision, p.Territory.String(), p.Addressee.String(), p.Force, p.Applicable, p.Amended,
			p.Standing.String(), p.Since, reasonOf(p.Why),
		})
	}
	for m := range status.Reasons() {
		a.Reasons = append(a.Reasons, reasonOf(m))
	}
	return a
}
