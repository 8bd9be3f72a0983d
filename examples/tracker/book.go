package main

import (
	"bufio"
	"errors"
	"io"
)

func book(options, io.Reader, *bufio.Writer, io.Writer) error {
	return errors.New("directive mode: not there")
}
