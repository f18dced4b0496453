package hygiene

import "github.com/orgvet/orgvet/internal/lint"

// Rules returns the rules of the category.
func Rules() []*lint.Rule {
	return []*lint.Rule{
		&AmbiguousCadence,
		&BadValue,
		&DependencyCycle,
		&DuplicateID,
		&ExpiredIgnore,
		&HeadcountMismatch,
		&IgnoreWithoutReason,
		&ImpossibleDates,
		&InvalidYAML,
		&MissingRequiredField,
		&PersonalData,
		&SharesDoNotAdd,
		&StatusContradiction,
		&UnitMismatch,
		&UnknownField,
		&UnknownKind,
		&UnknownReference,
		&UnknownRole,
		&UnusedIgnore,
	}
}
