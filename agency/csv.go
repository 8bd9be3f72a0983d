package agency

import (
	"encoding/csv"
	"errors"
	"io"
	"strings"

	"golang.org/x/text/unicode/norm"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// The columns of the CSV forms, in order.
const (
	AgencyColumns = "key,name_vi,name_en,kind,parent,from,before"
	ChangeColumns = "id,on,seq,kind,from,to,function,territory,mode,name,basis"
)

// MaxProduct is the greatest number of transfers that the lists of one CSV row may stand for.
const MaxProduct = MaxTransfers

var (
	badHeader = schedule.Template{Code: "agency-csv-header", En: "the first line must be {0}", Vi: "dòng đầu phải là {0}"}
	badCSV    = schedule.Template{Code: "agency-csv-row", En: "line {0}: {1}", Vi: "dòng {0}: {1}"}
	badLists  = schedule.Template{Code: "agency-csv-lists", En: "the lists stand for more than {0} transfers", Vi: "các danh sách tạo thành hơn {0} nội dung chuyển giao"}
	disagree  = schedule.Template{Code: "agency-csv-disagree", En: "{0} says {1} and an earlier row of the same change {2}", Vi: "{0} ghi {1} nhưng dòng trước của cùng thay đổi ghi {2}"}
	unsaid    = schedule.Template{Code: "agency-csv-unsaid", En: "the columns cannot say what becomes of the rest of {1} in the change {0}", Vi: "các cột không thể hiện được phần còn lại của {1} trong thay đổi {0}"}
)

// row is a record by column name.
type row struct {
	*wire
	line   int
	cells  []string
	column map[string]int
}

func (r row) at(column string) string { return chithi.Pointer("lines", r.line, column) }
func (r row) get(column string) string {
	return unguard(norm.NFC.String(strings.TrimSpace(r.cells[r.column[column]])))
}

func (r row) list(column string) []string {
	var all []string
	for s := range strings.SplitSeq(r.get(column), ";") {
		if s = strings.TrimSpace(s); s != "" {
			all = append(all, s)
		}
	}
	return all
}

// readRows hands every record to each, with its columns by name, and keeps the faults of all of them.
func readRows(from io.Reader, columns string, each func(row)) error {
	c := csv.NewReader(from)
	c.ReuseRecord = true
	w := &wire{}
	header, err := c.Read()
	if err != nil && !errors.Is(err, io.EOF) {
		return rowError(err)
	}
	want := strings.Split(columns, ",")
	column := make(map[string]int, len(want))
	for i, name := range header {
		if i == 0 {
			name = strings.TrimPrefix(name, "\ufeff")
		}
		column[strings.TrimSpace(name)] = i
	}
	for _, name := range want {
		if _, ok := column[name]; !ok || len(header) != len(want) {
			return chithi.Problems{chithi.At("/lines/1", badHeader.With(columns))}
		}
	}
	for {
		cells, err := c.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil && !errors.Is(err, csv.ErrFieldCount) {
			var faults chithi.Problems
			if err = rowError(err); !errors.As(err, &faults) {
				return err
			}
			w.faults = append(w.faults, faults...)
			break
		}
		line, _ := c.FieldPos(0)
		if err != nil {
			w.faults = append(w.faults, chithi.At(chithi.Pointer("lines", line), badCSV.With(line, csv.ErrFieldCount)))
			continue
		}
		each(row{w, line, cells, column})
	}
	if len(w.faults) > 0 {
		return w.faults
	}
	return nil
}

// rowError places a fault of the CSV itself; an error of the reader stays what it is.
func rowError(err error) error {
	var p *csv.ParseError
	if errors.As(err, &p) {
		return chithi.Problems{chithi.At(chithi.Pointer("lines", p.Line), badCSV.With(p.Line, p.Err))}
	}
	return err
}

// ReadAgencies reads bodies from CSV with the columns [AgencyColumns]. The parent is the body above by a line
// link; from is the first day and before the first day without it. Faults come all at once, each with its line.
func ReadAgencies(from io.Reader) ([]Agency, error) {
	all, _, err := readAgencies(from)
	return all, err
}

func readAgencies(from io.Reader) (all []Agency, lines []int, err error) {
	err = readRows(from, AgencyColumns, func(r row) {
		a := Agency{
			Key: r.key(r.at("key"), r.get("key")), Kind: r.get("kind"),
			Life: schedule.Interval{From: r.date(r.at("from"), r.get("from")), Before: r.date(r.at("before"), r.get("before"))},
		}
		if a.Key.IsZero() && r.get("key") == "" {
			r.faults = append(r.faults, chithi.At(r.at("key"), faults.keyMissing.With()))
		}
		for _, lang := range [...]string{"vi", "en"} {
			if s := r.get("name_" + lang); s != "" {
				a.Names = append(a.Names, Name{Text: s, Lang: lang})
			}
		}
		if p := r.get("parent"); p != "" {
			a.Links = []Link{{To: r.key(r.at("parent"), p), Kind: Line}}
		}
		all, lines = append(all, a), append(lines, r.line)
	})
	if err != nil {
		return nil, nil, err
	}
	return all, lines, nil
}

// guard keeps a spreadsheet from taking a text for a formula; unguard takes the mark away again.
func guard(s string) string {
	if isFormula(strings.TrimLeft(s, "'")) {
		return "'" + s
	}
	return s
}

func unguard(s string) string {
	if strings.HasPrefix(s, "'") && isFormula(strings.TrimLeft(s, "'")) {
		return s[1:]
	}
	return s
}

func isFormula(s string) bool { return s != "" && strings.IndexByte("=+-@\t\r", s[0]) >= 0 }

// WriteAgencies writes bodies as CSV with the columns [AgencyColumns]: of the names the first official one in
// Vietnamese and in English, of the links the first line. Everything else needs the JSON form.
func WriteAgencies(to io.Writer, agencies []Agency) error {
	w := csv.NewWriter(to)
	record := strings.Split(AgencyColumns, ",")
	err := w.Write(record)
	for i := range agencies {
		a := &agencies[i]
		clear(record)
		record[0], record[3] = a.Key.s, guard(a.Kind)
		record[5], record[6] = a.Life.From.String(), a.Life.Before.String()
		for j := len(a.Names) - 1; j >= 0; j-- {
			switch n := &a.Names[j]; {
			case n.Kind != Official:
			case n.Lang == "vi":
				record[1] = guard(n.Text)
			case n.Lang == "en":
				record[2] = guard(n.Text)
			}
		}
		for j := len(a.Links) - 1; j >= 0; j-- {
			if a.Links[j].Kind == Line {
				record[4] = a.Links[j].To.s
			}
		}
		err = errors.Join(err, w.Write(record))
	}
	w.Flush()
	return errors.Join(err, w.Error())
}
