package model

import (
	"cmp"
	"slices"
	"strings"

	"github.com/orgvet/orgvet/internal/source"
	"github.com/orgvet/orgvet/schema/syntax"
)

// linker turns decoded documents into the linked model, one organization after the other.
type linker struct {
	model  *Model
	faults []source.Fault
	fiscal []source.Fault
	roles  map[string]unknownRole // role texts in no alias list

	pending  []pending
	compared int // how many names were compared for suggestions
}

func (l *linker) link() {
	l.roles = map[string]unknownRole{}
	l.assign()
	l.reportFiscal()
	for _, org := range l.model.Organizations {
		ol := &orgLinker{linker: l, org: org}
		ol.collect()
		ol.identify()
		ol.linkTeams()
		ol.sideBySide((*orgLinker).linkPeople, (*orgLinker).linkWork)
		ol.sideBySide((*orgLinker).inferTypes, (*orgLinker).inferItems, (*orgLinker).findPMs)
		ol.check()
		org.ProductLeader = org.productLeader()
		org.noteLists()
	}
	l.reportRoles()
}

// assign gives every document its organization: the only one, or the one declared in the nearest enclosing folder.
func (l *linker) assign() {
	m := l.model
	var orgs []*Organization
	for _, doc := range m.Documents {
		if org, ok := doc.Subject.(*Organization); ok && org != nil {
			org.Declared = true
			orgs = append(orgs, org)
		}
	}
	slices.SortStableFunc(orgs, func(a, b *Organization) int {
		return cmp.Or(cmp.Compare(a.ID, b.ID), cmp.Compare(a.doc.File.Path, b.doc.File.Path))
	})
	l.doubledOrganizations(orgs)
	var standIn *Organization
	for _, doc := range m.Documents {
		doc.Org = nearest(orgs, doc)
		if doc.Org == nil {
			if standIn == nil {
				standIn = &Organization{}
			}
			doc.Org = standIn
		}
		if org, ok := doc.Subject.(*Organization); ok && org != nil {
			doc.Org = org
		}
	}
	if standIn != nil {
		orgs = append([]*Organization{standIn}, orgs...)
	}
	for _, org := range orgs {
		org.Several = len(orgs) > 1
		org.AsOf = m.Settings.AsOf
		org.settings = &m.Settings
	}
	m.Organizations = orgs
}

// doubledOrganizations reports two organizations in one folder, which leave open where the folder's documents belong, and
// two with one id.
func (l *linker) doubledOrganizations(orgs []*Organization) {
	folders, ids := map[string]*Organization{}, map[string]*Organization{}
	for _, org := range orgs {
		at := org.At("id")
		if other := folders[folderOf(org.doc)]; other != nil {
			l.fault(org.doc, "duplicate-id", at, "the folder has two organizations, "+Quote(other.ID)+" and "+Quote(org.ID),
				"keep one organization document in a folder", source.Related{Message: "the other one", Place: other.At("id")})
		} else if other := ids[org.ID]; other != nil {
			l.fault(org.doc, "duplicate-id", at, "two organizations have the id "+Quote(org.ID),
				"give each organization an id of its own", source.Related{Message: "the other one", Place: other.At("id")})
		}
		folders[folderOf(org.doc)], ids[org.ID] = org, org
	}
}

// folderOf is the folder of a document with a slash at its end; "" for the root.
func folderOf(doc *Document) string {
	return doc.File.Path[:strings.LastIndexByte(doc.File.Path, '/')+1]
}

func nearest(orgs []*Organization, doc *Document) *Organization {
	if len(orgs) == 1 {
		return orgs[0]
	}
	var best *Organization
	for _, org := range orgs {
		folder := folderOf(org.doc)
		if strings.HasPrefix(doc.File.Path, folder) && (best == nil || len(folder) > len(folderOf(best.doc))) {
			best = org
		}
	}
	return best
}

// orgLinker links the documents of one organization.
type orgLinker struct {
	*linker
	org   *Organization
	refs  *references
	names map[string]*syntax.Words // names of each kind of thing, for suggestions
	taken taken                    // see name
}

// sideBySide runs parts of the work that change nothing that another part looks at, on all cores.
func (l *orgLinker) sideBySide(parts ...func(*orgLinker)) {
	own := make([]linker, len(parts))
	onAllCores(len(parts), func(i int) {
		own[i] = linker{model: l.model, roles: l.roles, compared: l.compared}
		parts[i](&orgLinker{linker: &own[i], org: l.org, refs: l.refs})
	})
	before := l.compared
	for i := range own {
		l.pending = append(l.pending, own[i].pending...)
		l.compared += own[i].compared - before
	}
}

// collect sorts the documents of the organization into its lists. Equal ids are kept in an order that depends on nothing but
// what the documents say.
func (l *orgLinker) collect() {
	org := l.org
	for _, doc := range l.model.Documents {
		if doc.Org != org {
			continue
		}
		if org.first == nil {
			org.first = doc
		}
		switch e := doc.Subject.(type) {
		case *Team:
			e.Org, org.Teams = org, append(org.Teams, e)
		case *Person:
			e.Org, org.People = org, append(org.People, e)
		case *Product:
			e.Org, org.Products = org, append(org.Products, e)
		case *OKRs:
			e.Org, org.OKRs = org, append(org.OKRs, e)
		case *Roadmap:
			e.Org, org.Roadmaps = org, append(org.Roadmaps, e)
		case *Forum:
			e.Org, org.Forums = org, append(org.Forums, e)
		case *Log:
			e.Org, org.Logs = org, append(org.Logs, e)
		}
	}
}
