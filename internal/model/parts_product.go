package model

// Homework is when the basic analyses of a product were last looked at.
type Homework struct {
	Block
	Problem     HomeworkEntry `key:"problem"`
	Pricing     HomeworkEntry `key:"pricing"`
	Economics   HomeworkEntry `key:"economics"`
	Positioning HomeworkEntry `key:"positioning"`
	Competition HomeworkEntry `key:"competition"`
	WinLoss     HomeworkEntry `key:"win_loss"`
	Alignment   HomeworkEntry `key:"alignment"`
}

// HomeworkEntry is a date, {reviewed, link}, or {na: reason}.
type HomeworkEntry struct {
	Reviewed Date   `key:"reviewed"`
	Link     string `key:"link"`
	NA       string `key:"na"`
}

// Economics are the figures of a product; Restricted means they exist but are kept elsewhere.
type Economics struct {
	Block
	Restricted  bool   `key:"-"`
	Revenue     Money  `key:"revenue"`
	Cost        Money  `key:"cost"`
	Margin      *Value `key:"margin"`
	PerCustomer Money  `key:"per_customer"`
	Updated     Date   `key:"updated"`
}

// Signal is something the market or customers told.
type Signal struct {
	Block
	Date     WrittenDate `key:"date"`
	What     string      `key:"what"`
	Response string      `key:"response"`
	Decided  Date        `key:"decided"`
}
