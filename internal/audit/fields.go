package audit

import (
	"fmt"
	"strings"
)

// fieldWords says for people what a field of a plan holds. Fields that are not here are said by their name.
var fieldWords = map[string]string{
	"forum.members":                         "who takes part in each forum",
	"forum.members[].function":              "which function the people in each forum come from",
	"initiative.customer":                   "which single customer a piece of work is for",
	"initiative.depends_on[].agreed":        "whether the other team agreed to what is needed from it",
	"initiative.depends_on[].team":          "which team each piece of work depends on",
	"initiative.effort":                     "how much effort each piece of work takes",
	"initiative.enables":                    "what technical work makes possible",
	"initiative.evidence":                   "what evidence speaks for each piece of work",
	"initiative.launched":                   "when each piece of work reached customers",
	"initiative.objective":                  "which goal each piece of work serves",
	"initiative.owner":                      "who answers for each piece of work",
	"initiative.partners":                   "who in sales, support and marketing is part of a launch",
	"initiative.priority":                   "how important each piece of work is",
	"initiative.problem":                    "which problem each piece of work solves",
	"initiative.requested_by":               "who asked for each piece of work",
	"initiative.result":                     "what came out of finished work",
	"initiative.start":                      "when each piece of work began",
	"initiative.status":                     "how far each piece of work is",
	"initiative.stopped":                    "when work was stopped",
	"initiative.success":                    "how success of each piece of work will be measured",
	"initiative.target_date":                "when each piece of work is due",
	"initiative.type":                       "what kind of work each piece is, such as discovery or a feature",
	"intake.required_fields":                "what a request has to say",
	"interrupts[].handled_by":               "who handled each unplanned request",
	"key-result.about":                      "what each key result is about",
	"key-result.from":                       "where each key result starts",
	"key-result.to":                         "the target of each key result",
	"key-result.type":                       "whether each key result is an outcome",
	"key-result.updated":                    "when each key result was last read",
	"log.experiments[].result":              "what each experiment showed",
	"objective.key_results":                 "the key results of each objective",
	"objective.objective":                   "the words of each objective",
	"objective.origin":                      "whether each objective came from the team or from leadership",
	"objective.supports":                    "which company goal each objective serves",
	"okrs.key_results[].now":                "where each key result stands today",
	"okrs.key_results[].type":               "whether a key result about a date or an activity is meant as one",
	"okrs.period":                           "the period of each set of OKRs",
	"organization":                          "strategy, goals and functions of the organization",
	"organization.functions[].goals[].type": "what kind of goal each function has",
	"organization.objectives":               "the goals of the company",
	"organization.portfolio":                "how people or money are shared among the products",
	"person.coaching.minutes":               "how much coaching each product manager gets",
	"person.level":                          "how experienced each product manager is",
	"person.role":                           "the role of each person",
	"product.economics":                     "what each product earns and costs",
	"product.homework":                      "when the basic analyses of each product were made",
	"product.metrics":                       "the few numbers by which each product is steered",
	"product.metrics[].updated":             "when the numbers of each product were last read",
	"product.owner":                         "who answers for each product",
	"product.signals[].date":                "when each market signal was seen",
	"product.strategy":                      "the strategy of each product",
	"strategy.reviewed":                     "when the strategy was last looked at",
	"team.decides":                          "who decides what in each team",
	"team.discovery.touchpoints":            "when each team met customers",
	"team.discovery.touchpoints[].by":       "who of each team met customers",
	"team.members":                          "the people of each team",
	"team.members[].allocation":             "how much of their time people give to each team",
	"team.members[].name":                   "which people are on several teams",
	"team.members[].role":                   "the roles of the people in each team",
	"team.members[].skills":                 "what the people in each team can do",
	"team.needs":                            "which skills each team needs",
	"strategy.owner":                        "who keeps the strategy",
	"organization.intake":                   "how requests come in",
	"organization.strategy":                 "the strategy of the company",
	"team.problem":                          "the problem that each team is there to solve",
	"team.safety.responses":                 "how many answered the survey on safety",
	"team.safety.scale":                     "the scale of the survey on safety",
	"team.safety.score":                     "what the survey on safety said",
	"team.tools":                            "which tools each team uses",
	"team.type":                             "what kind of team each is",
}

// fieldInWords says a field for people, else by its name: "initiative.color" is the "color" of each initiative.
func fieldInWords(field string) string {
	if words := fieldWords[field]; words != "" {
		return words
	}
	path := strings.Split(field, ".")
	if len(path) < 2 || strings.Contains(field, " ") {
		return field
	}
	owner := path[len(path)-2]
	if list, ok := strings.CutSuffix(owner, "[]"); ok {
		owner = singular(list)
	}
	name := strings.ReplaceAll(strings.TrimSuffix(path[len(path)-1], "[]"), "_", " ")
	return fmt.Sprintf("%q of each %s", name, strings.ReplaceAll(owner, "_", " "))
}
