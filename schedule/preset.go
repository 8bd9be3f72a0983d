package schedule

import (
	"iter"
	"strconv"
	"strings"
)

// Preset is a real way to count, named and sourced. Its phrase has N where the amount stands and A where
// the event stands that the term hangs on; [Preset.Rule] fills them in.
type Preset struct {
	Name   string // kebab-case, begins with the jurisdiction: "us-federal-register"
	En, Vi string // what it is for
	Role   Role   // what its days usually are
	Phrase string // "N days after publication, rolled forward on us-federal"
	Source string // the provision
}

// presets are those ways to count that have worked dates of an outside source; testdata/ holds them. The calendars
// "uk", "de", "cz", "ca" and "ca-federal" come from the caller.
var presets = [...]Preset{
	{"vn-effect", "entry into force of a Vietnamese text", "văn bản Việt Nam có hiệu lực", RoleEffect, "N days after signing", "official dates of 159 of 163 central texts; Decree 34/2016/NĐ-CP art. 38"},
	{"vn-effect-strict", "the same, read strictly: once the days have run", "như trên, hiểu chặt: sau khi đã hết số ngày", RoleEffect, "N days after signing, once they have run", "Civil Code 91/2015/QH13 arts 147.2, 148.6; followed in 1 of 163 central texts, never the default"},
	{"vn-term-days", "term in days of the Civil Code", "thời hạn tính bằng ngày", RoleDeadline, "N days after A, rolled forward", "Civil Code 91/2015/QH13 arts 147.2, 148.1, 148.5"},
	{"vn-term-working-days", "term in working days", "thời hạn tính bằng ngày làm việc", RoleDeadline, "N working days after A", "28/2015/TT-BLĐTBXH art. 9; Civil Code 91/2015/QH13 art. 147.2"},
	{"vn-term-months", "term in months of the Civil Code", "thời hạn tính bằng tháng", RoleDeadline, "N months after A, rolled forward, month end clipped", "Civil Code 91/2015/QH13 arts 147.2, 148.3, 148.5"},
	{"vn-period-days", "last day of a period in days from its first day on", "ngày cuối của khoảng thời gian tính bằng ngày kể cả ngày đầu", RoleDeadline, "N days after A, counting that day", "56/2017/TT-BYT art. 18; 59/2015/TT-BLĐTBXH art. 6"},
	{"vn-period-months", "last day of a period in months from its first day on", "ngày cuối của khoảng thời gian tính bằng tháng kể cả ngày đầu", RoleDeadline, "N months after A, counting that day, month end clipped", "28/2015/TT-BLĐTBXH art. 8; 293/2016/TT-BTC art. 9"},
	{"us-federal-register", "effective dates and comment periods of the Federal Register", "ngày hiệu lực và hạn góp ý của Công báo Liên bang Hoa Kỳ", RoleEffect, "N days after publication, rolled forward on us-federal", "1 CFR 18.17"},
	{"us-frcp-after", "term of the Federal Rules of Civil Procedure", "thời hạn tố tụng dân sự liên bang Hoa Kỳ", RoleDeadline, "N days after A, rolled in the direction of counting on us-federal", "FRCP 6(a)(1)"},
	{"us-frcp-before", "term of the Federal Rules of Civil Procedure counted back", "thời hạn tố tụng dân sự liên bang Hoa Kỳ đếm lùi", RoleDeadline, "N days before A, rolled in the direction of counting on us-federal", "FRCP 6(a)(5)"},
	{"eu-entry-into-force", "entry into force of acts of the European Union", "văn bản của Liên minh châu Âu có hiệu lực", RoleEffect, "N days after publication", "TFEU art. 297; Regulation 1182/71 art. 4(1)"},
	{"eu-application-months", "application some months from entry into force", "áp dụng sau một số tháng kể từ khi có hiệu lực", RoleApplication, "N months after effect, once they have run, month end clipped", "Regulation 1182/71 arts 3(1), 3(2)(c)"},
	{"eu-term-months", "term in months of the European Union", "thời hạn tính bằng tháng của Liên minh châu Âu", RoleDeadline, "N months after A, rolled forward on eu, month end clipped", "Regulation 1182/71 arts 3(2)(c), 3(4)"},
	{"uk-clear-days-after", "clear days after an event", "số ngày trọn sau một sự kiện (Anh)", RoleDeadline, "N days after A, once they have run, in working days if 5 or fewer, on uk", "CPR 2.8"},
	{"uk-clear-days-before", "clear days before a hearing", "số ngày trọn trước phiên xử (Anh)", RoleDeadline, "N days before A, once they have run, in working days if 5 or fewer, on uk", "CPR 2.8"},
	{"uk-months", "corresponding date", "ngày tương ứng của tháng (Anh)", RoleDeadline, "N months after A, month end clipped", "Dodds v Walker [1981] UKHL"},
	{"de-term-weeks", "term in weeks of the German Civil Code", "thời hạn tính bằng tuần (Đức)", RoleDeadline, "N weeks after A, rolled forward on de", "BGB ss 187(1), 188(2), 193"},
	{"de-term-months", "term in months of the German Civil Code", "thời hạn tính bằng tháng (Đức)", RoleDeadline, "N months after A, rolled forward on de, month end clipped", "BGB ss 187(1), 188(2)-(3), 193"},
	{"fr-effect", "entry into force of French laws", "luật của Pháp có hiệu lực", RoleEffect, "1 day after publication", "Code civil art. 1"},
	{"lu-effect", "entry into force in Luxembourg since 2017", "văn bản của Luxembourg có hiệu lực từ 2017", RoleEffect, "4 days after publication", "Law of 23 December 2016 art. 4"},
	{"cz-effect-days", "entry into force in the Czech Republic to 2021", "văn bản của Séc có hiệu lực, đến 2021", RoleEffect, "N days after promulgation", "Act 309/1999 s. 3(3)"},
	{"cz-effect-working-days", "the same in working days", "như trên, tính bằng ngày làm việc", RoleEffect, "N working days after promulgation, on cz", "Act 309/1999 s. 3; clauses in the acts"},
	{"ee-effect", "entry into force in Estonia", "văn bản của Estonia có hiệu lực", RoleEffect, "N days after publication", "Constitution s. 108; clauses in the acts"},
	{"no-effect", "entry into force of Norwegian acts", "luật của Na Uy có hiệu lực", RoleEffect, "1 month after publication, month end clipped", "Act 53 of 19 June 1969 s. 3"},
	{"jp-effect", "entry into force of Japanese laws, promulgation counted", "luật của Nhật Bản có hiệu lực, tính cả ngày công bố", RoleEffect, "N days after promulgation, counting that day, once they have run", "Act on General Rules for Application of Laws art. 2"},
	{"ca-term-months", "term in months of Canadian enactments", "thời hạn tính bằng tháng (Canada)", RoleDeadline, "N months after A, rolled forward on ca, month end clipped", "Interpretation Act ss 26, 28"},
	{"ca-federal-courts", "term of the Federal Courts Rules", "thời hạn theo Quy tắc Tòa án Liên bang Canada", RoleDeadline, "N days after A, in working days if 6 or fewer, leaving out ca-federal-recess, rolled forward, on ca-federal", "Federal Courts Rules r. 6"},
	{"au-trade-marks", "period of the Trade Marks Act", "thời hạn theo Luật Nhãn hiệu Úc", RoleDeadline, "N months after A, month end clipped", "Trade Marks Act 1995 s. 6A"},
	{"nz-period-months", "last day of a period in months from its first day on", "ngày cuối của khoảng thời gian tính bằng tháng (New Zealand)", RoleDeadline, "N months after A, counting that day, month end clipped", "Legislation Act 2019 s. 56"},
}

