package peers

import (
	"context"
	"strings"
	"testing"
	"time"

	arran "github.com/arran4/golang-ical"
	emersion "github.com/emersion/go-ical"
	"github.com/looplab/fsm"
	"github.com/qmuntal/stateless"
	"github.com/stretchr/testify/require"
	"github.com/teambition/rrule-go"
	"gonum.org/v1/gonum/graph/simple"
	"gonum.org/v1/gonum/graph/topo"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
	"github.com/chithi-go/chithi/task/ical"
)

// A step to and fro between two statuses of the machine: handed in, handed back.

func BenchmarkTransition(b *testing.B) {
	b.Run("chithi", func(b *testing.B) {
		p := task.Position{Status: task.InProgress}
		b.ReportAllocs()
		for b.Loop() {
			p, _ = p.Next(task.EventSubmit)
			p, _ = p.Next(task.EventReturn)
		}
		require.Equal(b, task.InProgress, p.Status)
	})
	b.Run("looplab-fsm", func(b *testing.B) {
		m := fsm.NewFSM("in-progress", fsm.Events{
			{Name: "submit", Src: []string{"in-progress"}, Dst: "submitted"},
			{Name: "return", Src: []string{"submitted"}, Dst: "in-progress"},
		}, nil)
		ctx := context.Background()
		b.ReportAllocs()
		for b.Loop() {
			_ = m.Event(ctx, "submit")
			_ = m.Event(ctx, "return")
		}
		require.Equal(b, "in-progress", m.Current())
	})
	b.Run("qmuntal-stateless", func(b *testing.B) {
		m := stateless.NewStateMachine("in-progress")
		m.Configure("in-progress").Permit("submit", "submitted")
		m.Configure("submitted").Permit("return", "in-progress")
		b.ReportAllocs()
		for b.Loop() {
			_ = m.Fire("submit")
			_ = m.Fire("return")
		}
		require.Equal(b, "in-progress", m.MustState())
	})
}

// One task of 2206/CT-UBND as a VTODO, written to bytes.

const (
	uid     = "39983c3f-fb2c-5142-aaf7-f913b71ee0db"
	summary = "I.1 Rà soát, quy hoạch, phát triển mạng lưới trường, lớp"
	body    = "Nâng cao chất lượng, chuẩn hóa đội ngũ giáo viên và cán bộ quản lý giáo dục; tăng cường cơ sở vật chất"
	contact = "Sở Giáo dục và Đào tạo"
)

var stamp = time.Date(2020, 9, 26, 1, 2, 3, 0, time.UTC)

func chithiTodo(buf []byte) []byte {
	return ical.AppendTodo(buf, &ical.Todo{
		UID: uid, Summary: summary, Description: body, Contact: contact, Due: schedule.MustParseDate("2021-05-30"),
		Status: task.InProgress, Percent: 40, Stamp: stamp,
	})
}

func arranTodo() *arran.VTodo {
	t := arran.NewTodo(uid)
	t.SetDtStampTime(stamp)
	t.SetSummary(summary)
	t.SetDescription(body)
	t.SetProperty(arran.ComponentProperty("CONTACT"), contact)
	t.SetAllDayDueAt(time.Date(2021, 5, 30, 0, 0, 0, 0, time.UTC))
	t.SetStatus(arran.ObjectStatusInProcess)
	t.SetPercentComplete(40)
	return t
}

func emersionTodo() *emersion.Calendar {
	t := emersion.NewComponent(emersion.CompToDo)
	t.Props.SetText(emersion.PropUID, uid)
	t.Props.SetDateTime(emersion.PropDateTimeStamp, stamp)
	t.Props.SetText(emersion.PropSummary, summary)
	t.Props.SetText(emersion.PropDescription, body)
	t.Props.SetText(emersion.PropContact, contact)
	t.Props.SetDate(emersion.PropDue, time.Date(2021, 5, 30, 0, 0, 0, 0, time.UTC))
	t.Props.SetText(emersion.PropStatus, "IN-PROCESS")
	t.Props.SetText(emersion.PropPercentComplete, "40")
	c := emersion.NewCalendar()
	c.Props.SetText(emersion.PropVersion, "2.0")
	c.Props.SetText(emersion.PropProductID, "-//x//x//EN")
	c.Children = append(c.Children, t)
	return c
}

