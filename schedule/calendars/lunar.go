package calendars

import (
	"time"

	"github.com/chithi-go/chithi/schedule"
)

// The years of which the lunar table speaks. From 1976 one calendar, reckoned at the meridian of 105° east (UTC+7), holds in all of Vietnam.
const (
	FirstLunarYear = 1976
	LastLunarYear  = 2100
)

// lunarYears gives, for each year from 1976, the day of the year of Tết and of the tenth day of the third lunar month.
// A test computes every one of them from the motion of the sun and the moon.
var lunarYears = [LastLunarYear - FirstLunarYear + 1][2]uint8{
	{31, 100}, {49, 117}, {38, 106}, {28, 96}, // 1976
	{47, 115}, {36, 104}, {25, 93}, {44, 112}, {33, 101}, {21, 119}, {40, 108}, {29, 97}, {48, 116}, {37, 105}, // 1980
	{27, 95}, {46, 114}, {35, 103}, {23, 91}, {41, 110}, {31, 99}, {50, 118}, {38, 106}, {28, 96}, {47, 115}, // 1990
	{36, 105}, {24, 93}, {43, 112}, {32, 101}, {22, 119}, {40, 108}, {29, 97}, {48, 116}, {38, 106}, {26, 94}, // 2000
	{45, 113}, {34, 102}, {23, 91}, {41, 109}, {31, 99}, {50, 118}, {39, 107}, {28, 96}, {47, 115}, {36, 104}, // 2010
	{25, 93}, {43, 111}, {32, 100}, {22, 119}, {41, 109}, {29, 97}, {48, 116}, {37, 106}, {26, 95}, {44, 113}, // 2020
	{33, 102}, {23, 91}, {42, 110}, {31, 99}, {50, 118}, {39, 107}, {28, 97}, {46, 114}, {35, 103}, {24, 93}, // 2030
	{43, 111}, {32, 100}, {22, 119}, {41, 109}, {30, 98}, {48, 116}, {37, 105}, {26, 94}, {45, 113}, {33, 101}, // 2040
	{23, 91}, {42, 110}, {32, 100}, {49, 118}, {39, 107}, {28, 96}, {46, 115}, {35, 103}, {24, 92}, {43, 111}, // 2050
	{33, 101}, {21, 90}, {40, 109}, {29, 98}, {48, 117}, {36, 105}, {26, 94}, {45, 113}, {34, 102}, {23, 91}, // 2060
	{42, 110}, {31, 99}, {50, 118}, {38, 106}, {27, 95}, {46, 114}, {36, 104}, {24, 92}, {43, 111}, {33, 101}, // 2070
	{22, 90}, {40, 108}, {29, 97}, {48, 116}, {37, 105}, {26, 93}, {45, 112}, {34, 102}, {24, 92}, {41, 110}, // 2080
	{30, 99}, {49, 118}, {38, 107}, {27, 95}, {46, 114}, {36, 103}, {25, 93}, {43, 111}, {32, 101}, {21, 119}, // 2090
	{40, 108}, // 2100
}

var lunarOutside = schedule.Template{
	Code: "lunar-year",
	En:   "the lunar table holds the years {0} to {1}, not {2}",
	Vi:   "bảng âm lịch có các năm {0} đến {1}, không có năm {2}",
}

// YearError is a year that the lunar table does not hold.
type YearError struct{ Year int }

// Message gives the code and the arguments.
func (e *YearError) Message() schedule.Message {
	return lunarOutside.With(FirstLunarYear, LastLunarYear, e.Year)
}

// In says the error in "vi" or "en".
func (e *YearError) In(lang string) string { return e.Message().In(lang) }
func (e *YearError) Error() string         { return "calendars: " + e.In("en") }

// Tet returns the first day of the first lunar month, Mùng 1 Tết, of the lunar year that begins in a year. In 2026 it is 2026-02-17.
// It is the day of Vietnam's meridian: in 2007 it was 17 February, in China 18 February, and in 1985 a month before China's.
// Which days around it are off is decided each year. A year outside 1976 to 2100 is a [*YearError].
func Tet(year int) (schedule.Date, error) { return lunarDay(year, 0) }

// HungKings returns the tenth day of the third lunar month, the commemoration of the Hùng Kings (Giỗ Tổ Hùng Vương), a public holiday
// since 2007. In 2026 it is Sunday 2026-04-26. A year outside 1976 to 2100 is a [*YearError].
func HungKings(year int) (schedule.Date, error) { return lunarDay(year, 1) }

func lunarDay(year, which int) (schedule.Date, error) {
	if year < FirstLunarYear || year > LastLunarYear {
		return 0, &YearError{Year: year}
	}
	last, err := schedule.NewDate(year-1, time.December, 31)
	return last + schedule.Date(lunarYears[year-FirstLunarYear][which]), err
}
