// Code generated from the tags of the fields by go test -run TestGenerated -update; DO NOT EDIT.

package model

import "github.com/orgvet/orgvet/internal/source"

// The keys of all kinds.
const (
	noKey key = iota
	keyAbout
	keyAccepted
	keyAccess
	keyAgreed
	keyAgreements
	keyAlignedTo
	keyAlignment
	keyAllocation
	keyAllocations
	keyAlso
	keyAlternatives
	keyAnswer
	keyApprovals
	keyArea
	keyAudience
	keyBackedBy
	keyBalances
	keyBecause
	keyBet
	keyBlindSpots
	keyBriefed
	keyBuffer
	keyBusiness
	keyBy
	keyCadence
	keyCapacity
	keyCarriedBy
	keyChanged
	keyChoices
	keyChose
	keyCoaches
	keyCoaching
	keyCoachingCapacity
	keyCommitment
	keyCompetition
	keyConfidence
	keyConfidential
	keyConflictsWith
	keyContinues
	keyCost
	keyCounterpart
	keyCourses
	keyCoveredBy
	keyCovers
	keyCriteria
	keyCustomer
	keyCustomerContact
	keyCustomers
	keyDate
	keyDecided
	keyDecidedBy
	keyDecides
	keyDecision
	keyDecisions
	keyDelays
	keyDependsOn
	keyDescription
	keyDirection
	keyDiscovery
	keyDocuments
	keyDropped
	keyEconomics
	keyEffort
	keyEnables
	keyEnd
	keyEnds
	keyEscalationPath
	keyEvaluatedOn
	keyEvery
	keyEvidence
	keyEvidenceLink
	keyExperiments
	keyExtended
	keyFeasibility
	keyFields
	keyFinding
	keyFocus
	keyFollows
	keyFree
	keyFrom
	keyFromRole
	keyFunction
	keyFunctions
	keyGoals
	keyGrowth
	keyGuest
	keyHandledBy
	keyHead
	keyHeadcount
	keyHiring
	keyHomework
	keyHorizon
	keyHypothesis
	keyId
	keyIgnore
	keyIncentives
	keyInitiative
	keyInitiatives
	keyInspiredBy
	keyInsteadOf
	keyIntake
	keyInterim
	keyInterrupts
	keyItem
	keyJourney
	keyKeyResults
	keyKind
	keyKr
	keyLast
	keyLaunched
	keyLead
	keyLearned
	keyLevel
	keyLink
	keyLog
	keyManager
	keyMandatedTools
	keyMargin
	keyMaturity
	keyMeasureAfter
	keyMeasured
	keyMeasuredBy
	keyMeasures
	keyMembers
	keyMembersComplete
	keyMentor
	keyMet
	keyMetric
	keyMetrics
	keyMinutes
	keyMission
	keyMix
	keyN
	keyNa
	keyName
	keyNeeds
	keyNoUi
	keyNotDoing
	keyNote
	keyNovice
	keyNow
	keyObjective
	keyObjectives
	keyOrdered
	keyOrganization
	keyOrganizingPrinciple
	keyOrigin
	keyOutcome
	keyOver
	keyOwner
	keyPages
	keyParent
	keyPartOf
	keyPartners
	keyPaysFor
	keyPeople
	keyPerCustomer
	keyPeriod
	keyPerson
	keyPillars
	keyPlan
	keyPm
	keyPmSince
	keyPmTime
	keyPortfolio
	keyPositioning
	keyPrevious
	keyPricing
	keyPriorities
	keyPrioritization
	keyPriority
	keyProblem
	keyProblemLink
	keyProcess
	keyProduct
	keyProducts
	keyProfile
	keyProfileLink
	keyPurpose
	keyQuestion
	keyRaised
	keyRationale
	keyRead
	keyReadFrom
	keyReason
	keyRelease
	keyReleases
	keyReplaces
	keyReports
	keyRequest
	keyRequestedBy
	keyRequiredFields
	keyRequiresRevenue
	keyResponse
	keyResponseDays
	keyResponses
	keyResult
	keyRetireBy
	keyRevenue
	keyReview
	keyReviewed
	keyRevisit
	keyRisks
	keyRole
	keyRoleInPortfolio
	keyRoles
	keyRollout
	keyRule
	keySafety
	keyScale
	keyScope
	keyScore
	keyServedBy
	keyShare
	keyShared
	keySharedWith
	keyShares
	keySignals
	keySince
	keySize
	keySizeAtReview
	keySkills
	keySolution
	keySponsor
	keyStaffing
	keyStage
	keyStakeholders
	keyStart
	keyStatus
	keyStep
	keyStopped
	keyStrategy
	keyStrengths
	keySuccess
	keySummary
	keySupport
	keySupports
	keyTactical
	keyTarget
	keyTargetDate
	keyTeam
	keyTeams
	keyTime
	keyTo
	keyTools
	keyTouchpoints
	keyType
	keyUnplanned
	keyUnplannedShare
	keyUntil
	keyUpdated
	keyUsability
	keyVacant
	keyValue
	keyVariableShare
	keyViability
	keyVision
	keyVisionLink
	keyWeight
	keyWhat
	keyWho
	keyWhy
	keyWinLoss
	keyWith
)

