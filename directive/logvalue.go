package directive

import "log/slog"

// LogValue gives a log what names a directive, and never its text: of a secret one only that it is secret.
func (d *Directive) LogValue() slog.Value {
	if d == nil {
		return slog.Value{}
	}
	if d.Secrecy != 0 {
		return slog.GroupValue(slog.String("secrecy", d.Secrecy.String()))
	}
	issuer := ""
	if len(d.Issuers) > 0 {
		issuer = d.Issuers[0].String()
	}
	return slog.GroupValue(
		slog.String("number", d.Number.String()), slog.String("type", d.Type),
		slog.String("issuer", issuer), slog.String("day", d.Day().String()),
	)
}

// LogValue gives a log the status in the keys of the vocabulary.
func (s Status) LogValue() slog.Value {
	return slog.GroupValue(slog.String("day", s.day.String()), slog.String("force", s.Force().String()), slog.String("vbpl", string(s.VBPL())))
}
