package task

import "github.com/chithi-go/chithi/schedule"

// Wait says that one row of an [Index] waits for another.
type Wait struct{ Row, For int32 }

// Order returns the rows in rounds: first those that wait for nothing, then those that waited only for them, and so on, each round in the order
// of the rows. When rows wait for one another it returns a [*RowCycleError] that names a ring no shorter part of which is one.
// A row that the index does not have is a [*RowError].
func (x *Index) Order(waits []Wait) ([]int32, error) {
	g := graph{from: make([]int32, len(waits)), to: make([]int32, len(waits))}
	for i, w := range waits {
		if uint(w.Row) >= uint(x.Len()) || uint(w.For) >= uint(x.Len()) {
			return nil, &RowError{i, w}
		}
		g.from[i], g.to[i] = w.For, w.Row
	}
	g.close(x.Len())
	order, left := g.queue()
	if left > 0 {
		return nil, &RowCycleError{g.cycle()}
	}
	return order, nil
}

var (
	rowCycle = schedule.Template{
		Code: "task-rows-cycle",
		En:   "rows wait for one another: {0}",
		Vi:   "các dòng chờ lẫn nhau: {0}",
	}
	noRow = schedule.Template{
		Code: "task-row-unknown",
		En:   "wait {0}: row {1} waits for row {2}, and not both exist",
		Vi:   "quan hệ chờ {0}: dòng {1} chờ dòng {2}, nhưng không phải cả hai đều có",
	}
)

// RowCycleError is a ring of rows of which each waits for the one before it.
type RowCycleError struct{ Rows []int32 }

// Message gives the code and the arguments.
func (e *RowCycleError) Message() schedule.Message {
	return rowCycle.With(e.Rows[:min(20, len(e.Rows))])
}

// In says the error in "vi" or "en".
func (e *RowCycleError) In(lang string) string { return e.Message().In(lang) }
func (e *RowCycleError) Error() string         { return "task: " + e.In("en") }

// RowError is a wait, counted from 0, that names a row the index does not have.
type RowError struct {
	Index int
	Wait  Wait
}

// Message gives the code and the arguments.
func (e *RowError) Message() schedule.Message { return noRow.With(e.Index, e.Wait.Row, e.Wait.For) }

// In says the error in "vi" or "en".
func (e *RowError) In(lang string) string { return e.Message().In(lang) }
func (e *RowError) Error() string         { return "task: " + e.In("en") }