// Both peers read what chithi writes, and find in it what was put in.
func TestPeersReadTheTodo(t *testing.T) {
	var out strings.Builder
	c := ical.NewCalendar(&out, "2206/CT-UBND")
	require.NoError(t, c.Todo(&ical.Todo{UID: uid, Summary: summary, Description: body, Due: schedule.MustParseDate("2021-05-30"), Stamp: stamp}))
	require.NoError(t, c.Close())

	one, err := emersion.NewDecoder(strings.NewReader(out.String())).Decode()
	require.NoError(t, err)
	props := one.Children[0].Props
	got, err := props.Text(emersion.PropSummary)
	require.NoError(t, err)
	require.Equal(t, summary, got)
	got, err = props.Text(emersion.PropDescription)
	require.NoError(t, err)
	require.Equal(t, body, got)
	require.Equal(t, "20210530", props.Get(emersion.PropDue).Value)

	two, err := arran.ParseCalendar(strings.NewReader(out.String()))
	require.NoError(t, err)
	require.Equal(t, summary, two.Todos()[0].GetProperty(arran.ComponentPropertySummary).Value)
}

func BenchmarkTodo(b *testing.B) {
	b.Run("chithi", func(b *testing.B) {
		buf := make([]byte, 0, 4096)
		b.ReportAllocs()
		for b.Loop() {
			buf = chithiTodo(buf[:0])
		}
	})
	b.Run("golang-ical", func(b *testing.B) {
		var out strings.Builder
		config := &arran.SerializationConfiguration{MaxLength: 75, PropertyMaxLength: 75, NewLine: "\r\n"}
		b.ReportAllocs()
		for b.Loop() {
			out.Reset()
			if err := arranTodo().SerializeTo(&out, config); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("go-ical", func(b *testing.B) {
		var out strings.Builder
		b.ReportAllocs()
		for b.Loop() {
			out.Reset()
			if err := emersion.NewEncoder(&out).Encode(emersionTodo()); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// The reporting month that a day of 2020 lies in, of a duty that began in 2010: it begins on the 15th.

func BenchmarkPeriodContaining(b *testing.B) {
	family, err := task.CutOff(15)
	require.NoError(b, err)
	d := schedule.MustParseDate("2020-10-01")
	b.Run("chithi", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p, _ := family.Containing(task.Monthly, d)
			if family.Interval(p).From != 737683 { // 2020-09-15
				b.Fatal(family.Interval(p))
			}
		}
	})
	b.Run("rrule-go", func(b *testing.B) {
		r, err := rrule.NewRRule(rrule.ROption{Freq: rrule.MONTHLY, Bymonthday: []int{15}, Dtstart: time.Date(2010, 1, 15, 0, 0, 0, 0, time.UTC)})
		require.NoError(b, err)
		at := d.Time(time.UTC)
		b.ReportAllocs()
		for b.Loop() {
			if r.Before(at, true).Day() != 15 {
				b.Fatal()
			}
		}
	})
}

// 100,000 tasks of which each waits for two others, from the list of what waits for what to an order of work.

const tasks = 100_000

func waits() []task.Wait {
	w := make([]task.Wait, 0, 2*tasks)
	at := func(i int) int32 { return int32(i * 7919 % tasks) }
	for i := 2; i < tasks; i++ {
		w = append(w, task.Wait{Row: at(i), For: at(i - 1)})
		if i/2 != i-1 {
			w = append(w, task.Wait{Row: at(i), For: at(i / 2)})
		}
	}
	return w
}

func BenchmarkOrder(b *testing.B) {
	list := waits()
	b.Run("chithi", func(b *testing.B) {
		x, ps := task.NewIndex(func(yield func(task.Row) bool) {
			for range tasks {
				if !yield(task.Row{Parent: -1}) {
					return
				}
			}
		})
		require.Nil(b, ps)
		b.ReportAllocs()
		for b.Loop() {
			if _, err := x.Order(list); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("gonum", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			g := simple.NewDirectedGraph()
			for _, w := range list {
				g.SetEdge(simple.Edge{F: simple.Node(w.For), T: simple.Node(w.Row)})
			}
			if _, err := topo.Sort(g); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("gonum-sort-alone", func(b *testing.B) {
		g := simple.NewDirectedGraph()
		for _, w := range list {
			g.SetEdge(simple.Edge{F: simple.Node(w.For), T: simple.Node(w.Row)})
		}
		b.ReportAllocs()
		for b.Loop() {
			if _, err := topo.Sort(g); err != nil {
				b.Fatal(err)
			}
		}
	})
}
