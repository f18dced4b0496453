package model

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/orgvet/orgvet/schema/syntax"
)

// Open reports whether the initiative is still to be done or under way: not done, stopped or rejected.
func (i *Initiative) Open() bool {
	switch i.Status {
	case "done", "stopped", "rejected":
		return false
	}
	return true
}

// Started reports whether building began, whatever happened since, except for what was stopped: nobody knows how far that came.
func (i *Initiative) Started() bool {
	switch i.Status {
	case "building", "paused", "launched", "measuring", "done":
		return true
	}
	return false
}

// IsType reports whether the initiative is of one of the types.
func (i *Initiative) IsType(types ...string) bool { return slices.Contains(types, i.Type) }

// EffortWeeks is the effort in person-weeks; estimated tells that it was read from the size.
func (i *Initiative) EffortWeeks() (weeks float64, estimated, ok bool) {
	if i.Effort.OK {
		return i.Effort.Weeks, false, true
	}
	weeks, ok = i.Org().settings.Sizes[i.Size]
	return weeks, ok, ok
}

// Org is the organization that the initiative belongs to.
func (i *Initiative) Org() *Organization { return i.Roadmap.Org }

// Significant reports whether the initiative is large enough to ask questions about: at least minWeeks person-weeks, or of size
// L or XL, or of unknown effort. Maintenance and incidents never are.
func (i *Initiative) Significant(minWeeks float64) bool {
	switch {
	case i.IsType("maintenance", "incident"):
		return false
	case i.Effort.OK:
		return i.Effort.Weeks >= minWeeks
	}
	return i.Size == "" || i.Size == "L" || i.Size == "XL"
}

// HasOutcome reports whether the initiative aims at an objective, a pillar or a key result that exists.
func (i *Initiative) HasOutcome() bool { return len(i.Targets) > 0 }

// Active reports whether the objective is neither done nor dropped.
func (o *Objective) Active() bool { return o.Status == "active" }

// Running reports whether the objective is active in OKRs whose period contains the day. Objectives of the organization document
// always run.
func (o *Objective) Running(asOf time.Time) bool {
	return o.Active() && (o.OKRs == nil || o.OKRs.Status == "active" && o.OKRs.Period.Contains(asOf))
}

// OwnerTeams are the teams whose OKRs hold the objective; none for the organization, a function or a person.
func (o *Objective) OwnerTeams() []*Team {
	if o.OKRs == nil {
		return nil
	}
	return o.OKRs.Owners
}

// OwnerLabel names whose objective it is.
func (o *Objective) OwnerLabel() string {
	if o.OKRs != nil {
		return o.OKRs.OwnerLabel()
	}
	return orElse(o.Org.ID, "the organization")
}

// Redacted reports whether the objective keeps its numbers back on purpose.
func (o *Objective) Redacted() bool { return o.Confidential.Yes || syntax.IsRedacted(o.Text) }

// Title is the text of the key result, or its metric.
func (k *KeyResult) Title() string { return orElse(k.Text, k.Metric) }

// Active reports whether the key result is neither done nor dropped.
func (k *KeyResult) Active() bool { return k.Status == "active" }

// OwnerLabel names whose key result it is.
func (k *KeyResult) OwnerLabel() string {
	switch {
	case k.Objective != nil:
		return k.Objective.OwnerLabel()
	case k.Function != nil:
		return k.Function.ID
	}
	return ""
}

// Redacted reports whether the key result keeps its numbers back on purpose: rules about numbers do not know.
func (k *KeyResult) Redacted() bool {
	if k.Confidential.Yes || k.From.Redacted || k.To.Redacted || k.Now.Redacted || syntax.IsRedacted(k.Text) || syntax.IsRedacted(k.Metric) {
		return true
	}
	return k.Objective != nil && k.Objective.Confidential.Yes
}

// Progress is the share of the way from from to to that now has reached; below 0 it went the wrong way, above 1 it went beyond.
// It is not ok unless all three are known in one unit and differ.
func (k *KeyResult) Progress() (share float64, ok bool) {
	if !k.From.OK || !k.To.OK || !k.Now.OK || k.From.Number == k.To.Number || !sameUnit(k.From, k.To) || !sameUnit(k.From, k.Now) {
		return 0, false
	}
	share = (k.Now.Number - k.From.Number) / (k.To.Number - k.From.Number)
	return math.Round(share*1e9) / 1e9, true
}

// OwnerLabel names whose OKRs they are: "checkout", "checkout and search", or the organization.
func (o *OKRs) OwnerLabel() string { return ownerLabel(o.Owners, o.owner, o.Org) }

// OwnerLabel names whose roadmap it is: one or several teams, a product or the organization.
func (r *Roadmap) OwnerLabel() string {
	if r.For != nil && !r.Team.IsSet() && len(r.Teams) == 0 {
		return r.For.ID
	}
	return ownerLabel(r.Owners, r.owner, r.Org)
}

// OwnerLabel names whose log it is.
func (l *Log) OwnerLabel() string {
	if l.Keeper != nil {
		return l.Keeper.ID
	}
	return orElse(lastSegment(l.Team.Text), orElse(l.Org.ID, "the organization"))
}

func ownerLabel(teams []*Team, owner string, org *Organization) string {
	switch {
	case len(teams) > 0:
		return inWords(teams)
	case owner == "organization" && org.ID == "":
		return "the organization"
	}
	return strings.ReplaceAll(owner, "+", " and ")
}

// inWords lists teams for people: "a", "a and b", "a, b and c".
func inWords(teams []*Team) string {
	ids := make([]string, len(teams))
	for i, t := range teams {
		ids[i] = t.ID
	}
	if len(ids) == 1 {
		return ids[0]
	}
	return strings.Join(ids[:len(ids)-1], ", ") + " and " + ids[len(ids)-1]
}
