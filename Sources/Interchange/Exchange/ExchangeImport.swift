import Casework
import StrictJSON

/// Reads the exchange format.
///
/// A case comes in whole or not at all: one in which something stands that cannot be read is left out and
/// named. What a newer program wrote is kept as it stands.
package struct ExchangeImport {
  private let coding: FactCoding
  private let goesOn: (_ done: Int, _ of: Int) -> Bool
  private var result = ImportResult()
  private var seen: Set<String> = []
  private var index = 0

  /// Whether a text is a file of this format, by what it says of itself.
  package static func isMeant(by bytes: [UInt8]) -> Bool {
    // The first line says it; no other format begins so.
    let start = bytes.prefix(400).filter { $0 > 0x20 }
    return start.starts(with: "{\"format\":".utf8)
  }

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - coding: How values are read.
  ///   - goesOn: Asked now and then; false stops it, and nothing comes in.
  /// - Returns: What the file brings in, with everything that is wrong with it.
  package static func read(
    _ bytes: [UInt8], coding: FactCoding, while goesOn: (_ done: Int, _ of: Int) -> Bool
  ) -> ImportResult {
    withoutActuallyEscaping(goesOn) { goesOn in
      var reading = ExchangeImport(coding: coding, goesOn: goesOn)
      reading.read(bytes)
      if reading.result.isRefused || reading.result.isStopped {
        reading.result.cases = []
        reading.result.members = []
        reading.result.teamFacts = []
        reading.result.settings = []
      }
      return reading.result
    }
  }

  private init(coding: FactCoding, goesOn: @escaping (Int, Int) -> Bool) {
    self.coding = coding
    self.goesOn = goesOn
  }

  private mutating func read(_ bytes: [UInt8]) {
    var format: JSONValue?
    var version: JSONValue?
    var hasCases = false
    do throws(JSONError) {
      try JSONReader.read(bytes) { (reader) throws(JSONError) in
        try reader.object { (name, reader) throws(JSONError) in
          switch name {
          case "format": format = try reader.value()
          case "version": version = try reader.value()
          case "team": take(team: try reader.value())
          case "cases":
            hasCases = true
            try reader.array { (reader) throws(JSONError) in
              let value = try JSONValue(reader.copy(of: try reader.raw()))
              if result.isStopped { return }
              take(case: value)
              index += 1
              if index.isMultiple(of: 64), !goesOn(reader.position, bytes.count) {
                result.isStopped = true
              }
            }
          default: result.problems.append(ImportProblem(path: name, kind: .unknownField))
          }
        }
      }
    } catch {
      result.problems = [ImportProblem(path: "", kind: .notJSON(error))]
      return
    }
    guard format?.string == ExchangeFormat.name, hasCases, let number = version?.integer else {
      result.problems = [ImportProblem(path: "", kind: .notThisFormat)]
      return
    }
    if number > ExchangeFormat.version {
      result.problems = [ImportProblem(path: "version", kind: .newerFormat)]
    }
  }

  // MARK: - The team

  private mutating func take(team value: JSONValue) {
    guard let members = value.members else {
      result.problems.append(ImportProblem(path: "team", kind: .wrongType))
      return
    }
    for member in members {
      let field = Field(path: member.name)
      let path = "team[\"\(member.name)\"]"
      guard let part = ExchangeFormat.part(of: field) else {
        // Nothing of it is kept: a team is not made of what nobody knows.
        result.problems.append(ImportProblem(path: path, kind: .ignoredField))
        continue
      }
      guard let fact = coding.fact(member.value.text, field) else {
        result.problems.append(ImportProblem(path: path, kind: .wrongType))
        continue
      }
      if case .member(let id) = field, let worker = fact.member {
        result.members.append(ImportedMember(id: id, worker: worker))
        continue
      }
      let change = Change(field, was: nil, now: fact)
      switch part {
      case .entry: result.teamFacts.append(change)
      case .setting: result.settings.append(change)
      }
    }
  }

  // MARK: - Cases

  private mutating func take(case value: JSONValue) {
    let place = "cases[\(index)]"
    guard let members = value.members else {
      return leaveOut(.wrongValue, at: place)
    }
    let number = CaseNumber(value["number"]?.string ?? "")
    guard number.text.nilIfBlank != nil else { return leaveOut(.numberMissing, at: place) }
    guard value["client.name"]?.string?.nilIfBlank != nil else {
      return leaveOut(.nameMissing, at: place, number)
    }
    guard seen.insert(number.key).inserted else {
      return leaveOut(.numberTwice, at: place, number)
    }
    var changes: [Change] = []
    for member in members {
      let field = Field(path: member.name)
      let path = "\(place)[\"\(member.name)\"]"
      guard ExchangeFormat.isOfCase(field), !member.name.isEmpty else {
        return leaveOut(.wrongField, at: path, number)
      }
      if case .unknown = field {
        result.problems.append(ImportProblem(number: number, path: path, kind: .unknownField))
      }
      guard let fact = coding.fact(member.value.text, field) else {
        return leaveOut(.wrongValue, at: path, number)
      }
      changes.append(Change(field, was: nil, now: fact))
    }
    result.cases.append(ImportedCase(number: number, changes: changes))
  }

  private mutating func leaveOut(
    _ fault: ImportProblem.RowFault, at path: String, _ number: CaseNumber? = nil
  ) {
    result.problems.append(ImportProblem(number: number, path: path, kind: .leftOut(fault)))
  }
}
