package schedule_test

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

func TestUnitsAndStandings(t *testing.T) {
	for u, words := range map[schedule.Unit][2]string{
		schedule.Day: {"days", "ngày"}, schedule.WorkingDay: {"working days", "ngày làm việc"}, schedule.Week: {"weeks", "tuần"},
		schedule.Month: {"months", "tháng"}, schedule.Year: {"years", "năm"}, 0: {"", ""}, 9: {"", ""},
	} {
		require.Equal(t, words, [2]string{u.String(), u.In("vi")})
		require.Equal(t, words[0] != "", u.IsValid())
	}
	for s, words := range map[schedule.Standing][2]string{
		schedule.Certain: {"certain", "chắc chắn"}, schedule.Assumed: {"assumed", "giả định"}, schedule.Provisional: {"provisional", "tạm tính"}, 9: {"", ""},
	} {
		require.Equal(t, words, [2]string{s.String(), s.In("vi")})
	}
}
