package plangen

var (
	areas = []string{
		"booking", "workshop", "parts", "till", "riders", "search", "ledger", "returns", "delivery", "pricing", "accounts", "messages", "maps",
		"claims", "catalog", "reviews", "loyalty", "fleet", "intake", "scheduling", "billing", "stock", "labels", "onboarding", "reports",
	}
	firstNames = []string{
		"Oskar", "Lina", "Bram", "Suki", "Arvid", "Nadia", "Wanda", "Mara", "Tove", "Idris", "Hanne", "Jun", "Kofi", "Ines", "Ruben", "Ola", "Zoe",
	}
	lastNames = []string{"Heyn", "Sorel", "Oduya", "Hale", "Poe", "Kerr", "Ilić", "Lind", "Marsh", "Cole", "Vos", "Abara", "Brandt", "Amado", "Falk"}
	subjects  = []string{
		"Shops", "Riders", "New customers", "Mechanics", "Small chains", "Regulars", "Planners", "Drivers", "Storekeepers", "People at the counter",
		"Accountants", "Visitors", "Night crews",
	}
	verbs = []string{
		"lose", "wait for", "call about", "type twice", "give up on", "look for", "cannot tell", "forget", "pay late for", "distrust", "print", "mix up",
	}
	things = []string{
		"the promised day", "their open orders", "the right part", "a free slot", "the last bill", "what was agreed", "the delivery note",
		"the price of a repair", "who answers", "the second calendar", "their own notes", "a refund", "the waiting list", "the label",
	}
	reasons = []string{
		"because two systems disagree", "on busy mornings", "when the season starts", "once an order is split", "after a change of address",
		"as soon as more than one person works on it", "while the counter is full", "although the data is there", "in every fourth case",
		"when the line is down", "before the first coffee", "whenever a colleague is away",
	}
	metrics = []string{
		"repairs booked online", "slots moved by the shop", "orders sent back as wrong", "days from order to delivery", "calls per 100 orders",
		"bills paid within 14 days", "shops in the second year", "searches without a result", "parcels delivered on the first try",
	}
)