// keyLengths are the lengths of their names; noKey has none.
var keyLengths = [...]uint8{noKey: 0, 5, 8, 6, 6, 10, 10, 9, 10, 11, 4, 12, 6, 9, 4, 8, 9, 8, 7, 3, 11, 7, 6, 8, 2, 7, 8, 10, 7, 7, 5, 7, 8, 17, 10, 11, 10, 12, 14, 9, 4, 11, 7, 10, 6, 8, 8, 16, 9, 4, 7, 10, 7, 8, 9, 6, 10, 11, 9, 9, 9, 7, 9, 6, 7, 3, 4, 15, 12, 5, 8, 13, 11, 8, 11, 6, 7, 5, 7, 4, 4, 9, 8, 9, 5, 6, 5, 10, 4, 9, 6, 8, 7, 10, 2, 6, 10, 10, 11, 11, 10, 6, 7, 10, 4, 7, 11, 4, 2, 4, 8, 4, 7, 5, 4, 3, 7, 14, 6, 8, 13, 8, 11, 8, 7, 16, 6, 3, 6, 7, 7, 7, 3, 1, 2, 4, 5, 5, 9, 4, 6, 3, 9, 10, 7, 12, 20, 6, 7, 4, 5, 5, 6, 7, 8, 8, 6, 12, 6, 6, 7, 4, 2, 8, 7, 9, 11, 8, 7, 10, 14, 8, 7, 12, 7, 7, 8, 7, 12, 7, 8, 6, 9, 4, 9, 6, 7, 8, 8, 7, 7, 12, 15, 16, 8, 13, 9, 6, 9, 7, 6, 8, 7, 5, 4, 17, 5, 7, 4, 6, 5, 5, 5, 9, 5, 6, 11, 6, 7, 5, 4, 14, 6, 8, 7, 8, 5, 12, 5, 6, 4, 7, 8, 9, 7, 7, 7, 8, 8, 6, 11, 4, 5, 4, 2, 5, 11, 4, 9, 15, 5, 7, 9, 6, 5, 14, 9, 6, 11, 6, 4, 3, 3, 8, 4}

