package syntax

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParseValue(t *testing.T) {
	for text, want := range map[string]Value{
		"61%":                 {Number: 61, Unit: "%"},
		"99.9% of calls":      {Number: 99.9, Unit: "%"},
		"30 percent":          {Number: 30, Unit: "%"},
		"-5%":                 {Number: -5, Unit: "%"},
		"200 ms":              {Number: 200, Unit: "ms"},
		"200ms":               {Number: 200, Unit: "ms"},
		"1 day":               {Number: 1, Unit: "day"},
		"3 days":              {Number: 3, Unit: "day"},
		"€0.40":               {Number: 0.4, Unit: "€"},
		"0.40 EUR":            {Number: 0.4, Unit: "€"},
		"$2.1m":               {Number: 2.1e6, Unit: "$"},
		"41k":                 {Number: 41000},
		"1,200":               {Number: 1200},
		"1 000":               {Number: 1000},
		"0,5":                 {Number: 0.5},
		"017":                 {Number: 17},
		"12 per 1000":         {Number: 12, Unit: "per 1000"},
		"4.5/5":               {Number: 4.5, Unit: "/5"},
		"4.5 out of 5":        {Number: 4.5, Unit: "/5"},
		"< 2500 ms":           {Number: 2500, Unit: "ms", Compare: "<"},
		"at least 95%":        {Number: 95, Unit: "%", Compare: ">="},
		"at or below 50 days": {Number: 50, Unit: "day", Compare: "<="},
		"10,000+ users":       {Number: 10000, Unit: "user", Compare: ">="},
		"undecided":           {Word: Undecided},
		"TBD":                 {Word: Undecided},
		"unknown":             {Word: Unknown},
		"[internal]":          {Word: Redacted},
		"N1":                  {Word: Redacted},
		"< $X":                {Word: Redacted},
	} {
		want.Text = text
		got, err := ParseValue(text)
		if err != nil {
			t.Errorf("ParseValue(%q): %v", text, err)
		} else if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("ParseValue(%q) (-want +got):\n%s", text, diff)
		}
	}
	for _, text := range []string{"", "see the dashboard", "2026-07", "5-10%", "%"} {
		if got, err := ParseValue(text); err == nil {
			t.Errorf("ParseValue(%q) = %+v, want an error", text, got)
		}
	}
}

func TestParseMoney(t *testing.T) {
	for text, want := range map[string]Money{
		"2.1m":     {2.1e6, 2.1e6, ""},
		"350k":     {350e3, 350e3, ""},
		"1200":     {1200, 1200, ""},
		"€1,200":   {1200, 1200, "€"},
		"EUR 2m":   {2e6, 2e6, "EUR"},
		"2.1m USD": {2.1e6, 2.1e6, "USD"},
		"-0.4m":    {-4e5, -4e5, ""},
		"1-2m":     {1e6, 2e6, ""},
		"€800k–1m": {8e5, 1e6, "€"},
		"1m to 2m": {1e6, 2e6, ""},
	} {
		if got, err := ParseMoney(text); err != nil || got != want {
			t.Errorf("ParseMoney(%q) = %+v, %v, want %+v", text, got, err, want)
		}
	}
	for _, text := range []string{"", "a lot", "2-1m", "2.1 x"} {
		if got, err := ParseMoney(text); err == nil {
			t.Errorf("ParseMoney(%q) = %+v, want an error", text, got)
		}
	}
}

func TestIsRedacted(t *testing.T) {
	for text, want := range map[string]bool{
		"Raise revenue to $X":               true,
		"[internal] Raise revenue":          true,
		"Close deals worth [Redacted]":      true,
		"From N1 to N2 customers":           true,
		"Finish in Q3 for B2B":              false,
		"Fix all P1 incidents in 3 days":    false,
		"Every internal team uses the tool": false,
	} {
		if got := IsRedacted(text); got != want {
			t.Errorf("IsRedacted(%q) = %v, want %v", text, got, want)
		}
	}
}

func TestKeyResultText(t *testing.T) {
	type want struct {
		Metric, From, FromUnit, To, ToUnit string
		Score                              float64
	}
	for text, want := range map[string]want{
		"Payment completion 61% -> 70%": {Metric: "Payment completion", From: "61%", FromUnit: "%", To: "70%", ToUnit: "%"},
		"61%→70% completion.":           {Metric: "completion", From: "61%", FromUnit: "%", To: "70%", ToUnit: "%"},
		"Support contacts about payment per 1000 orders 14 -> 8": {
			Metric: "Support contacts about payment per 1000 orders", From: "14", To: "8",
		},
		"Reduce the list of sources from 74 to less than 15": {Metric: "Reduce the list of sources", From: "74", To: "less than 15"},
		"Reduce latency from 900 to 200 ms":                  {Metric: "Reduce latency", From: "900", FromUnit: "ms", To: "200 ms", ToUnit: "ms"},
		"Cut payout from 3 days to 1 day, everywhere":        {Metric: "Cut payout, everywhere", From: "3 days", FromUnit: "day", To: "1 day", ToUnit: "day"},
		"Grow from 10 customers to 20 customers":             {Metric: "Grow customers", From: "10", To: "20"},
		"A from 1.2m to 2m by 2026-08-01":                    {Metric: "A by 2026-08-01", From: "1.2m", To: "2m"},
		"Answer rate 40% to 55%":                             {Metric: "Answer rate", From: "40%", FromUnit: "%", To: "55%", ToUnit: "%"},
		"Run 2 to 3 interviews":                              {Metric: "Run 2 to 3 interviews"},
		"Ship the portal -> done":                            {Metric: "Ship the portal -> done"},
		"Raise the answer rate => 70%":                       {Metric: "Raise the answer rate", Score: 0.7},
		"Answer rate from 40% to 55% (0.7)":                  {Metric: "Answer rate", From: "40%", FromUnit: "%", To: "55%", ToUnit: "%", Score: 0.7},
		"Answer everything (24 hours)":                       {Metric: "Answer everything (24 hours)"},
	} {
		kr := KeyResultText(text)
		got := want
		got.Metric, got.From, got.FromUnit, got.To, got.ToUnit, got.Score = kr.Metric, "", "", "", "", 0
		if kr.From != nil {
			got.From, got.FromUnit, got.To, got.ToUnit = kr.From.Text, kr.From.Unit, kr.To.Text, kr.To.Unit
		}
		if kr.Score != nil {
			got.Score = *kr.Score
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("KeyResultText(%q) (-want +got):\n%s", text, diff)
		}
	}
}
