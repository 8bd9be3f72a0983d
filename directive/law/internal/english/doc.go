// Package english cuts a clause in English into words and reads the numbers and days in it, for the laws that
// are written in that language: "thirty (30)" is 30, "twenty-first" is the 21st, "January 15, 2021" is 2021-01-15.
//
// It knows no law. What a number is an amount of, and what the day is for, is the reader's of each jurisdiction.
package english