// keyOf is noKey for a name that no type has a field for.
func keyOf(name string) key {
	switch name {
	case "about":
		return keyAbout
	case "accepted":
		return keyAccepted
	case "access":
		return keyAccess
	case "agreed":
		return keyAgreed
	case "agreements":
		return keyAgreements
	case "aligned_to":
		return keyAlignedTo
	case "alignment":
		return keyAlignment
	case "allocation":
		return keyAllocation
	case "allocations":
		return keyAllocations
	case "also":
		return keyAlso
	case "alternatives":
		return keyAlternatives
	case "answer":
		return keyAnswer
	case "approvals":
		return keyApprovals
	case "area":
		return keyArea
	case "audience":
		return keyAudience
	case "backed_by":
		return keyBackedBy
	case "balances":
		return keyBalances
	case "because":
		return keyBecause
	case "bet":
		return keyBet
	case "blind_spots":
		return keyBlindSpots
	case "briefed":
		return keyBriefed
	case "buffer":
		return keyBuffer
	case "business":
		return keyBusiness
	case "by":
		return keyBy
	case "cadence":
		return keyCadence
	case "capacity":
		return keyCapacity
	case "carried_by":
		return keyCarriedBy
	case "changed":
		return keyChanged
	case "choices":
		return keyChoices
	case "chose":
		return keyChose
	case "coaches":
		return keyCoaches
	case "coaching":
		return keyCoaching
	case "coaching_capacity":
		return keyCoachingCapacity
	case "commitment":
		return keyCommitment
	case "competition":
		return keyCompetition
	case "confidence":
		return keyConfidence
	case "confidential":
		return keyConfidential
	case "conflicts_with":
		return keyConflictsWith
	case "continues":
		return keyContinues
	case "cost":
		return keyCost
	case "counterpart":
		return keyCounterpart
	case "courses":
		return keyCourses
	case "covered_by":
		return keyCoveredBy
	case "covers":
		return keyCovers
	case "criteria":
		return keyCriteria
	case "customer":
		return keyCustomer
	case "customer_contact":
		return keyCustomerContact
	case "customers":
		return keyCustomers
	case "date":
		return keyDate
	case "decided":
		return keyDecided
	case "decided_by":
		return keyDecidedBy
	case "decides":
		return keyDecides
	case "decision":
		return keyDecision
	case "decisions":
		return keyDecisions
	case "delays":
		return keyDelays
	case "depends_on":
		return keyDependsOn
	case "description":
		return keyDescription
	case "direction":
		return keyDirection
	case "discovery":
		return keyDiscovery
	case "documents":
		return keyDocuments
	case "dropped":
		return keyDropped
	case "economics":
		return keyEconomics
	case "effort":
		return keyEffort
	case "enables":
		return keyEnables
	case "end":
		return keyEnd
	case "ends":
		return keyEnds
	case "escalation_path":
		return keyEscalationPath
	case "evaluated_on":
		return keyEvaluatedOn
	case "every":
		return keyEvery
	case "evidence":
		return keyEvidence
	case "evidence_link":
		return keyEvidenceLink
	case "experiments":
		return keyExperiments
	case "extended":
		return keyExtended
	case "feasibility":
		return keyFeasibility
	case "fields":
		return keyFields
	case "finding":
		return keyFinding
	case "focus":
		return keyFocus
	case "follows":
		return keyFollows
	case "free":
		return keyFree
	case "from":
		return keyFrom
	case "from_role":
		return keyFromRole
	case "function":
		return keyFunction
	case "functions":
		return keyFunctions
	case "goals":
		return keyGoals
	case "growth":
		return keyGrowth
	case "guest":
		return keyGuest
	case "handled_by":
		return keyHandledBy
	case "head":
		return keyHead
	case "headcount":
		return keyHeadcount
	case "hiring":
		return keyHiring
	case "homework":
		return keyHomework
	case "horizon":
		return keyHorizon
	case "hypothesis":
		return keyHypothesis
	case "id":
		return keyId
	case "ignore":
		return keyIgnore
	case "incentives":
		return keyIncentives
	case "initiative":
		return keyInitiative
	case "initiatives":
		return keyInitiatives
	case "inspired_by":
		return keyInspiredBy
	case "instead_of":
		return keyInsteadOf
	case "intake":
		return keyIntake
	case "interim":
		return keyInterim
	case "interrupts":
		return keyInterrupts
	case "item":
		return keyItem
	case "journey":
		return keyJourney
	case "key_results":
		return keyKeyResults
	case "kind":
		return keyKind
	case "kr":
		return keyKr
	case "last":
		return keyLast
	case "launched":
		return keyLaunched
	case "lead":
		return keyLead
	case "learned":
		return keyLearned
	case "level":
		return keyLevel
	case "link":
		return keyLink
	case "log":
		return keyLog
	case "manager":
		return keyManager
	case "mandated_tools":
		return keyMandatedTools
	case "margin":
		return keyMargin
	case "maturity":
		return keyMaturity
	case "measure_after":
		return keyMeasureAfter
	case "measured":
		return keyMeasured
	case "measured_by":
		return keyMeasuredBy
	case "measures":
		return keyMeasures
	case "members":
		return keyMembers
	case "members_complete":
		return keyMembersComplete
	case "mentor":
		return keyMentor
	case "met":
		return keyMet
	case "metric":
		return keyMetric
	case "metrics":
		return keyMetrics
	case "minutes":
		return keyMinutes
	case "mission":
		return keyMission
	case "mix":
		return keyMix
	case "n":
		return keyN
	case "na":
		return keyNa
	case "name":
		return keyName
	case "needs":
		return keyNeeds
	case "no_ui":
		return keyNoUi
	case "not_doing":
		return keyNotDoing
	case "note":
		return keyNote
	case "novice":
		return keyNovice
	case "now":
		return keyNow
	case "objective":
		return keyObjective
	case "objectives":
		return keyObjectives
	case "ordered":
		return keyOrdered
	case "organization":
		return keyOrganization
	case "organizing_principle":
		return keyOrganizingPrinciple
	case "origin":
		return keyOrigin
	case "outcome":
		return keyOutcome
	case "over":
		return keyOver
	case "owner":
		return keyOwner
	case "pages":
		return keyPages
	case "parent":
		return keyParent
	case "part_of":
		return keyPartOf
	case "partners":
		return keyPartners
	case "pays_for":
		return keyPaysFor
	case "people":
		return keyPeople
	case "per_customer":
		return keyPerCustomer
	case "period":
		return keyPeriod
	case "person":
		return keyPerson
	case "pillars":
		return keyPillars
	case "plan":
		return keyPlan
	case "pm":
		return keyPm
	case "pm_since":
		return keyPmSince
	case "pm_time":
		return keyPmTime
	case "portfolio":
		return keyPortfolio
	case "positioning":
		return keyPositioning
	case "previous":
		return keyPrevious
	case "pricing":
		return keyPricing
	case "priorities":
		return keyPriorities
	case "prioritization":
		return keyPrioritization
	case "priority":
		return keyPriority
	case "problem":
		return keyProblem
	case "problem_link":
		return keyProblemLink
	case "process":
		return keyProcess
	case "product":
		return keyProduct
	case "products":
		return keyProducts
	case "profile":
		return keyProfile
	case "profile_link":
		return keyProfileLink
	case "purpose":
		return keyPurpose
	case "question":
		return keyQuestion
	case "raised":
		return keyRaised
	case "rationale":
		return keyRationale
	case "read":
		return keyRead
	case "read_from":
		return keyReadFrom
	case "reason":
		return keyReason
	case "release":
		return keyRelease
	case "releases":
		return keyReleases
	case "replaces":
		return keyReplaces
	case "reports":
		return keyReports
	case "request":
		return keyRequest
	case "requested_by":
		return keyRequestedBy
	case "required_fields":
		return keyRequiredFields
	case "requires_revenue":
		return keyRequiresRevenue
	case "response":
		return keyResponse
	case "response_days":
		return keyResponseDays
	case "responses":
		return keyResponses
	case "result":
		return keyResult
	case "retire_by":
		return keyRetireBy
	case "revenue":
		return keyRevenue
	case "review":
		return keyReview
	case "reviewed":
		return keyReviewed
	case "revisit":
		return keyRevisit
	case "risks":
		return keyRisks
	case "role":
		return keyRole
	case "role_in_portfolio":
		return keyRoleInPortfolio
	case "roles":
		return keyRoles
	case "rollout":
		return keyRollout
	case "rule":
		return keyRule
	case "safety":
		return keySafety
	case "scale":
		return keyScale
	case "scope":
		return keyScope
	case "score":
		return keyScore
	case "served_by":
		return keyServedBy
	case "share":
		return keyShare
	case "shared":
		return keyShared
	case "shared_with":
		return keySharedWith
	case "shares":
		return keyShares
	case "signals":
		return keySignals
	case "since":
		return keySince
	case "size":
		return keySize
	case "size_at_review":
		return keySizeAtReview
	case "skills":
		return keySkills
	case "solution":
		return keySolution
	case "sponsor":
		return keySponsor
	case "staffing":
		return keyStaffing
	case "stage":
		return keyStage
	case "stakeholders":
		return keyStakeholders
	case "start":
		return keyStart
	case "status":
		return keyStatus
	case "step":
		return keyStep
	case "stopped":
		return keyStopped
	case "strategy":
		return keyStrategy
	case "strengths":
		return keyStrengths
	case "success":
		return keySuccess
	case "summary":
		return keySummary
	case "support":
		return keySupport
	case "supports":
		return keySupports
	case "tactical":
		return keyTactical
	case "target":
		return keyTarget
	case "target_date":
		return keyTargetDate
	case "team":
		return keyTeam
	case "teams":
		return keyTeams
	case "time":
		return keyTime
	case "to":
		return keyTo
	case "tools":
		return keyTools
	case "touchpoints":
		return keyTouchpoints
	case "type":
		return keyType
	case "unplanned":
		return keyUnplanned
	case "unplanned_share":
		return keyUnplannedShare
	case "until":
		return keyUntil
	case "updated":
		return keyUpdated
	case "usability":
		return keyUsability
	case "vacant":
		return keyVacant
	case "value":
		return keyValue
	case "variable_share":
		return keyVariableShare
	case "viability":
		return keyViability
	case "vision":
		return keyVision
	case "vision_link":
		return keyVisionLink
	case "weight":
		return keyWeight
	case "what":
		return keyWhat
	case "who":
		return keyWho
	case "why":
		return keyWhy
	case "win_loss":
		return keyWinLoss
	case "with":
		return keyWith
	}
	return noKey
}

func (x *Allocation) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyProduct:
		x.Product = refOf(d, v)
	case keyShare:
		x.Share = shareOf(scalarText(v))
	default:
	}
}

