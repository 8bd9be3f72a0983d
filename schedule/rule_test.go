package schedule_test

import (
	"testing"

	"github.com/chithi-go/chithi/schedule"
	"github.com/chithi-go/chithi/schedule/internal/require"
)

// phrases are rules in their canonical spelling.
var phrases = []string{
	"on 2021-01-01",
	"on signing",
	"on issuance",
	"on passage",
	"on promulgation",
	`on event "khai mạc, and more"`,
	"on completion of I.3.a",
	"10 days after signing",
	"1 day after publication",
	"10 days after 2020-09-16",
	"5 working days after receipt",
	"5 working days after receipt, on vn-civil-service",
	"15 working days before effect",
	"2 weeks after receipt",
	"1 month after publication",
	"24 months after effect, once they have run, month end clipped",
	"1 year before application, month end kept",
	"3 days after promulgation, counting that day",
	"20 days after promulgation, counting that day, once they have run",
	"30 days after publication, rolled forward on us-federal",
	`10 days before event "hearing", rolled in the direction of counting on us-federal`,
	`3 days before event "hearing", once they have run, in working days if 5 or fewer, on uk`,
	"4 days after receipt, in working days if 6 or fewer, leaving out ca-recess, rolled forward, on ca",
	"1 month after receipt, rolled forward within the month on uk, month end kept, not before 2021-01-01, not after effect",
	"on the first day of the month following publication",
	"on the first day of the 3rd month following publication",
	"on the 15th day of the month following publication",
	"on the 31st day of the 2nd month following publication, month end spilled",
	"on the last day of the month following publication",
	"on the next 1 January or 1 July after publication",
	"on the next 1 January after publication, counting that day",
	"the later of 45 days after signing and on 2021-01-01",
	"the earlier of (30 days after receipt, rolled forward) and on effect and on 2030-01-01",
	"the later of (the earlier of on signing and on passage) and on 2021-01-01, rolled back on weekend",
	"on 2021-01-01, not before publication",
	"10 days after (1 month after receipt, month end clipped)",
	"30 days after (the later of on receipt and on publication), rolled forward",
	"on (30 days after publication, rolled forward on us-federal), not before 2021-01-01",
	"on signing, rolled to the nearest",
	"on signing, rolled back within the month",
	"on signing, rolled forward within the half month",
}

func TestPhrasesPrintAsTheyAreRead(t *testing.T) {
	for _, p := range phrases {
		r, err := schedule.ParseRule(p)
		require.NoError(t, err, p)
		require.Equal(t, p, r.String())
	}
}
