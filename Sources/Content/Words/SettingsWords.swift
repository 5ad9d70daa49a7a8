/// The settings of the team.
package enum SettingsWords: String, WordKey {
  case title, headTeam, headRules, headDays, headInformation, headPlaces, headMembers, lastDay,
    leaves, hasLeft
  case usual, other, by, free, worked, weekend, usuallyFree
  case addInformation, addPlace, partFree, partNote, isThere, lastLead, needsName, asOnScreen
  package static let area = "settings"
}
