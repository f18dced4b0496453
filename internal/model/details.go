package model

import "slices"

// Initiatives, key results, objectives and the like are many, and most have few of their fields. What few of them have stands apart,
// in details. One empty value serves for all that have nothing of it: nobody may write there, and whoever writes asks details first.
var (
	noObjectiveDetails  ObjectiveDetails
	noKeyResultDetails  KeyResultDetails
	noInitiativeDetails InitiativeDetails
	noMemberDetails     MemberDetails
	noOKRsDetails       OKRsDetails
	noPersonDetails     PersonDetails
	noRoadmapDetails    RoadmapDetails
)

// noValue is the Value of what has none.
var noValue Value

// sharing is a type with details or values.
type sharing interface {
	// empty gives it those that all share who have none.
	empty()
}

func (o *Objective) empty()  { o.ObjectiveDetails = &noObjectiveDetails }
func (i *Initiative) empty() { i.InitiativeDetails = &noInitiativeDetails }
func (m *Member) empty()     { m.MemberDetails = &noMemberDetails }
func (o *OKRs) empty()       { o.OKRsDetails = &noOKRsDetails }
func (p *Person) empty()     { p.PersonDetails = &noPersonDetails }
func (r *Roadmap) empty()    { r.RoadmapDetails = &noRoadmapDetails }
func (m *Metric) empty()     { m.Now, m.Target = &noValue, &noValue }
func (r *Result) empty()     { r.Value = &noValue }
func (e *Economics) empty()  { e.Margin = &noValue }

func (k *KeyResult) empty() {
	k.KeyResultDetails = &noKeyResultDetails
	k.From, k.To, k.Now = &noValue, &noValue, &noValue
}

func (o *Objective) details() *ObjectiveDetails {
	return writable(&o.ObjectiveDetails, &noObjectiveDetails)
}

func (k *KeyResult) details() *KeyResultDetails {
	return writable(&k.KeyResultDetails, &noKeyResultDetails)
}

func (i *Initiative) details() *InitiativeDetails {
	return writable(&i.InitiativeDetails, &noInitiativeDetails)
}
func (m *Member) details() *MemberDetails   { return writable(&m.MemberDetails, &noMemberDetails) }
func (o *OKRs) details() *OKRsDetails       { return writable(&o.OKRsDetails, &noOKRsDetails) }
func (p *Person) details() *PersonDetails   { return writable(&p.PersonDetails, &noPersonDetails) }
func (r *Roadmap) details() *RoadmapDetails { return writable(&r.RoadmapDetails, &noRoadmapDetails) }

// writable gives details that may be written.
func writable[T any](details **T, empty *T) *T {
	if *details == empty {
		*details = new(T)
	}
	return *details
}

func (o *Objective) hasDetails() bool  { return o.ObjectiveDetails != &noObjectiveDetails }
func (k *KeyResult) hasDetails() bool  { return k.KeyResultDetails != &noKeyResultDetails }
func (i *Initiative) hasDetails() bool { return i.InitiativeDetails != &noInitiativeDetails }

// sharedDetails are all of them.
var sharedDetails = []any{
	&noObjectiveDetails, &noKeyResultDetails, &noInitiativeDetails, &noMemberDetails, &noOKRsDetails, &noPersonDetails, &noRoadmapDetails,
}

// isShared reports whether details are empty ones that many share.
func isShared(details any) bool { return slices.Contains(sharedDetails, details) }
