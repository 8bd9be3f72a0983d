package task

import (
	"database/sql/driver"

	"github.com/chithi-go/chithi/schedule"
)

// Columns of a database hold the same texts as documents do, NULL where nothing is said.

// Scan reads a database column: the key, or NULL.
func (k *Kind) Scan(src any) error { return schedule.ScanText(k, src) }

// Value gives a database driver the key, or NULL.
func (k Kind) Value() (driver.Value, error) { return schedule.TextValue(k) }

// Scan reads a database column: the key, or NULL.
func (m *Modality) Scan(src any) error { return schedule.ScanText(m, src) }

// Value gives a database driver the key, or NULL.
func (m Modality) Value() (driver.Value, error) { return schedule.TextValue(m) }

// Scan reads a database column: the key, or NULL.
func (n *Nature) Scan(src any) error { return schedule.ScanText(n, src) }

// Value gives a database driver the key, or NULL.
func (n Nature) Value() (driver.Value, error) { return schedule.TextValue(n) }

// Scan reads a database column: the key, or NULL.
func (r *Role) Scan(src any) error { return schedule.ScanText(r, src) }

// Value gives a database driver the key, or NULL.
func (r Role) Value() (driver.Value, error) { return schedule.TextValue(r) }

// Scan reads a database column: the key, or NULL.
func (m *Manner) Scan(src any) error { return schedule.ScanText(m, src) }

// Value gives a database driver the key, or NULL.
func (m Manner) Value() (driver.Value, error) { return schedule.TextValue(m) }

// Scan reads a database column: the key, or NULL.
func (l *Link) Scan(src any) error { return schedule.ScanText(l, src) }

// Value gives a database driver the key, or NULL.
func (l Link) Value() (driver.Value, error) { return schedule.TextValue(l) }

// Scan reads a database column: the key, or NULL.
func (p *Promise) Scan(src any) error { return schedule.ScanText(p, src) }

// Value gives a database driver the key, or NULL.
func (p Promise) Value() (driver.Value, error) { return schedule.TextValue(p) }

// Scan reads a database column: the key, or NULL.
func (f *Frequency) Scan(src any) error { return schedule.ScanText(f, src) }

// Value gives a database driver the key, or NULL.
func (f Frequency) Value() (driver.Value, error) { return schedule.TextValue(f) }

// Scan reads a database column: the key, or NULL.
func (s *Status) Scan(src any) error { return schedule.ScanText(s, src) }

// Value gives a database driver the key, or NULL.
func (s Status) Value() (driver.Value, error) { return schedule.TextValue(s) }

// Scan reads a database column: the key, or NULL.
func (e *Event) Scan(src any) error { return schedule.ScanText(e, src) }

// Value gives a database driver the key, or NULL.
func (e Event) Value() (driver.Value, error) { return schedule.TextValue(e) }

// Scan reads a database column: hh:mm, or NULL.
func (h *Hour) Scan(src any) error { return schedule.ScanText(h, src) }

// Value gives a database driver hh:mm, or NULL.
func (h Hour) Value() (driver.Value, error) { return schedule.TextValue(h) }

// Scan reads a database column: the written form, or NULL.
func (l *Lag) Scan(src any) error { return schedule.ScanText(l, src) }

// Value gives a database driver the written form, or NULL.
func (l Lag) Value() (driver.Value, error) { return schedule.TextValue(l) }

// Scan reads a database column: the written form, or NULL.
func (f *Family) Scan(src any) error { return schedule.ScanText(f, src) }

// Value gives a database driver the written form, or NULL.
func (f Family) Value() (driver.Value, error) { return schedule.TextValue(f) }

// Scan reads a database column: the written form, or NULL.
func (p *Period) Scan(src any) error { return schedule.ScanText(p, src) }

// Value gives a database driver the written form, or NULL.
func (p Period) Value() (driver.Value, error) { return schedule.TextValue(p) }
