package audit

// interview is what files cannot show and a conversation can.
var interview = []Interview{
	{"When did a team here last say no to an executive's request, and what happened then?", "trust", "empowerment"},
	{"Which decision of last month would you have liked to take yourselves?", "autonomy in practice", "empowerment"},
	{"Which goal of last quarter would you drop today, knowing what you know?", "whether the goals were the right ones", "outcomes"},
	{"Which number here moves for reasons that have nothing to do with your work?", "whether a metric measures what it should", "outcomes"},
	{"If the strategy were half as long, what would you cut?", "whether the strategy is sound", "direction"},
	{"Tell me the strategy in your own words. What does it tell you not to do?", "whether it reached the teams", "direction"},
	{"Who in the team can tell a customer's story of last month, without notes?", "knowledge of users", "discovery"},
	{"What did a customer say that you did not want to hear?", "how well the conversations are led", "discovery"},
	{"What falls off the table first in a busy week?", "load as people feel it", "capacity"},
	{"Is the way we divide work into teams still the right one?", "fit of the structure", "capacity"},
	{"What did we decide not to do this quarter, and who was sad about it?", "whether choices are real", "focus"},
	{"What would a new product manager here learn first, and from whom?", "coaching", "people"},
	{"What do you do because it is measured, though nobody needs it?", "side effects of incentives", "people"},
	{"What did you stop doing because of something you learned?", "learning as a habit", "learning"},
	{"What do sales and support say about the roadmap when product is not in the room?", "being in the picture", "learning"},
	{"What happened the last time somebody brought bad news?", "safety", "learning"},
}
