package import Casework
import StrictJSON

/// Writes cases in the exchange format, one after the other, so that no caseload is in memory as a whole.
package struct ExchangeExport {
  private let coding: FactCoding
  private let team: Team
  private var isFirst = true

  /// - Parameters:
  ///   - team: Who works with the cases, and with whom.
  ///   - coding: How values are written.
  package init(_ team: Team, coding: FactCoding) {
    self.team = team
    self.coding = coding
  }

  /// What stands before the first case.
  ///
  /// - Parameter found: The only case of the file, of which no more of the team is told than it names; nil
  ///   for a file of all cases.
  /// - Returns: The text up to the first case.
  package func head(only found: Case? = nil) -> String {
    let named = found.map { text(of: $0) }
    var writer = JSONWriter()
    writer.object { writer in
      for field in team.recordedFields where ExchangeFormat.part(of: field) != nil {
        guard let fact = team[field], isTold(field, fact, by: named) else { continue }
        writer.name(field.path)
        writer.raw(coding.text(fact))
      }
    }
    return """
      {"format":"\(ExchangeFormat.name)","version":\(ExchangeFormat.version),
      "team":\(writer.text),
      "cases":[
      """
  }

  /// One case, which must be as whoever gets the file may see it.
  package mutating func next(_ found: Case) -> String {
    defer { isFirst = false }
    return (isFirst ? "\n" : ",\n") + text(of: found)
  }

  /// What stands behind the last case.
  package var end: String { "\n]}\n" }

  private func text(of found: Case) -> String {
    var writer = JSONWriter()
    writer.object { writer in
      for field in found.recordedFields where ExchangeFormat.isOfCase(field) {
        guard let fact = found[field] else { continue }
        writer.name(field.path)
        writer.raw(coding.text(fact))
      }
    }
    return writer.text
  }

  /// Whether a fact of the team has to do with a case, by the identifiers that stand in its text.
  private func isTold(_ field: Field, _ fact: Fact, by text: String?) -> Bool {
    guard let text else { return true }
    func isNamed(_ id: String) -> Bool { text.contains("\"\(id)\"") }
    switch field {
    case .member(let id): return isNamed(id.text)
    case .partner(let id): return isNamed(id.text)
    case .partnerTalk(let id): return isNamed(id.text)
    case .agreement: return fact.agreement.map { isNamed($0.partner.text) } ?? false
    default: return false
    }
  }
}
