package main

import (
	"slices"
	"sync"
)

// table is a table to write rows to. The types are those of PostgreSQL; a "day" is one of [schedule.Date], and the
// columns from_day and before_day are one daterange there.
type table struct {
	name    string
	columns []column
	insert  sync.Map // the statement, by dialect
}

type column struct{ name, typ string }

var (
	tableDirective = &table{name: "directive", columns: []column{
		{"ref", "bigint"},
		{"id", "uuid"},
		{"jurisdiction", "text"},
		{"type", "text"},
		{"number", "text"},
		{"canonical", "text"},
		{"issuer", "text"},
		{"year", "integer"},
		{"signed", "day"},
		{"dated", "day"},
		{"effect", "day"},
		{"normative", "boolean"},
		{"title", "text"},
		{"document", "json"},
	}}
	tableIssuer   = &table{name: "issuer", columns: []column{{"directive", "bigint"}, {"position", "integer"}, {"body", "text"}}}
	tableRelation = &table{name: "relation", columns: []column{
		{"directive", "bigint"},
		{"position", "integer"},
		{"place", "text"},
		{"kind", "text"},
		{"target", "text"},
		{"issuer", "text"},
		{"type", "text"},
		{"year", "integer"},
		{"acts", "boolean"},
		{"follows", "boolean"},
	}}
	tableTask = &table{name: "task", columns: []column{
		{"directive", "bigint"}, {"instance", "integer"}, {"key", "text"}, {"title", "text"}, {"due_state", "text"}, {"due", "day"},
	}}
	tableAssignment = &table{name: "assignment", columns: []column{
		{"directive", "bigint"}, {"instance", "integer"}, {"position", "integer"}, {"body", "text"}, {"role", "text"},
	}}
	tableStatus = &table{name: "status", columns: []column{
		{"directive", "bigint"},
		{"from_day", "day"},
		{"before_day", "day"},
		{"force", "text"},
		{"vbpl", "text"},
		{"eli", "text"},
		{"applicable", "boolean"},
		{"open", "boolean"},
		{"standing", "text"},
		{"version", "integer"},
	}}
	tablePart = &table{name: "part", columns: []column{
		{"directive", "bigint"}, {"part", "integer"}, {"provision", "text"}, {"territory", "text"}, {"addressee", "text"},
	}}
	tableReason = &table{name: "reason", columns: []column{
		{"directive", "bigint"}, {"reason", "integer"}, {"code", "text"}, {"en", "text"}, {"vi", "text"},
	}}
	tablePartStatus = &table{name: "part_status", columns: []column{
		{"directive", "bigint"},
		{"part", "integer"},
		{"from_day", "day"},
		{"before_day", "day"},
		{"force", "text"},
		{"applicable", "boolean"},
		{"amended", "boolean"},
		{"standing", "text"},
		{"since", "day"},
		{"reason", "integer"},
	}}
	tableQuestion = &table{name: "question", columns: []column{
		{"directive", "bigint"}, {"position", "integer"}, {"from_day", "day"}, {"before_day", "day"}, {"reason", "integer"},
	}}
	tableBody   = &table{name: "body", columns: []column{{"key", "text"}, {"kind", "text"}, {"name", "text"}, {"from_day", "day"}, {"before_day", "day"}}}
	tableHolder = &table{name: "holder", columns: []column{{"origin", "text"}, {"holder", "text"}, {"from_day", "day"}, {"before_day", "day"}}}
)

// written are the tables of what a text says, computed those of what follows for its force; the order is that of writing.
var (
	written  = []*table{tableDirective, tableIssuer, tableRelation, tableTask, tableAssignment}
	computed = []*table{tableStatus, tablePart, tableReason, tablePartStatus, tableQuestion}
)

// tables are the tables of texts.
func tables() []*table { return slices.Concat(written, computed) }
