package directive

import (
	"database/sql/driver"

	"github.com/chithi-go/chithi/schedule"
)

// Columns of a database hold the same texts as documents do, NULL where nothing is said.

// Scan reads a database column: the key, or NULL.
func (s *Stage) Scan(src any) error { return schedule.ScanText(s, src) }

// Value gives a database driver the key, or NULL.
func (s Stage) Value() (driver.Value, error) { return schedule.TextValue(s) }

// Scan reads a database column: the key, or NULL.
func (f *Form) Scan(src any) error { return schedule.ScanText(f, src) }

// Value gives a database driver the key, or NULL.
func (f Form) Value() (driver.Value, error) { return schedule.TextValue(f) }

// Scan reads a database column: the key, or NULL.
func (u *Urgency) Scan(src any) error { return schedule.ScanText(u, src) }

// Value gives a database driver the key, or NULL.
func (u Urgency) Value() (driver.Value, error) { return schedule.TextValue(u) }

// Scan reads a database column: the key, or NULL.
func (s *Secrecy) Scan(src any) error { return schedule.ScanText(s, src) }

// Value gives a database driver the key, or NULL.
func (s Secrecy) Value() (driver.Value, error) { return schedule.TextValue(s) }

// Scan reads a database column: the key, or NULL.
func (p *Purpose) Scan(src any) error { return schedule.ScanText(p, src) }

// Value gives a database driver the key, or NULL.
func (p Purpose) Value() (driver.Value, error) { return schedule.TextValue(p) }

// Scan reads a database column: the key, or NULL.
func (l *LegalValue) Scan(src any) error { return schedule.ScanText(l, src) }

// Value gives a database driver the key, or NULL.
func (l LegalValue) Value() (driver.Value, error) { return schedule.TextValue(l) }

// Scan reads a database column: the key, or NULL.
func (k *RelationKind) Scan(src any) error { return schedule.ScanText(k, src) }

// Value gives a database driver the key, or NULL.
func (k RelationKind) Value() (driver.Value, error) { return schedule.TextValue(k) }

// Scan reads a database column: the key, or NULL.
func (f *Force) Scan(src any) error { return schedule.ScanText(f, src) }

// Value gives a database driver the key, or NULL.
func (f Force) Value() (driver.Value, error) { return schedule.TextValue(f) }

// Scan reads a database column: an eId, or NULL for the whole.
func (p *Provision) Scan(src any) error { return schedule.ScanText(p, src) }

// Value gives a database driver the eId, or NULL for the whole.
func (p Provision) Value() (driver.Value, error) {
	if p == "" {
		return nil, nil
	}
	return string(p), nil
}
