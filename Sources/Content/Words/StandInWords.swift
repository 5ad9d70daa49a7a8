/// That somebody stands in for a colleague who is away.
package enum StandInWords: String, WordKey {
  case title, who, from, until, how, standsIn, nobody, forWhom, awayUntil, awayAlone, nobodyYet,
    forName, aloneToo
  case notOneself, needsDay, overlaps, eachOther, add, headOthers, isAway
  package static let area = "standIn"
}
