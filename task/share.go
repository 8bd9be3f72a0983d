package task

import (
	"cmp"
	"log/slog"
	"math/big"
	"math/bits"
	"strconv"
)

// Share is how much of something is done, as an exact fraction between 0 and 1. The zero Share is none:
// there is nothing to be done.
type Share struct{ num, den uint64 } // with or without a common divisor

// Fraction returns the numerator and the denominator, without a common divisor; 0 and 0 when there is nothing to be done.
func (s Share) Fraction() (num, den uint64) {
	if s.den == 0 {
		return 0, 0
	}
	g := gcd(s.num, s.den)
	return s.num / g, s.den / g
}

// IsZero reports whether there is nothing to be done, which is not the same as nothing having been done.
func (s Share) IsZero() bool { return s.den == 0 }

// Done reports whether all of it is done.
func (s Share) Done() bool { return s.den != 0 && s.num == s.den }

// Percent returns whole percents, rounded down: 99 as long as anything is missing.
func (s Share) Percent() int { return int(s.scaled(100)) }

// scaled returns the fraction of a whole of n parts, rounded down.
func (s Share) scaled(n uint64) uint64 {
	if s.den == 0 {
		return 0
	}
	hi, lo := bits.Mul64(s.num, n)
	q, _ := bits.Div64(hi, lo, s.den)
	return q
}

// Compare returns -1, 0 or +1 as s is less than, equal to or more than t; where there is nothing to be done is less than any other.
func (s Share) Compare(t Share) int {
	if s.den == 0 || t.den == 0 {
		return cmp.Compare(s.den, t.den)
	}
	sh, sl := bits.Mul64(s.num, t.den)
	th, tl := bits.Mul64(t.num, s.den)
	return cmp.Or(cmp.Compare(sh, th), cmp.Compare(sl, tl))
}

// String returns percents with two decimals, rounded down: "99.99 %".
func (s Share) String() string {
	if s.den == 0 {
		return ""
	}
	n := s.scaled(10000)
	cents := strconv.FormatUint(n%100+100, 10)[1:]
	return strconv.FormatUint(n/100, 10) + "." + cents + " %"
}

// LogValue gives slog the percents.
func (s Share) LogValue() slog.Value { return slog.StringValue(s.String()) }

// mean is a weighted mean as it is summed up: the sum of weight times share as one fraction over den, and the sum of the weights.
type mean struct {
	sum, den, weight uint64
	exact            *big.Rat // in place of sum and den once they no longer fit
}

// add takes in a share with its weight. Sums are exact, so that the order never matters.
func (m *mean) add(s Share, weight uint64) {
	m.weight += weight
	if m.exact == nil {
		if m.den == 0 {
			m.den = 1
		}
		if m.den == s.den && m.same(s.num, weight) || m.cross(s.num, s.den, weight) {
			return
		}
		// Too long as they are: without common divisors, then.
		if g := gcd(s.num, s.den); m.over(s.num/g, s.den/g, weight) {
			return
		}
	}
	if m.exact == nil {
		m.exact = new(big.Rat)
		m.exact.SetFrac(new(big.Int).SetUint64(m.sum), new(big.Int).SetUint64(m.den))
	}
	part := new(big.Rat).SetFrac(new(big.Int).SetUint64(s.num), new(big.Int).SetUint64(s.den))
	m.exact.Add(m.exact, part.Mul(part, new(big.Rat).SetInt(new(big.Int).SetUint64(weight))))
}

// same adds over the denominator that both have, when it fits.
func (m *mean) same(num, weight uint64) bool {
	h, a := bits.Mul64(num, weight)
	sum, carry := bits.Add64(m.sum, a, 0)
	if h|carry != 0 {
		return false
	}
	m.sum = sum
	return true
}

// cross adds over the product of the denominators, when everything fits.
func (m *mean) cross(num, den, weight uint64) bool {
	h1, d := bits.Mul64(m.den, den)
	h2, a := bits.Mul64(m.sum, den)
	h3, b := bits.Mul64(num, m.den)
	h4, b := bits.Mul64(b, weight)
	sum, carry := bits.Add64(a, b, 0)
	if h1|h2|h3|h4|carry != 0 {
		return false
	}
	m.sum, m.den = sum, d
	return true
}

// over adds over the least common denominator, when everything fits.
func (m *mean) over(num, den, weight uint64) bool {
	if g := gcd(m.sum, m.den); g > 1 {
		m.sum, m.den = m.sum/g, m.den/g
	}
	g := gcd(m.den, den)
	h1, d := bits.Mul64(m.den, den/g)
	h2, a := bits.Mul64(m.sum, den/g)
	h3, b := bits.Mul64(num, m.den/g)
	h4, b := bits.Mul64(b, weight)
	sum, carry := bits.Add64(a, b, 0)
	if h1|h2|h3|h4|carry != 0 {
		return false
	}
	m.sum, m.den = sum, d
	return true
}

func gcd(a, b uint64) uint64 {
	for b != 0 {
		a, b = b, a%b
	}
	return a
}

// share returns the mean. When its exact denominator does not fit in 64 bits it is rounded down to the nearest 10^-18, which is
// below 1 unless everything is done.
func (m *mean) share() Share {
	if m.weight == 0 {
		return Share{}
	}
	if m.exact == nil {
		if hi, den := bits.Mul64(m.den, m.weight); hi == 0 {
			return Share{m.sum, den}
		}
		m.exact = new(big.Rat).SetFrac(new(big.Int).SetUint64(m.sum), new(big.Int).SetUint64(m.den))
	}
	r := new(big.Rat).Quo(m.exact, new(big.Rat).SetInt(new(big.Int).SetUint64(m.weight)))
	if r.Denom().IsUint64() {
		return Share{r.Num().Uint64(), r.Denom().Uint64()}
	}
	const parts = 1_000_000_000_000_000_000
	n := new(big.Int).Mul(r.Num(), big.NewInt(parts))
	return Share{n.Quo(n, r.Denom()).Uint64(), parts}
}
