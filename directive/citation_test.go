package directive_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/chithi-go/chithi/directive"
)

func TestCitation(t *testing.T) {
	for en, vi := range map[string]string{
		"Civil Code 91/2015/QH13 art. 147.2":                "Bộ luật Dân sự 91/2015/QH13 điều 147.2",
		"Civil Code 91/2015/QH13 arts 147.2, 148.3":         "Bộ luật Dân sự 91/2015/QH13 các điều 147.2, 148.3",
		"Art. 1; Law 80/2015/QH13 art. 153.1b":              "Điều 1; Luật 80/2015/QH13 điều 153.1b",
		"State Budget Law 83/2015/QH13 art. 14":             "Luật Ngân sách nhà nước 83/2015/QH13 điều 14",
		"Decree 30/2020/NĐ-CP Appendix I":                   "Nghị định 30/2020/NĐ-CP Phụ lục I",
		"Regulation (EEC, Euratom) 1182/71 arts 3(1), 4(1)": "Quy định (EEC, Euratom) 1182/71 các điều 3(1), 4(1)",
		"1 CFR 18.17": "1 CFR 18.17",
		"45/2025/NĐ-CP; nghị quyết của Hội đồng nhân dân tỉnh": "45/2025/NĐ-CP; nghị quyết của Hội đồng nhân dân tỉnh",
	} {
		require.Equal(t, en, directive.Citation(en).String())
		require.Equal(t, en, directive.Citation(en).In("en"))
		require.Equal(t, vi, directive.Citation(en).In("vi"))
	}
}