func (x *Approval) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyBy:
		x.By = d.text(v)
	case keyReason:
		x.Reason = d.text(v)
	default:
	}
}

func (x *Choice) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyChose:
		x.Chose = d.text(v)
	case keyOver:
		x.Over = d.text(v)
	case keyWhy:
		x.Why = d.text(v)
	default:
	}
}

func (x *Coachee) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyNovice:
		x.Novice = refOf(d, v)
	case keyPm:
		x.PM = refOf(d, v)
	default:
	}
}

func (x *Coaching) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyWith:
		x.With = refOf(d, v)
	case keyMinutes:
		x.Minutes = numberOf(scalarText(v))
	case keyEvery:
		x.Every = cadenceOf(d.text(v))
	default:
	}
}

func (x *Commitment) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyDate:
		x.Date = writtenDateOf(d.text(v))
	case keyTo:
		x.To = d.text(v)
	case keyReason:
		x.Reason = d.text(v)
	default:
	}
}

func (x *Decides) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keySolution:
		x.Solution = enumText(d.text(v))
	case keyPriorities:
		x.Priorities = enumText(d.text(v))
	case keyRelease:
		x.Release = enumText(d.text(v))
	case keyStrategy:
		x.Strategy = enumText(d.text(v))
	case keyStaffing:
		x.Staffing = enumText(d.text(v))
	default:
	}
}

func (x *Decision) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyQuestion:
		x.Question = d.text(v)
	case keyRaised:
		x.Raised = dateOf(scalarText(v))
	case keyDecided:
		x.Decided = dateOf(scalarText(v))
	case keyBy:
		x.By = refOf(d, v)
	case keyAnswer:
		x.Answer = d.text(v)
	case keyRevisit:
		x.Revisit = dateOf(scalarText(v))
	default:
	}
}

func (x *Dependency) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyTeam:
		x.Team = refOf(d, v)
	case keyInitiative:
		x.Initiative = refOf(d, v)
	case keyAgreed:
		x.Agreed = yesNoOf(scalarText(v))
	case keyBy:
		x.By = dateOf(scalarText(v))
	default:
	}
}

func (x *Discovery) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyTouchpoints:
		x.Touchpoints = decodeBlocks[Touchpoint](d, v)
	case keyLog:
		x.Log = d.text(v)
	case keyLast:
		x.Last = dateOf(scalarText(v))
	case keyCadence:
		x.Cadence = cadenceOf(d.text(v))
	default:
	}
}

func (x *Economics) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyRevenue:
		x.Revenue = moneyOf(d.text(v))
	case keyCost:
		x.Cost = moneyOf(d.text(v))
	case keyMargin:
		x.Margin = d.valueOf(scalarText(v))
	case keyPerCustomer:
		x.PerCustomer = moneyOf(d.text(v))
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	default:
	}
}

func (x *Evidence) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyType:
		x.Type = enumText(d.text(v))
	case keyDate:
		x.Date = dateOf(scalarText(v))
	case keyN:
		x.N = numberOf(scalarText(v))
	case keyFinding:
		x.Finding = d.text(v)
	case keySupports:
		x.Supports = yesNoOf(scalarText(v))
	case keyLink:
		x.Link = d.text(v)
	default:
	}
}

func (x *Experiment) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyHypothesis:
		x.Hypothesis = d.text(v)
	case keyDate:
		x.Date = dateOf(scalarText(v))
	case keyResult:
		x.Result = enumText(d.text(v))
	case keyLearned:
		x.Learned = d.text(v)
	case keyShared:
		x.Shared = d.text(v)
	case keyInitiative:
		x.Initiative = refOf(d, v)
	default:
	}
}

func (x *Forum) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyTeam:
		x.Team = refOf(d, v)
	case keyPurpose:
		x.Purpose = d.enumTexts(v)
	case keyMembers:
		x.Members = decodeBlocks[ForumGuest](d, v)
	case keyCadence:
		x.Cadence = cadenceOf(d.text(v))
	case keyLast:
		x.Last = dateOf(scalarText(v))
	case keyIgnore:
		x.Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *ForumGuest) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyName:
		x.Name = d.text(v)
	case keyFunction:
		x.Function = d.text(v)
	case keyPerson:
		x.Person = refOf(d, v)
	case keyRole:
		x.RoleText = d.text(v)
	case keyGuest:
		x.Guest = yesNoOf(scalarText(v))
	default:
	}
}

func (x *Function) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyHead:
		x.Head = d.text(v)
	case keyGoals:
		x.Goals = decodeBlocks[KeyResult](d, v)
	case keyIncentives:
		x.Incentives = decodeBlocks[Incentive](d, v)
	case keyMeasures:
		x.Measures = d.texts(v)
	case keyBriefed:
		x.Briefed = dateOf(scalarText(v))
	default:
	}
}

func (x *Growth) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyStrengths:
		x.Strengths = d.texts(v)
	case keyBlindSpots:
		x.BlindSpots = d.texts(v)
	case keyFocus:
		x.Focus = d.texts(v)
	case keyCourses:
		x.Courses = d.texts(v)
	case keySupport:
		x.Support = d.text(v)
	default:
	}
}

func (x *Hiring) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyMix:
		x.Mix = countsOf(d, v)
	default:
	}
}

func (x *Homework) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyProblem:
		x.Problem = homeworkOf(d, v)
	case keyPricing:
		x.Pricing = homeworkOf(d, v)
	case keyEconomics:
		x.Economics = homeworkOf(d, v)
	case keyPositioning:
		x.Positioning = homeworkOf(d, v)
	case keyCompetition:
		x.Competition = homeworkOf(d, v)
	case keyWinLoss:
		x.WinLoss = homeworkOf(d, v)
	case keyAlignment:
		x.Alignment = homeworkOf(d, v)
	default:
	}
}

func (x *HomeworkEntry) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyReviewed:
		x.Reviewed = dateOf(scalarText(v))
	case keyLink:
		x.Link = d.text(v)
	case keyNa:
		x.NA = d.text(v)
	default:
	}
}

