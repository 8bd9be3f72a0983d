package main

import (
	"bytes"
	"io"
	"net"
	"net/url"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// A server that goes away in the middle of an import is named as such; what was done stays, and the next run goes on.
func TestPostgresGoesAway(t *testing.T) {
	file, _ := ndjson(t, Generate(2000, 4))
	u, err := url.Parse(postgresSchema(t))
	require.NoError(t, err)
	away := newWire(t, u.Host)
	direct := Options{DSN: u.String(), Write: true, Wait: 5 * time.Second}
	u.Host = away.address
	s := opened(t, Options{DSN: u.String(), Write: true, Wait: time.Second})

	_, err = s.Import(t.Context(), bytes.NewReader(file), ImportOptions{Name: "f", Batch: 50, Tell: func(p Progress) {
		if p.Lines == 500 {
			away.cut.Store(true)
		}
	}})
	require.Equal(t, "store-down", code(t, err))
	_, err = Open(t.Context(), Options{DSN: u.String(), Wait: time.Second})
	require.Equal(t, "store-down", code(t, err))

	s = opened(t, direct)
	require.Equal(t, 500, count(t, s, "directive"))
	p := load(t, s, file, ImportOptions{Name: "f", Batch: 50})
	require.Equal(t, int64(500), p.Skipped)
	require.Equal(t, int64(1500), p.New)
	require.Equal(t, 2000, count(t, s, "directive"))
}

// wire passes connections on to a server until it is cut.
type wire struct {
	address string
	cut     atomic.Bool
}

func newWire(t *testing.T, server string) *wire {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	t.Cleanup(func() { listener.Close() })
	w := &wire{address: listener.Addr().String()}
	go func() {
		for {
			near, err := listener.Accept()
			if err != nil {
				return
			}
			far, err := net.Dial("tcp", server)
			if err != nil {
				near.Close()
				return
			}
			go w.pass(near, far)
			go w.pass(far, near)
		}
	}()
	return w
}

func (w *wire) pass(to, from net.Conn) {
	defer to.Close()
	defer from.Close()
	buffer := make([]byte, 1<<12)
	for {
		n, err := from.Read(buffer)
		if err != nil || w.cut.Load() {
			return
		}
		if _, err := io.Copy(to, bytes.NewReader(buffer[:n])); err != nil {
			return
		}
	}
}
