package prioritization

import (
	"math"
	"strconv"
	"strings"

	"github.com/orgvet/orgvet/internal/model"
)

// classes are the usual words for priorities by their place in the order, the most urgent first.
var classes = map[string]float64{
	"critical": 0, "urgent": 0, "blocker": 0, "must": 0, "must have": 0, "highest": 0, "top": 0,
	"high": 1, "major": 1, "should": 1, "should have": 1,
	"medium": 2, "normal": 2, "could": 2, "could have": 2,
	"low": 3, "minor": 3, "wont": 3, "won't": 3, "lowest": 4,
}

// priority is the place in the order that an initiative was given: a rank (1, 2, 3 …) or a class (P1, high). A lower place comes first.
type priority struct {
	place  float64
	ranked bool // a plain number
}

func priorityOf(i *model.Initiative) (pr priority, ok bool) {
	if i.Priority == "" {
		return priority{}, false
	}
	text := strings.ToLower(asSpaces.Replace(strings.TrimSpace(i.Priority)))
	if place, known := classes[text]; known {
		return priority{place, false}, true
	}
	if place, err := strconv.ParseFloat(text, 64); err == nil && !math.IsInf(place, 0) && !math.IsNaN(place) {
		return priority{place, true}, true
	}
	if place, err := strconv.Atoi(strings.TrimPrefix(text, "p")); err == nil && strings.HasPrefix(text, "p") {
		return priority{float64(place), false}, true
	}
	return priority{}, false
}

var asSpaces = strings.NewReplacer("-", " ", "_", " ")

// order is what a list of initiatives says about which of them come first.
type order struct {
	given  int // items with a priority
	first  []*model.Initiative
	ranked bool // the priorities are plain numbers
	scored bool // the numbers are scores rather than places: the higher one comes first
}

// orderOf reads the priorities of a list. Numbers that are no places in the list, such as 87.5, are scores.
func orderOf(items []*model.Initiative) order {
	o := order{ranked: true}
	best := math.Inf(1)
	for _, i := range items {
		pr, ok := priorityOf(i)
		if !ok {
			continue
		}
		o.given++
		o.ranked = o.ranked && pr.ranked
		o.scored = o.scored || pr.ranked && (pr.place != math.Trunc(pr.place) || pr.place > float64(2*len(items)) && pr.place > 10)
		switch {
		case pr.place < best:
			best, o.first = pr.place, []*model.Initiative{i}
		case pr.place == best:
			o.first = append(o.first, i)
		}
	}
	o.ranked = o.ranked && o.given > 0
	o.scored = o.scored && o.ranked
	return o
}
