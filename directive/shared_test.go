package directive_test

import "github.com/chithi-go/chithi/agency"

var none agency.Key

const id2206 = "64e05008-81f8-546f-b7a3-756a0344e989"