func (x *Ignore) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyRule:
		x.Rule = d.text(v)
	case keyItem:
		x.Item = d.text(v)
	case keyBecause:
		x.Because = d.text(v)
	case keyUntil:
		x.Until = writtenDateOf(d.text(v))
	case keyOwner:
		x.Owner = d.text(v)
	default:
	}
}

func (x *Incentive) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyPaysFor:
		x.PaysFor = d.text(v)
	case keyMetric:
		x.Metric = d.text(v)
	case keyPeriod:
		x.Period = d.text(v)
	case keyProducts:
		x.Products = refsOf(d, v)
	default:
	}
}

func (x *Initiative) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyName:
		x.Name = d.text(v)
	case keyId:
		x.ID = d.text(v)
	case keyType:
		x.Type = enumText(d.text(v))
	case keyStatus:
		x.Status = enumText(d.text(v))
	case keyHorizon:
		x.Horizon = enumText(d.text(v))
	case keyProblem:
		x.Problem = d.text(v)
	case keyObjective:
		x.Objective = refsOf(d, v)
	case keySuccess:
		x.Success = d.texts(v)
	case keyOwner:
		x.Owner = refsOf(d, v)
	case keyEffort:
		x.Effort = durationOf(scalarText(v))
	case keyStart:
		x.Start = dateOf(scalarText(v))
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	case keyRequestedBy:
		if b := decodeBlock[Requester](d, v); b != nil {
			x.RequestedBy = b
		}
	case keyDecidedBy:
		x.DecidedBy = refOf(d, v)
	case keyEvidence:
		x.Evidence = decodeBlocks[Evidence](d, v)
	case keyRisks:
		if b := decodeBlock[Risks](d, v); b != nil {
			x.Risks = b
		}
	case keyAlternatives:
		x.Alternatives = d.texts(v)
	case keyDependsOn:
		x.DependsOn = decodeBlocks[Dependency](d, v)
	case keySummary:
		x.details().Summary = d.text(v)
	case keySponsor:
		x.details().Sponsor = refsOf(d, v)
	case keyProblemLink:
		x.details().ProblemLink = d.text(v)
	case keyHypothesis:
		x.details().Hypothesis = d.text(v)
	case keyWhy:
		x.details().Why = d.text(v)
	case keyWith:
		x.details().With = refsOf(d, v)
	case keySize:
		x.details().Size = d.text(v)
	case keyTargetDate:
		x.details().TargetDate = dateOf(scalarText(v))
	case keyEnd:
		x.details().End = dateOf(scalarText(v))
	case keyLaunched:
		x.details().Launched = dateOf(scalarText(v))
	case keyStopped:
		x.details().Stopped = dateOf(scalarText(v))
	case keyReleases:
		x.details().Releases = datesOf(v)
	case keyCommitment:
		if b := decodeBlock[Commitment](d, v); b != nil {
			x.details().Commitment = b
		}
	case keyCustomer:
		x.details().Customer = d.text(v)
	case keyRationale:
		x.details().Rationale = d.text(v)
	case keyPriority:
		x.details().Priority = d.text(v)
	case keyUnplanned:
		x.details().Unplanned = yesNoOf(scalarText(v))
	case keyReplaces:
		x.details().Replaces = refOf(d, v)
	case keyDelays:
		x.details().Delays = refOf(d, v)
	case keyEvidenceLink:
		x.details().EvidenceLink = d.text(v)
	case keyPartners:
		x.details().Partners = d.texts(v)
	case keyEnables:
		x.details().Enables = refsOf(d, v)
	case keyContinues:
		x.details().Continues = refOf(d, v)
	case keyParent:
		x.details().Parent = refOf(d, v)
	case keyBet:
		x.details().Bet = enumText(d.text(v))
	case keyResult:
		if b := decodeBlock[Result](d, v); b != nil {
			x.details().Result = b
		}
	case keyMeasureAfter:
		x.details().MeasureAfter = dateOf(scalarText(v))
	case keyRollout:
		x.details().Rollout = enumText(d.text(v))
	case keyProduct:
		x.details().Product = refOf(d, v)
	case keyDecision:
		x.details().Decision = d.text(v)
	case keyChanged:
		x.details().Changed = d.text(v)
	default:
	}
}

func (x *Intake) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyName:
		x.Name = d.text(v)
	case keyPages:
		x.Pages = numberOf(scalarText(v))
	case keyFields:
		x.Fields = numberOf(scalarText(v))
	case keyRequiredFields:
		x.RequiredFields = numberOf(scalarText(v))
	case keyRequiresRevenue:
		x.RequiresRevenue = yesNoOf(scalarText(v))
	case keyResponseDays:
		x.ResponseDays = numberOf(scalarText(v))
	case keyKind:
		x.Kind = d.text(v)
	default:
	}
}

func (x *Interrupt) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyDate:
		x.Date = writtenDateOf(d.text(v))
	case keyFrom:
		x.From = d.text(v)
	case keyFromRole:
		x.FromRole = d.text(v)
	case keyRequest:
		x.Request = d.text(v)
	case keyAccepted:
		x.Accepted = yesNoOf(scalarText(v))
	case keyEffort:
		x.Effort = writtenDurationOf(d.text(v))
	case keyInsteadOf:
		x.InsteadOf = refOf(d, v)
	case keyHandledBy:
		x.HandledBy = refOf(d, v)
	case keyBackedBy:
		x.BackedBy = refOf(d, v)
	case keyType:
		x.Type = enumText(d.text(v))
	case keyBuffer:
		x.Buffer = yesNoOf(scalarText(v))
	default:
	}
}

