package judge

import "github.com/orgvet/orgvet/internal/model"

// Unstated reports whether an initiative does not say where it stands, and nothing else tells that its time has not come. It is read
// as an idea, but it may as well be under way or out: rules about such work do not know.
func Unstated(i *model.Initiative) bool {
	return i.Status == "idea" && !i.Has("status") && i.Horizon != "next" && i.Horizon != "later"
}
