package main

import (
	"regexp"
	"strconv"
	"time"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/schedule"
)

// both is something said in Vietnamese and English. The page carries both and shows one; where a text has only one
// language, that one stands in both with its own tag.
type both struct {
	Vi, En         string
	ViLang, EnLang string
}

// speaker is whatever renders itself in a language: messages, vocabularies, errors.
type speaker interface{ In(lang string) string }

// say says it in both languages, the days in it as people write them.
func say(s speaker) both {
	return both{
		isoDay.ReplaceAllStringFunc(s.In("vi"), func(d string) string { return asWritten(d).Vi }),
		isoDay.ReplaceAllStringFunc(s.In("en"), func(d string) string { return asWritten(d).En }),
		"vi", "en",
	}
}

// exactly says it in both languages as it stands.
func exactly(s speaker) both { return both{s.In("vi"), s.In("en"), "vi", "en"} }

var isoDay = regexp.MustCompile(`\b\d{4}-\d{2}-\d{2}\b`)

func asWritten(s string) both {
	d, err := schedule.ParseDate(s)
	if err != nil {
		return plain(s)
	}
	return longDate(d)
}

func plain(s string) both { return both{s, s, "", ""} }

func words(vi, en string) both { return both{vi, en, "vi", "en"} }

func ofText(t chithi.Text) both {
	lang := func(want string) string {
		for _, l := range [...]string{want, "vi", "en"} {
			if t[l] != "" {
				return l
			}
		}
		return ""
	}
	return both{t.In("vi"), t.In("en"), lang("vi"), lang("en")}
}

// longDate is a day as people write it: 26/9/2020, 26 September 2020.
func longDate(d schedule.Date) both {
	if d == 0 {
		return words("chưa xác định", "not known")
	}
	y, m, n := d.Civil()
	return words(strconv.Itoa(n)+"/"+strconv.Itoa(int(m))+"/"+strconv.Itoa(y), strconv.Itoa(n)+" "+m.String()+" "+strconv.Itoa(y))
}

// tick is a month on an axis: T9/2020, Sep 2020.
func tick(y int, m time.Month) both {
	return words("T"+strconv.Itoa(int(m))+"/"+strconv.Itoa(y), m.String()[:3]+" "+strconv.Itoa(y))
}

