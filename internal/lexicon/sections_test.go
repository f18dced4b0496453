package lexicon

// sections are the headings of word lists. Categories missing here are filled by inflection alone.
var sections = map[string]category{
	"function words":        function,    // prove the language; no content
	"shared words":          shared,      // function words other languages write alike: prove nothing
	"owner prefixes":        owner,       // skipped before the head is looked for
	"leading adverbs":       adverb,      // likewise
	"making verbs":          making,      // weight 3 at the head
	"working verbs":         working,     // weight 2 at the head
	"change verbs":          change,      // weight 1 at the head
	"making nouns":          makingNoun,  // a making verb turned noun that opens the text: "launch of"
	"noun heads":            nounHead,    // look like a verb but open a noun phrase …
	"noun tails":            nounTail,    // … when one of these follows within two words
	"deliverables":          deliverable, // counted, they are work
	"bare deliverables":     bareNoun,    // a text that is no more than such a noun phrase is a thing to make
	"fresh words":           fresh,       // open the name of any deliverable as a thing to make
	"prepositions":          preposition, // close a noun phrase
	"time units":            timeUnit,
	"done words":            done,       // close a clause that says something got finished
	"work nouns":            workNoun,   // a share of these is progress of work
	"date phrases":          datePhrase, // the calendar is the goal
	"timely":                timely,     // likewise, beside a making verb or finished work
	"and":                   andWord,
	"date words":            dateWord, // months, quarters, "end of"
	"activity":              activity,
	"vanity":                vanity,
	"vanity soft":           vanitySoft,
	"vanity not":            vanityNot, // just before a vanity noun they make it something else
	"vanity rescue":         rescue,
	"outcome metrics":       metric,
	"customer states":       customerState, // outcome metrics that customers feel
	"financial":             financial,     // outcome metrics of money
	"quality words":         quality,       // say that something gets better, without a measure
	"actors":                actor,         // customers and users
	"insiders":              insider,       // own people
	"acting things":         thing,         // orders, tickets: may be the subject of a behavior
	"behaviors":             behavior,
	"own work":              ownWork,  // what insiders do when they tick off work: attend, certified
	"who":                   whoWord,  // speaks of people whatever stands before
	"relatives":             relative, // who, with, that
	"blockers":              blocker,  // just before an activity or vanity term: not the subject
	"standing verbs":        standing, // with a standing word: how others see us, not a thing to make
	"standing words":        standingWord,
	"openers":               opener,   // open a side remark before the main clause: "for each stage, update …"
	"abstract objects":      abstract, // making one of these is no deliverable: "build trust"
	"trends":                trend,    // behind a noun phrase they show that it is the subject: "trial sign-ups up 25%"
	"per":                   per,
	"getting verbs":         getting,    // with a finished word at the end they say that work gets done: "get it live"
	"modals":                modal,      // "each team will present …"
	"decreasing verbs":      decreasing, // less of a raw count is no vanity
	"earning verbs":         earning,    // with a credential as the object they finish something: "achieve ISO 27001 certification"
	"credentials":           credential,
	"moving verbs":          moving,      // with counted things to migrate as the object they are work: "move 25 services onto …"
	"level words":           levelWord,   // before a percentage: how much of something, not by how much it moves
	"finite verbs":          finite,      // behind a noun phrase they show that it is the subject: "onboarding takes …"
	"pace words":            pace,        // before a time unit: so much each week
	"built words":           builtWord,   // only own people do this, so nothing else needs to prove it: "score implemented in the CRM"
	"process nouns":         process,     // work whoever gets it: "rollout to 100% of teams"
	"repeats":               repeats,     // "deploy 10 times a day"
	"shares of times":       timesShare,  // "in 90% of cases" says how well, not how much got made
	"falling words":         falling,     // behind a raw count: less of it is no vanity
	"clause words":          clauseWord,  // behind a raw count: only those that …
	"count openers":         countOpener, // before finished work: how much of it, "number of workshops delivered"
	"gaining verbs":         gaining,     // with customers as the object they are a result
	"instead":               instead,     // a number on either side makes a from–to
	"short units":           shortUnit,   // a bound in them is how fast, not a deadline
	"comparatives":          comparative, // behind a percentage: an amount of change
	"enabling verbs":        enabling,    // with people and "to" they say that somebody becomes able
	"being":                 being,       // before a participle they make a passive
	"purpose markers":       purpose,
	"means markers":         means,
	"from":                  fromWord,
	"to":                    toWord,
	"by":                    byWord,
	"of":                    ofWord,
	"thresholds":            threshold,
	"ceilings":              ceiling, // thresholds from above: a count under one is no pile of work
	"number words":          numberWord,
	"targets without digit": target, // half, zero, none: something to check against
	"frequencies":           frequency,
	"vague words":           vague,
	"placeholders":          placeholder,
}
