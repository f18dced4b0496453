package portfolio

import (
	"slices"

	"github.com/orgvet/orgvet/internal/model"
	"github.com/orgvet/orgvet/internal/source"
)

// declared is the share that a product is to get.
type declared struct {
	id      string
	product *model.Product // nil when the allocation names no known product
	share   float64
	at      source.Place
}

// sharesOf are the shares of the portfolio, or those that the products state themselves. complete tells that none is missing: every
// allocation has one, or every product that goes on.
func sharesOf(o *model.Organization) (shares []declared, complete bool) {
	complete = true
	if o.Portfolio != nil && len(o.Portfolio.Allocations) > 0 {
		for _, a := range o.Portfolio.Allocations {
			complete = complete && a.Share.OK
			if a.Share.OK {
				shares = append(shares, declared{a.Product.Text, a.Of, a.Share.Value, a.ValueAt("share")})
			}
		}
		return shares, complete
	}
	for _, product := range o.Products {
		switch {
		case product.Share.OK:
			shares = append(shares, declared{product.ID, product, product.Share.Value, product.ValueAt("share")})
		case goesOn(product):
			complete = false
		}
	}
	return shares, complete
}

// goesOn reports whether a product is neither retired nor on its way out.
func goesOn(product *model.Product) bool {
	return !slices.Contains([]string{"retiring", "retired"}, product.Stage)
}

// goingOn are the products of the organization that go on.
func goingOn(o *model.Organization) []*model.Product {
	return slices.DeleteFunc(slices.Clone(o.Products), func(product *model.Product) bool { return !goesOn(product) })
}

func idsOf(products []*model.Product) []string {
	ids := make([]string, len(products))
	for n, product := range products {
		ids[n] = product.ID
	}
	return ids
}
