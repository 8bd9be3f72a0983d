// Package schema holds the JSON Schema of the wire format to the decoder by an engine that others wrote, and shows that
// the same types travel in YAML through their text hooks. It is a module of its own, so that no importer of the library
// downloads the engine or the parsers.
package schema
