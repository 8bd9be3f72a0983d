package chithi

import "log/slog"

// LogValue gives a log the place, the code and the English words of a problem, each under its name.
func (p Problem) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("pointer", p.Pointer), slog.String("severity", p.Severity.String()),
		slog.String("code", p.Code()), slog.String("message", p.Message.In("en")),
	)
}
