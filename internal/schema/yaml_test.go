package schema_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	yaml3 "go.yaml.in/yaml/v3"
	yaml4 "go.yaml.in/yaml/v4"

	"github.com/chithi-go/chithi"
	"github.com/chithi-go/chithi/agency"
	"github.com/chithi-go/chithi/directive"
	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/task"
)

// settings is a file of an application, with our types in it as they are.
type settings struct {
	Since    schedule.Date            `yaml:"since"`
	Rule     schedule.Rule            `yaml:"rule"`
	Number   directive.Number         `yaml:"number"`
	Kind     directive.RelationKind   `yaml:"kind"`
	Lead     agency.Key               `yaml:"lead"`
	Role     task.Role                `yaml:"role"`
	Item     task.Key                 `yaml:"item"`
	In       task.Period              `yaml:"in"`
	At       task.Hour                `yaml:"at"`
	Part     directive.Provision      `yaml:"part"`
	Title    chithi.Text              `yaml:"title"`
	Holidays []schedule.Date          `yaml:"holidays"`
	Valid    schedule.Interval        `yaml:"valid"`
	Events   map[string]schedule.Date `yaml:"events"`
}

const file = `since: 2020-09-16
rule: 10 days after signing
number: 2206/CT-UBND
kind: suspends_effect
lead: vn/an-giang/so-y-te
role: lead
item: I.3.a
in: 2020-Q4
at: "14:00"
part: art_1__para_4
title: {vi: Chỉ thị, en: Directive}
holidays: [2020-09-02, 2021-01-01]
valid: {from: 2020-09-26, before: 2021-06-01}
events: {khai giảng: 2020-09-05}
`

var engines = []struct {
	name      string
	marshal   func(any) ([]byte, error)
	unmarshal func([]byte, any) error
}{
	{"v3", yaml3.Marshal, yaml3.Unmarshal},
	{"v4", yaml4.Marshal, func(b []byte, v any) error { return yaml4.Unmarshal(b, v) }},
}

// The types travel in YAML unchanged, through MarshalText and UnmarshalText: no tag and no adapter is theirs.
func TestTypesTravelInYAML(t *testing.T) {
	for _, e := range engines {
		var s settings
		require.NoError(t, e.unmarshal([]byte(file), &s), e.name)
		require.Equal(t, []string{"2020-09-16", "10 days after signing", "2206/CT-UBND", "suspends_effect", "vn/an-giang/so-y-te", "lead", "I.3.a", "2020-Q4", "14:00"},
			[]string{s.Since.String(), s.Rule.String(), s.Number.String(), s.Kind.String(), s.Lead.String(), s.Role.String(), s.Item.String(), s.In.String(), s.At.String()}, e.name)
		require.Equal(t, "[2020-09-26, 2021-06-01)", s.Valid.String())
		require.Equal(t, "2020-09-05", s.Events["khai giảng"].String())
		b, err := e.marshal(&s)
		require.NoError(t, err, e.name)
		var again settings
		require.NoError(t, e.unmarshal(b, &again), e.name)
		require.Equal(t, s, again, e.name)
		for _, bad := range []string{"2020-09-31", "2020-9-1", "soon"} {
			err := e.unmarshal([]byte(strings.Replace(file, "since: 2020-09-16", "since: "+bad, 1)), &again)
			require.Error(t, err, "%s: %s is no day", e.name, bad)
		}
	}
}

// A whole directive goes there and back.
func TestDirectivesTravelInYAML(t *testing.T) {
	for _, e := range engines {
		for path, text := range documents(t) {
			d, err := directive.Parse(text)
			require.NoError(t, err)
			b, err := e.marshal(d)
			require.NoError(t, err, path)
			var again directive.Directive
			require.NoError(t, e.unmarshal(b, &again), "%s %s", e.name, path)
			want, err := d.AppendJSON(nil, "")
			require.NoError(t, err)
			got, err := again.AppendJSON(nil, "")
			require.NoError(t, err)
			require.JSONEq(t, string(want), string(got), "%s %s", e.name, path)
		}
	}
}
