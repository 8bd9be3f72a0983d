package task_test

import "testing"

// quiet lets an Example build what a test builds.
type quiet struct{ testing.TB }

func (quiet) Errorf(format string, args ...any) {}
func (quiet) FailNow()                          { panic("the data of the example are broken") }
func (quiet) Helper()                           {}
