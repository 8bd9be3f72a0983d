// Package peers measures chithi beside libraries that do the same work, in one run and on the same days. It is a module of its own, so that
// nobody who imports chithi downloads them. Before anything is measured, tests show that all give the same answers.
//
//	cd internal/peers && go test -run '^$' -bench . -benchtime 200ms
package peers
