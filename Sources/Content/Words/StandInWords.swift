/// That somebody stands in for a colleague who is away.
package enum StandInWords: String, WordKey {
  case title, who, from, until, how, now, standsIn, nobody, forWhom, forName
  case notOneself, needsDay
  package static let area = "standIn"
}
