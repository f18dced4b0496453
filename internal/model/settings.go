package model

import "time"

// Settings are what the configuration says about reading plans.
type Settings struct {
	AsOf            time.Time          // the day that counts as today, midnight UTC
	Makers          []Role             // the roles that count as makers
	Roles           map[string]Role    // further role texts, in any spelling
	Sizes           map[string]float64 // person-weeks of a size: S, M, L, XL
	FiscalYearStart int                // month 1–12; 0 when not set
	Language        string
	ShowPeople      bool // findings may name persons
}

// DefaultSettings are the settings of a run without a configuration.
func DefaultSettings(asOf time.Time) Settings {
	return Settings{
		AsOf:   time.Date(asOf.Year(), asOf.Month(), asOf.Day(), 0, 0, 0, 0, time.UTC),
		Makers: DefaultMakers(), Language: "en",
		Sizes: map[string]float64{"S": 1, "M": 3, "L": 8, "XL": 20},
	}
}
