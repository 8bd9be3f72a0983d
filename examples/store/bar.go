package main

import (
	"fmt"
	"io"
	"os"
	"strings"
)

// bar shows how far an import has come: redrawn in place on a terminal, line by line elsewhere when asked for, and
// otherwise not at all.
type bar struct {
	out      io.Writer
	terminal bool
	drawn    bool
}

func (c *call) bar() *bar {
	b := &bar{terminal: c.terminal}
	if c.progress == "always" || c.progress == "auto" && c.terminal {
		b.out = c.stderr
	}
	return b
}

const barWidth = 30

func (b *bar) tell(p Progress) {
	if b.out == nil {
		return
	}
	text := fmt.Sprintf("%d lines, %d bad", p.Lines, p.Bad)
	if p.Size > 0 {
		full := int(min(p.Bytes, p.Size) * barWidth / p.Size)
		text = fmt.Sprintf("[%s%s] %3d %% %s", strings.Repeat("#", full), strings.Repeat(".", barWidth-full), min(p.Bytes, p.Size)*100/p.Size, text)
	}
	if p.Computed > 0 {
		text += fmt.Sprintf(", %d computed, %d to go", p.Computed, p.Waiting)
	}
	if b.terminal {
		fmt.Fprint(b.out, "\r"+text+"\x1b[K")
		b.drawn = true
		return
	}
	fmt.Fprintln(b.out, text)
}

// clear takes the bar away, so that something else can be said.
func (b *bar) clear() {
	if b.drawn {
		fmt.Fprint(b.out, "\r\x1b[K")
		b.drawn = false
	}
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}
