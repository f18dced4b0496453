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

// detailed is a type with details.
type detailed interface{ withoutDetails() }

func (o *Objective) withoutDetails()  { o.ObjectiveDetails = &noObjectiveDetails }
func (k *KeyResult) withoutDetails()  { k.KeyResultDetails = &noKeyResultDetails }
func (i *Initiative) withoutDetails() { i.InitiativeDetails = &noInitiativeDetails }
func (m *Member) withoutDetails()     { m.MemberDetails = &noMemberDetails }
func (o *OKRs) withoutDetails()       { o.OKRsDetails = &noOKRsDetails }
func (p *Person) withoutDetails()     { p.PersonDetails = &noPersonDetails }
func (r *Roadmap) withoutDetails()    { r.RoadmapDetails = &noRoadmapDetails }

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
