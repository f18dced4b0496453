package schema

import "github.com/santhosh-tekuri/jsonschema/v5"

// compileDefinition makes a contract of one of another's definitions.
func compileDefinition(c *contract, name string) *contract {
	return &contract{compiled: compile(map[string]any{"$id": "mem:///definition.json", "definitions": c.raw["definitions"], "$ref": localPrefix + name})}
}

// leavesOf lists errors as "/where message".
func leavesOf(err *jsonschema.ValidationError) []string {
	if err == nil {
		return nil
	}
	var out []string
	for _, leaf := range leaves(err, nil) {
		out = append(out, leaf.InstanceLocation+" "+leaf.Message)
	}
	return out
}
