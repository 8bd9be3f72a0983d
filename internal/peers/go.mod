module github.com/chithi-go/chithi/internal/peers

go 1.26.0

replace github.com/chithi-go/chithi => ../..

require (
	cloud.google.com/go v0.123.0
	github.com/arran4/golang-ical v0.3.4
	github.com/chithi-go/chithi v0.0.0
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392
	github.com/looplab/fsm v1.0.3
	github.com/qmuntal/stateless v1.7.2
	github.com/rickar/cal/v2 v2.1.13
	github.com/rickb777/date/v2 v2.1.8
	github.com/stretchr/testify v1.12.1
	github.com/teambition/rrule-go v1.8.2
	gonum.org/v1/gonum v0.17.0
)

require (
	github.com/gabriel-vasile/mimetype v1.4.16 // indirect
	github.com/go-playground/locales v0.14.2 // indirect
	github.com/go-playground/universal-translator v0.18.2 // indirect
	github.com/go-playground/validator/v10 v10.30.6 // indirect
	github.com/google/uuid v1.6.0 // indirect
	github.com/govalues/decimal v0.1.36 // indirect
	github.com/leodido/go-urn v1.5.0 // indirect
	github.com/rickb777/period v1.0.9 // indirect
	github.com/rickb777/plural v1.4.2 // indirect
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/crypto v0.58.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
)