func (x *KeyResult) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyKr:
		x.Text = d.text(v)
	case keyId:
		x.ID = d.text(v)
	case keyMetric:
		x.Metric = d.text(v)
	case keyFrom:
		x.From = d.valueOf(scalarText(v))
	case keyTo:
		x.To = d.valueOf(scalarText(v))
	case keyNow:
		x.Now = d.valueOf(scalarText(v))
	case keyType:
		x.Type = enumText(d.text(v))
	case keyAbout:
		x.About = enumText(d.text(v))
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	case keyStatus:
		x.Status = enumText(d.text(v))
	case keyBy:
		x.details().By = dateOf(scalarText(v))
	case keyDirection:
		x.details().Direction = enumText(d.text(v))
	case keyQuestion:
		x.details().Question = d.text(v)
	case keyRead:
		x.details().Read = cadenceOf(d.text(v))
	case keyConfidence:
		x.details().Confidence = shareOf(scalarText(v))
	case keyScore:
		x.details().Score = shareOf(scalarText(v))
	case keyOwner:
		x.details().Owner = refsOf(d, v)
	case keyBalances:
		x.details().Balances = refOf(d, v)
	case keyConflictsWith:
		x.details().ConflictsWith = refOf(d, v)
	case keyLearned:
		x.details().Learned = d.text(v)
	case keyConfidential:
		x.details().Confidential = yesNoOf(scalarText(v))
	default:
	}
}

func (x *Log) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyTeam:
		x.Team = refOf(d, v)
	case keyOrganization:
		x.Organization = refOf(d, v)
	case keyTouchpoints:
		x.Touchpoints = decodeBlocks[Touchpoint](d, v)
	case keyExperiments:
		x.Experiments = decodeBlocks[Experiment](d, v)
	case keyDecisions:
		x.Decisions = decodeBlocks[Decision](d, v)
	case keyInterrupts:
		x.Interrupts = decodeBlocks[Interrupt](d, v)
	case keyShares:
		x.Shares = decodeBlocks[ShareOut](d, v)
	case keyIgnore:
		x.Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *Member) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyName:
		x.Name = d.text(v)
	case keyPerson:
		x.PersonRef = refOf(d, v)
	case keyRole:
		x.RoleText = d.text(v)
	case keyAllocation:
		x.Allocation = shareOf(scalarText(v))
	case keyLead:
		x.Lead = yesNoOf(scalarText(v))
	case keyId:
		x.details().ID = d.text(v)
	case keyAlso:
		x.details().Also = d.texts(v)
	case keyLevel:
		x.details().Level = enumText(d.text(v))
	case keyVacant:
		x.details().Vacant = yesNoOf(scalarText(v))
	case keyNote:
		x.details().Note = d.text(v)
	case keySince:
		x.details().Since = dateOf(scalarText(v))
	case keyEnds:
		x.details().Ends = dateOf(scalarText(v))
	case keySkills:
		x.details().Skills = d.texts(v)
	case keyManager:
		x.details().Manager = refOf(d, v)
	case keyProfile:
		x.details().Profile = d.text(v)
	case keyProfileLink:
		x.details().ProfileLink = d.text(v)
	case keyArea:
		x.details().Area = d.text(v)
	case keyInterim:
		x.details().Interim = yesNoOf(scalarText(v))
	case keyCounterpart:
		x.details().Counterpart = yesNoOf(scalarText(v))
	case keyGuest:
		x.details().Guest = yesNoOf(scalarText(v))
	default:
	}
}

func (x *Metric) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyName:
		x.Name = d.text(v)
	case keyId:
		x.ID = d.text(v)
	case keyNow:
		x.Now = d.valueOf(scalarText(v))
	case keyTarget:
		x.Target = d.valueOf(scalarText(v))
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	case keyType:
		x.Type = enumText(d.text(v))
	default:
	}
}

func (x *OKRs) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyTeam:
		x.Team = refOf(d, v)
	case keyPeriod:
		x.Period = periodOf(d, v)
	case keyStatus:
		x.Status = enumText(d.text(v))
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	case keyObjectives:
		x.Objectives = decodeBlocks[Objective](d, v)
	case keyTeams:
		x.details().Teams = refsOf(d, v)
	case keyOrganization:
		x.details().Organization = refOf(d, v)
	case keyFunction:
		x.details().Function = refOf(d, v)
	case keyOwner:
		x.details().Owner = refOf(d, v)
	case keyReadFrom:
		x.details().ReadFrom = d.text(v)
	case keyCovers:
		x.details().Covers = enumText(d.text(v))
	case keyLearned:
		x.details().Learned = d.text(v)
	case keyIgnore:
		x.details().Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *Objective) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyObjective:
		x.Text = d.text(v)
	case keyId:
		x.ID = d.text(v)
	case keySupports:
		x.Supports = refsOf(d, v)
	case keyStatus:
		x.Status = enumText(d.text(v))
	case keyKeyResults:
		x.KeyResults = decodeBlocks[KeyResult](d, v)
	case keyOwner:
		x.details().Owner = refsOf(d, v)
	case keyWhy:
		x.details().Why = d.text(v)
	case keyOrigin:
		x.details().Origin = enumText(d.text(v))
	case keyDropped:
		x.details().Dropped = d.text(v)
	case keySharedWith:
		x.details().SharedWith = refsOf(d, v)
	case keyMeasuredBy:
		x.details().MeasuredBy = refsOf(d, v)
	case keyCarriedBy:
		x.details().CarriedBy = d.text(v)
	case keyReview:
		x.details().Review = d.text(v)
	case keyLearned:
		x.details().Learned = d.text(v)
	case keyConfidential:
		x.details().Confidential = yesNoOf(scalarText(v))
	default:
	}
}