// labels are the fixed words of the page, by the name that the template uses.
var labels = map[string]both{
	"skip":         words("Đến nội dung chính", "Skip to the content"),
	"language":     words("Ngôn ngữ", "Language"),
	"contents":     words("Mục lục", "Contents"),
	"on":           words("Tại ngày", "On"),
	"signed":       words("Ngày ký", "Signed"),
	"effective":    words("Có hiệu lực từ", "In force from"),
	"issuer":       words("Cơ quan ban hành", "Issued by"),
	"signer":       words("Người ký", "Signed by"),
	"vbpl":         words("Mã tình trạng vbpl.vn", "Status code of vbpl.vn"),
	"force":        words("Hiệu lực theo thời gian", "Force through time"),
	"forceNote":    words("Mỗi thay đổi có lý do ngay bên dưới.", "Every change has its reason below."),
	"from":         words("Từ ngày", "From"),
	"status":       words("Tình trạng", "Status"),
	"why":          words("Vì sao", "Why"),
	"parts":        words("Từng phần của văn bản tại ngày này", "The parts of the text on this day"),
	"part":         words("Phần", "Part"),
	"steps":        words("Cách tính ngày", "How the day was found"),
	"clause":       words("Lời văn", "The words"),
	"rule":         words("Quy tắc", "The rule"),
	"basis":        words("Căn cứ", "Basis"),
	"default":      words("Văn bản không nêu; theo quy định chung.", "The text is silent; this is the law's rule."),
	"pending":      words("Chưa xác định được", "Not settled"),
	"tasks":        words("Nhiệm vụ và thời hạn", "Tasks and last days"),
	"tasksNote":    words("Thanh kẻ từ ngày có hiệu lực đến hạn, phần đỏ là quá hạn, thanh nhạt là không có hạn; vạch đứng là ngày được hỏi. Theo văn bản, chưa tính tiến độ.", "Each bar runs from the day of effect to the last day, red where that is over, pale where there is none; the upright line is the day asked about. By the text alone, before any progress is known."),
	"key":          words("Số", "No."),
	"task":         words("Nhiệm vụ", "Task"),
	"lead":         words("Chủ trì", "Lead"),
	"due":          words("Hạn", "Last day"),
	"state":        words("Tình hình", "State"),
	"time":         words("Thời gian", "Time"),
	"figures":      words("Số liệu", "Figures"),
	"figuresNote":  words("Tổng số không gồm phần không tính (nhiệm vụ thường xuyên, nghĩa vụ duy trì).", "The total leaves out what is not counted (everyday duties, obligations kept all the time)."),
	"byKind":       words("Theo loại", "By category"),
	"byLead":       words("Theo cơ quan chủ trì", "By lead"),
	"category":     words("Loại", "Category"),
	"body":         words("Cơ quan", "Body"),
	"all":          words("Tất cả", "All"),
	"nobody":       words("Chưa giao", "Nobody named"),
	"total":        words("Tổng số", "Total"),
	"doneInTime":   words("Xong đúng hạn", "Done in time"),
	"doneLate":     words("Xong quá hạn", "Done late"),
	"openInTime":   words("Đang làm, trong hạn", "Open, in time"),
	"openLate":     words("Đang làm, quá hạn", "Open, late"),
	"noDeadline":   words("Đang làm, không có hạn", "Open, no deadline"),
	"excluded":     words("Không tính", "Not counted"),
	"lineage":      words("Ai chịu trách nhiệm tại ngày này", "Who answers on this day"),
	"lineageNote":  words("Từ cơ quan được nêu trong văn bản đến cơ quan đang chịu trách nhiệm, qua từng lần sắp xếp.", "From the body that the text names to the one that answers, through every reorganisation."),
	"named":        words("Được nêu", "Named"),
	"role":         words("Vai trò", "Role"),
	"answers":      words("Chịu trách nhiệm", "Answers"),
	"through":      words("Qua", "Through"),
	"noChange":     words("không có thay đổi", "no change"),
	"assumed":      words("giả định", "assumed"),
	"provisional":  words("tạm tính", "provisional"),
	"nobodyHolds":  words("không có cơ quan nào", "nobody"),
	"sources":      words("Nguồn", "Sources"),
	"notes":        words("Lưu ý", "Notes"),
	"made":         words("Trang này do thư viện mã nguồn mở chithi lập từ dữ liệu; không phải văn bản pháp luật.", "Made from data by the open library chithi; this page is not a legal text."),
	"scroll":       words("Biểu đồ, cuộn ngang được", "Chart, scrolls sideways"),
	"duties":       words("Báo cáo định kỳ: kỳ chứa ngày này", "Recurring reports: the period of this day"),
	"report":       words("Báo cáo", "Report"),
	"often":        words("Định kỳ", "How often"),
	"period":       words("Kỳ", "Period"),
	"unchanged":    words("Không có nhiệm vụ nào.", "There are no tasks."),
	"timelineAlt":  words("Biểu đồ hiệu lực theo thời gian; danh sách bên dưới nói cùng nội dung.", "A chart of force through time; the list below says the same."),
	"noTimeline":   words("Chưa biết ngày nào.", "No day is known."),
	"partCount":    words("phần", "parts"),
	"noBodies":     words("Văn bản không nêu cơ quan nào.", "The text names no body."),
	"noTerms":      words("Văn bản không định ngày nào.", "The text sets no day."),
	"dayAsked":     words("ngày được hỏi", "the day asked about"),
	"signedMarker": words("ký", "signed"),
}
