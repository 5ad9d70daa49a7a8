import Outcomes

/// Where the columns of an outcome file are, and what may stand in them.
struct OutcomeColumns {
  var cohort: Int
  var days: Int
  var event: Int
  var possible: Int?

  /// The names of the columns in both languages, without capitals, blanks, hyphens and underscores.
  private static let names: [String: OutcomeProblem.Column] = [
    "cohort": .cohort, "group": .cohort, "groep": .cohort,
    "days": .days, "daysobserved": .days, "dagen": .days, "dagengevolgd": .days,
    "event": .event, "gebeurtenis": .event, "recidive": .event, "recidivism": .event,
    "dayspossible": .possible, "dagenmogelijk": .possible,
  ]
  private static let yes: Set<String> = ["1", "yes", "ja", "true", "waar"]
  private static let no: Set<String> = ["0", "no", "nee", "false", "onwaar"]

  /// The column that a name means; nil for one that is not read.
  static func column(named name: String) -> OutcomeProblem.Column? {
    names[name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" }]
  }

  /// What a row says of somebody.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - wanted: How many fields it has to have.
  /// - Returns: To which cohort somebody belongs, and what is known of them.
  /// - Throws: Why the row cannot be counted.
  func read(
    _ row: CSVReader.Row, fields wanted: Int
  ) throws(OutcomeProblem) -> (cohort: String, person: Observation) {
    func problem(_ kind: OutcomeProblem.Kind) -> OutcomeProblem {
      OutcomeProblem(line: row.line, kind)
    }
    guard row.fields.count == wanted else {
      throw problem(.fields(found: row.fields.count, wanted: wanted))
    }
    let name = Self.trimmed(row.fields[cohort])
    guard !name.isEmpty else { throw problem(.cohortMissing) }
    guard name.count <= OutcomeFile.longestName else { throw problem(.cohortTooLong) }
    func number(_ column: OutcomeProblem.Column, _ place: Int) throws(OutcomeProblem) -> Int {
      let text = Self.trimmed(row.fields[place])
      guard !text.isEmpty, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
        throw problem(.notDays(column, text))
      }
      guard let number = Int(text), number <= OutcomeFile.mostDays else {
        throw problem(.tooManyDays(column, text))
      }
      return number
    }
    let days = try number(.days, days)
    var mostDays: Int?
    // Left empty it is not known of this one.
    if let place = possible, !Self.trimmed(row.fields[place]).isEmpty {
      let most = try number(.possible, place)
      guard days <= most else {
        throw problem(.longerThanPossible(days: days, possible: most))
      }
      mostDays = most
    }
    let word = Self.trimmed(row.fields[event]).lowercased()
    guard Self.yes.contains(word) || Self.no.contains(word) else {
      throw problem(.notEvent(Self.trimmed(row.fields[event])))
    }
    return (name, Observation(days: days, hasEvent: Self.yes.contains(word), possible: mostDays))
  }

  private static func trimmed(_ text: String) -> String {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

extension OutcomeProblem: Error {}
