package directive

// The words of the vocabularies of a document: String gives the key, In the term of a language.

// String returns the key, or "" when nothing is said.
func (s Stage) String() string { return stages.Word(s).Key }

// In returns the term in "vi" or "en".
func (s Stage) In(lang string) string { return stages.Word(s).In(lang) }

// MarshalText returns the key.
func (s Stage) MarshalText() ([]byte, error) { return stages.Marshal(s) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (s *Stage) UnmarshalText(b []byte) error { return stages.Unmarshal(s, b) }

// String returns the key, or "" when nothing is said.
func (f Form) String() string { return forms.Word(f).Key }

// In returns the term in "vi" or "en".
func (f Form) In(lang string) string { return forms.Word(f).In(lang) }

// MarshalText returns the key.
func (f Form) MarshalText() ([]byte, error) { return forms.Marshal(f) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (f *Form) UnmarshalText(b []byte) error { return forms.Unmarshal(f, b) }

// String returns the key, or "" when nothing is said.
func (u Urgency) String() string { return urgencies.Word(u).Key }

// In returns the term in "vi" or "en".
func (u Urgency) In(lang string) string { return urgencies.Word(u).In(lang) }

// MarshalText returns the key.
func (u Urgency) MarshalText() ([]byte, error) { return urgencies.Marshal(u) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (u *Urgency) UnmarshalText(b []byte) error { return urgencies.Unmarshal(u, b) }

// String returns the key, or "" when nothing is said.
func (s Secrecy) String() string { return secrecies.Word(s).Key }

// In returns the term in "vi" or "en".
func (s Secrecy) In(lang string) string { return secrecies.Word(s).In(lang) }

// MarshalText returns the key.
func (s Secrecy) MarshalText() ([]byte, error) { return secrecies.Marshal(s) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (s *Secrecy) UnmarshalText(b []byte) error { return secrecies.Unmarshal(s, b) }

// String returns the key, or "" when nothing is said.
func (p Purpose) String() string { return purposes.Word(p).Key }

// In returns the term in "vi" or "en".
func (p Purpose) In(lang string) string { return purposes.Word(p).In(lang) }

// MarshalText returns the key.
func (p Purpose) MarshalText() ([]byte, error) { return purposes.Marshal(p) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (p *Purpose) UnmarshalText(b []byte) error { return purposes.Unmarshal(p, b) }

// String returns the key, or "" when nothing is said.
func (l LegalValue) String() string { return levels.Word(l).Key }

// In returns the term in "vi" or "en".
func (l LegalValue) In(lang string) string { return levels.Word(l).In(lang) }

// MarshalText returns the key.
func (l LegalValue) MarshalText() ([]byte, error) { return levels.Marshal(l) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*chithi.WordError].
func (l *LegalValue) UnmarshalText(b []byte) error { return levels.Unmarshal(l, b) }
