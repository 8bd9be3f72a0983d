package agency

// Registry is a stub that holds the place of the real type.
type Registry struct{}
