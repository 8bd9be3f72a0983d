package directive_test

import "github.com/chithi-go/chithi/agency"

var none agency.Key
