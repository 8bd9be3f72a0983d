package directive

// The words of the vocabularies of a document: String gives the key, In the term of a language.

// String returns the key, or "" when nothing is said.
func (s Stage) String() string { return stages.word(uint8(s)).Key }

// In returns the term in "vi" or "en".
func (s Stage) In(lang string) string { return stages.in(uint8(s), lang) }

// MarshalText returns the key.
func (s Stage) MarshalText() ([]byte, error) { return stages.text(uint8(s)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (s *Stage) UnmarshalText(b []byte) error {
	i, err := stages.read(b)
	if err == nil {
		*s = Stage(i)
	}
	return err
}

// String returns the key, or "" when nothing is said.
func (f Form) String() string { return forms.word(uint8(f)).Key }

// In returns the term in "vi" or "en".
func (f Form) In(lang string) string { return forms.in(uint8(f), lang) }

// MarshalText returns the key.
func (f Form) MarshalText() ([]byte, error) { return forms.text(uint8(f)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (f *Form) UnmarshalText(b []byte) error {
	i, err := forms.read(b)
	if err == nil {
		*f = Form(i)
	}
	return err
}

// String returns the key, or "" when nothing is said.
func (u Urgency) String() string { return urgencies.word(uint8(u)).Key }

// In returns the term in "vi" or "en".
func (u Urgency) In(lang string) string { return urgencies.in(uint8(u), lang) }

// MarshalText returns the key.
func (u Urgency) MarshalText() ([]byte, error) { return urgencies.text(uint8(u)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (u *Urgency) UnmarshalText(b []byte) error {
	i, err := urgencies.read(b)
	if err == nil {
		*u = Urgency(i)
	}
	return err
}

// String returns the key, or "" when nothing is said.
func (s Secrecy) String() string { return secrecies.word(uint8(s)).Key }

// In returns the term in "vi" or "en".
func (s Secrecy) In(lang string) string { return secrecies.in(uint8(s), lang) }

// MarshalText returns the key.
func (s Secrecy) MarshalText() ([]byte, error) { return secrecies.text(uint8(s)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (s *Secrecy) UnmarshalText(b []byte) error {
	i, err := secrecies.read(b)
	if err == nil {
		*s = Secrecy(i)
	}
	return err
}

// String returns the key, or "" when nothing is said.
func (p Purpose) String() string { return purposes.word(uint8(p)).Key }

// In returns the term in "vi" or "en".
func (p Purpose) In(lang string) string { return purposes.in(uint8(p), lang) }

// MarshalText returns the key.
func (p Purpose) MarshalText() ([]byte, error) { return purposes.text(uint8(p)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (p *Purpose) UnmarshalText(b []byte) error {
	i, err := purposes.read(b)
	if err == nil {
		*p = Purpose(i)
	}
	return err
}

// String returns the key, or "" when nothing is said.
func (l LegalValue) String() string { return levels.word(uint8(l)).Key }

// In returns the term in "vi" or "en".
func (l LegalValue) In(lang string) string { return levels.in(uint8(l), lang) }

// MarshalText returns the key.
func (l LegalValue) MarshalText() ([]byte, error) { return levels.text(uint8(l)) }

// UnmarshalText reads a key; a word that the vocabulary does not have is a [*WordError].
func (l *LegalValue) UnmarshalText(b []byte) error {
	i, err := levels.read(b)
	if err == nil {
		*l = LegalValue(i)
	}
	return err
}