func (x *Organization) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyVision:
		x.Vision = d.text(v)
	case keyVisionLink:
		x.VisionLink = d.text(v)
	case keyMission:
		x.Mission = d.text(v)
	case keyObjectives:
		x.Objectives = decodeBlocks[Objective](d, v)
	case keyStrategy:
		if b := decodeBlock[Strategy](d, v); b != nil {
			x.Strategy = b
		}
	case keyGoals:
		x.Goals = goalsOf(d, v)
	case keyOrganizingPrinciple:
		if b := decodeBlock[Principle](d, v); b != nil {
			x.OrganizingPrinciple = b
		}
	case keyHiring:
		if b := decodeBlock[Hiring](d, v); b != nil {
			x.Hiring = b
		}
	case keyFunctions:
		x.Functions = decodeBlocks[Function](d, v)
	case keyRoles:
		x.Roles = roleInfosOf(d, v)
	case keyPortfolio:
		if b := decodeBlock[Portfolio](d, v); b != nil {
			x.Portfolio = b
		}
	case keyJourney:
		x.Journey = decodeBlocks[Step](d, v)
	case keyIntake:
		if b := decodeBlock[Intake](d, v); b != nil {
			x.Intake = b
		}
	case keyProcess:
		if b := decodeBlock[Process](d, v); b != nil {
			x.Process = b
		}
	case keyAgreements:
		x.Agreements = d.texts(v)
	case keyPrioritization:
		if b := decodeBlock[Prioritization](d, v); b != nil {
			x.Prioritization = b
		}
	case keyShares:
		x.Shares = decodeBlocks[ShareOut](d, v)
	case keyMetrics:
		x.Metrics = decodeBlocks[Metric](d, v)
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	case keyIgnore:
		x.Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *Person) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyRole:
		x.RoleText = d.text(v)
	case keyLevel:
		x.Level = enumText(d.text(v))
	case keyPmSince:
		x.PMSince = dateOf(scalarText(v))
	case keyManager:
		x.Manager = refOf(d, v)
	case keyCoaching:
		if b := decodeBlock[Coaching](d, v); b != nil {
			x.Coaching = b
		}
	case keyGrowth:
		if b := decodeBlock[Growth](d, v); b != nil {
			x.Growth = b
		}
	case keyScope:
		x.Scope = d.enumTexts(v)
	case keyTime:
		if b := decodeBlock[TimeSplit](d, v); b != nil {
			x.Time = b
		}
	case keyMentor:
		x.details().Mentor = refOf(d, v)
	case keyCapacity:
		x.details().Capacity = shareOf(scalarText(v))
	case keyCoaches:
		x.details().Coaches = decodeBlocks[Coachee](d, v)
	case keyCoachingCapacity:
		x.details().CoachingCapacity = durationOf(scalarText(v))
	case keyEvaluatedOn:
		x.details().EvaluatedOn = d.texts(v)
	case keyIgnore:
		x.details().Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *Pillar) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyWeight:
		x.Weight = shareOf(scalarText(v))
	default:
	}
}

func (x *Portfolio) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyAllocations:
		x.Allocations = decodeBlocks[Allocation](d, v)
	case keyWhy:
		x.Why = d.text(v)
	case keyKind:
		x.Kind = enumText(d.text(v))
	default:
	}
}

func (x *Principle) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyBy:
		x.By = d.enumTexts(v)
	case keyWhy:
		x.Why = d.text(v)
	case keyInspiredBy:
		x.InspiredBy = d.text(v)
	case keyReviewed:
		x.Reviewed = dateOf(scalarText(v))
	default:
	}
}

func (x *Prioritization) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyCriteria:
		x.Criteria = d.texts(v)
	default:
	}
}

func (x *Process) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyApprovals:
		x.Approvals = decodeBlocks[Approval](d, v)
	case keyDocuments:
		x.Documents = d.texts(v)
	case keyReports:
		x.Reports = decodeBlocks[Report](d, v)
	case keyMandatedTools:
		x.MandatedTools = d.texts(v)
	case keyFree:
		x.Free = d.texts(v)
	default:
	}
}

func (x *Product) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyDescription:
		x.Description = d.text(v)
	case keyMaturity:
		x.Maturity = d.text(v)
	case keyTeam:
		x.Team = refsOf(d, v)
	case keyOwner:
		x.Owner = refOf(d, v)
	case keyStage:
		x.Stage = enumText(d.text(v))
	case keyAudience:
		x.Audience = enumText(d.text(v))
	case keyBusiness:
		x.Business = enumText(d.text(v))
	case keyStrategy:
		if b := decodeBlock[Strategy](d, v); b != nil {
			x.Strategy = b
		}
	case keyFollows:
		x.Follows = refOf(d, v)
	case keyMetrics:
		x.Metrics = decodeBlocks[Metric](d, v)
	case keyHomework:
		if b := decodeBlock[Homework](d, v); b != nil {
			x.Homework = b
		}
	case keyEconomics:
		if b := decodeBlock[Economics](d, v); b != nil {
			x.Economics = b
		}
	case keyJourney:
		x.Journey = d.texts(v)
	case keyRoleInPortfolio:
		x.RoleInPortfolio = d.text(v)
	case keyShare:
		x.Share = shareOf(scalarText(v))
	case keySignals:
		x.Signals = decodeBlocks[Signal](d, v)
	case keyPlan:
		x.Plan = d.text(v)
	case keyRetireBy:
		x.RetireBy = dateOf(scalarText(v))
	case keyExtended:
		x.Extended = d.text(v)
	case keyIgnore:
		x.Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *Report) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyTo:
		x.To = d.text(v)
	case keyEvery:
		x.Every = cadenceOf(d.text(v))
	default:
	}
}

func (x *Requester) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyType:
		x.Type = enumText(d.text(v))
	case keyWho:
		x.Who = d.text(v)
	default:
	}
}

func (x *Result) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyMet:
		x.Met = enumText(d.text(v))
	case keyValue:
		x.Value = d.valueOf(scalarText(v))
	case keyMeasured:
		x.Measured = dateOf(scalarText(v))
	case keyLearned:
		x.Learned = d.text(v)
	case keyDecision:
		x.Decision = enumText(d.text(v))
	case keyShared:
		x.Shared = d.text(v)
	default:
	}
}

func (x *Risks) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyValue:
		x.Value = enumText(d.text(v))
	case keyUsability:
		x.Usability = enumText(d.text(v))
	case keyFeasibility:
		x.Feasibility = enumText(d.text(v))
	case keyViability:
		x.Viability = enumText(d.text(v))
	default:
	}
}