// Presets yields the presets in the order of their table.
func Presets() iter.Seq[Preset] {
	return func(yield func(Preset) bool) {
		for _, p := range presets {
			if !yield(p) {
				return
			}
		}
	}
}

// FindPreset returns the preset of a name: FindPreset("us-federal-register").
func FindPreset(name string) (Preset, bool) {
	for _, p := range presets {
		if p.Name == name {
			return p, true
		}
	}
	return Preset{}, false
}

// Rule returns the preset's rule for an amount and the event it hangs on. A preset that says the amount or
// the anchor itself takes 0 and the empty anchor; an argument that is needed and not given, or given and not
// needed, is a [*RuleError].
// With 30 and no anchor, "us-federal-register" gives "30 days after publication, rolled forward on us-federal".
func (p Preset) Rule(n int, a Anchor) (Rule, error) {
	head, tail, amount := strings.Cut(p.Phrase, "N ")
	if amount != (n != 0) || n < 0 || n > MaxAmount {
		return Rule{}, &RuleError{ruleAmount.With(MaxAmount)}
	}
	phrase := p.Phrase + ","
	if amount {
		phrase = head + strconv.Itoa(n) + " " + tail + ","
	}
	if strings.Contains(phrase, " A,") != a.IsValid() {
		return Rule{}, &RuleError{ruleAnchor.With()}
	}
	phrase = strings.Replace(phrase, " A,", " "+string(a)+",", 1)
	return ParseRule(strings.TrimSuffix(phrase, ","))
}
