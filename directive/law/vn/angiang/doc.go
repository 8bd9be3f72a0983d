// Package angiang holds the public bodies of the province of An Giang as Directive 2206/CT-UBND of 16 September 2020
// found them, and what became of them: the departments recombined on 1 March 2025, the district level that ended and
// the merger with Kiên Giang on 1 July 2025 (Resolution 202/2025/QH15).
//
// The province before and after that day is two bodies, vn/an-giang and vn/an-giang-2025, though the name is one. A body
// that keeps its name through a recombination gets a second key too: vn/an-giang/so-noi-vu ended on 28 February 2025,
// vn/an-giang/so-noi-vu-2025 on 30 June 2025.
//
// What rests on the pattern of another province, or on a day nobody published, is carried as assumed, and every answer
// that passes through it says so: that the Department of Labour was divided by function is known of Hà Tĩnh, not of
// An Giang, and of a function that pattern does not name the answer is all five receivers, in parts not stated. The record ends with 31 December 2025; an answer for a later day says that too.
//
// The bodies are data (bodies.json), each with its source.
package angiang