func (x *Roadmap) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyTeam:
		x.Team = refOf(d, v)
	case keyProduct:
		x.Product = refOf(d, v)
	case keyOrdered:
		x.Ordered = yesNoOf(scalarText(v))
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	case keyInitiatives:
		x.Initiatives = decodeBlocks[Initiative](d, v)
	case keyTeams:
		x.details().Teams = refsOf(d, v)
	case keyOrganization:
		x.details().Organization = refOf(d, v)
	case keyPeriod:
		x.details().Period = periodOf(d, v)
	case keyPurpose:
		x.details().Purpose = enumText(d.text(v))
	case keyIgnore:
		x.details().Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *RoleInfo) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyDescription:
		x.Description = d.text(v)
	case keyEvaluatedOn:
		x.EvaluatedOn = d.texts(v)
	case keyVariableShare:
		x.VariableShare = shareOf(scalarText(v))
	default:
	}
}

func (x *Safety) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyScore:
		x.Score = numberOf(scalarText(v))
	case keyScale:
		x.Scale = numberOf(scalarText(v))
	case keyDate:
		x.Date = dateOf(scalarText(v))
	case keyResponses:
		x.Responses = numberOf(scalarText(v))
	case keyPrevious:
		x.Previous = numberOf(scalarText(v))
	default:
	}
}

func (x *ShareOut) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyDate:
		x.Date = dateOf(scalarText(v))
	case keyWith:
		x.With = d.texts(v)
	case keyWhat:
		x.What = d.enumTexts(v)
	case keyMinutes:
		x.Minutes = numberOf(scalarText(v))
	case keyAbout:
		x.About = d.text(v)
	case keyOutcome:
		x.Outcome = d.text(v)
	default:
	}
}

func (x *Signal) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyDate:
		x.Date = writtenDateOf(d.text(v))
	case keyWhat:
		x.What = d.text(v)
	case keyResponse:
		x.Response = d.text(v)
	case keyDecided:
		x.Decided = dateOf(scalarText(v))
	default:
	}
}

func (x *Step) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyStep:
		x.Step = d.text(v)
	case keyOwner:
		x.Owner = refOf(d, v)
	default:
	}
}

func (x *Strategy) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keySummary:
		x.Summary = d.text(v)
	case keyOwner:
		x.Owner = refsOf(d, v)
	case keyPillars:
		x.Pillars = decodeBlocks[Pillar](d, v)
	case keyChoices:
		x.Choices = decodeBlocks[Choice](d, v)
	case keyNotDoing:
		x.NotDoing = d.texts(v)
	case keySupports:
		x.Supports = refsOf(d, v)
	case keyHorizon:
		x.Horizon = durationOf(scalarText(v))
	case keyUpdated:
		x.Updated = dateOf(scalarText(v))
	case keyReviewed:
		x.Reviewed = dateOf(scalarText(v))
	case keySizeAtReview:
		x.SizeAtReview = numberOf(scalarText(v))
	default:
	}
}

func (x *Team) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyId:
		x.ID = d.text(v)
	case keyName:
		x.Name = d.text(v)
	case keyType:
		x.Type = enumText(d.text(v))
	case keyPartOf:
		x.PartOf = refOf(d, v)
	case keyStatus:
		x.Status = enumText(d.text(v))
	case keySince:
		x.Since = dateOf(scalarText(v))
	case keyProblem:
		x.Problem = d.text(v)
	case keyMission:
		x.Mission = d.text(v)
	case keyDescription:
		x.Description = d.text(v)
	case keyProducts:
		x.Products = refsOf(d, v)
	case keyMembers:
		x.Members = decodeBlocks[Member](d, v)
	case keyMembersComplete:
		x.MembersComplete = yesNoOf(scalarText(v))
	case keyHeadcount:
		x.Headcount = countsOf(d, v)
	case keyNeeds:
		x.Needs = d.texts(v)
	case keyServedBy:
		x.ServedBy = entriesOf(d, v)
	case keyNoUi:
		x.NoUI = yesNoOf(scalarText(v))
	case keyAlignedTo:
		x.AlignedTo = enumText(d.text(v))
	case keyDecides:
		if b := decodeBlock[Decides](d, v); b != nil {
			x.Decides = b
		}
	case keyCustomerContact:
		x.CustomerContact = enumText(d.text(v))
	case keyAccess:
		x.Access = enumText(d.text(v))
	case keyDiscovery:
		if b := decodeBlock[Discovery](d, v); b != nil {
			x.Discovery = b
		}
	case keyStakeholders:
		x.Stakeholders = d.texts(v)
	case keyEscalationPath:
		x.EscalationPath = refsOf(d, v)
	case keyMetrics:
		x.Metrics = decodeBlocks[Metric](d, v)
	case keyTools:
		x.Tools = entriesOf(d, v)
	case keyProcess:
		if b := decodeBlock[Process](d, v); b != nil {
			x.Process = b
		}
	case keyIntake:
		if b := decodeBlock[Intake](d, v); b != nil {
			x.Intake = b
		}
	case keyPmTime:
		if b := decodeBlock[TimeSplit](d, v); b != nil {
			x.PMTime = b
		}
	case keyUnplannedShare:
		x.UnplannedShare = shareOf(scalarText(v))
	case keySafety:
		if b := decodeBlock[Safety](d, v); b != nil {
			x.Safety = b
		}
	case keyCoveredBy:
		x.CoveredBy = refOf(d, v)
	case keyGoals:
		x.Goals = goalsOf(d, v)
	case keyIgnore:
		x.Ignore = decodeBlocks[Ignore](d, v)
	default:
	}
}

func (x *TimeSplit) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyTactical:
		x.Tactical = shareOf(scalarText(v))
	case keyDiscovery:
		x.Discovery = shareOf(scalarText(v))
	case keyStrategy:
		x.Strategy = shareOf(scalarText(v))
	case keyPeople:
		x.People = shareOf(scalarText(v))
	default:
	}
}

func (x *Touchpoint) read(d *decoder, k key, v *source.Node) {
	switch k {
	case keyDate:
		x.Date = dateOf(scalarText(v))
	case keyType:
		x.Type = enumText(d.text(v))
	case keyCustomers:
		x.Customers = numberOf(scalarText(v))
	case keyBy:
		x.By = d.texts(v)
	case keyFinding:
		x.Finding = d.text(v)
	case keyWith:
		x.With = d.text(v)
	default:
	}
}
