package model

// Human is one person across all member lists and person documents: the same id, or exactly the same name. Similar names
// are never merged.
type Human struct {
	ID     string // the person's id, else the name
	Name   string
	Person *Person // nil without a person document
	Seats  []*Seat // sorted by team
	PM     *PM     // nil for those who are no product manager of an active team
	in     *Organization
}

// Seat is one filled place on a team.
type Seat struct {
	Team   *Team
	Member *Member
	Human  *Human // nil for a member without a name
	Role   Role
	Also   []Role
	FTE    float64 // part of a full person: the allocation as written, else 1/n over the n active teams of the person
	Stated bool    // allocation is written in the file
	Counts bool    // counts as one of the team's people: neither counterpart nor guest
}

// Is reports whether the seat's main or second role is one of the given.
func (s *Seat) Is(roles ...Role) bool {
	for _, r := range roles {
		if s.Role == r {
			return true
		}
		for _, a := range s.Also {
			if a == r {
				return true
			}
		}
	}
	return false
}

// PM is a product manager with all the teams they serve. An unnamed one (or one of a headcount) serves one team.
type PM struct {
	Human *Human  // nil when unnamed
	Seats []*Seat // empty for a headcount
	Teams []*Team // the teams served, sorted by id
	FTE   float64 // sum over the teams, at most 1 for a named person
}
