package model

// MakerNames are the roles that count as makers, as texts.
func (s Settings) MakerNames() []string {
	out := make([]string, len(s.Makers))
	for i, r := range s.Makers {
		out[i] = string(r)
	}
	return out
}
