package import Casework
package import Content
import StrictJSON

/// Reads a caseload in the sketch format: a file that people write by hand, with days relative to
/// today.
///
/// The format is described in `SketchFormat.md`.
///
/// Words and members that the format does not have are kept and reported. A file whose structure is
/// broken brings in nothing at all.
package enum SketchImport {
  /// Fewer levels than a record may have: what is not understood goes into a record as it stands,
  /// some levels deeper.
  private static let limits = JSONLimits(bytes: JSONLimits.file.bytes, depth: 24)

  /// Reads a file.
  ///
  /// Nothing is written; the caller saves the result in one go.
  ///
  /// - Parameters:
  ///   - bytes: The file.
  ///   - moment: When it is imported; its day is the day that the file counts from.
  ///   - worker: Who imports it.
  ///   - language: Which of two texts is taken where the file has both.
  ///   - team: Who works there already: somebody of the file who has the name of one of them, letter
  ///     case and accents apart, is that person, whatever the file calls them.
  /// - Returns: What the file brings in, with everything that is wrong with it.
  package static func read(
    _ bytes: [UInt8], at moment: Moment, by worker: WorkerID, language: Language,
    team: Team = Team()
  ) -> ImportResult {
    var result = ImportResult()
    let value: JSONValue
    do {
      value = try JSONValue(bytes, limits: limits)
    } catch {
      result.problems = [ImportProblem(path: "", kind: .notJSON(error))]
      return result
    }
    guard var file = SketchObject(value, path: ""), value["cases"]?.array != nil else {
      result.problems = [ImportProblem(path: "", kind: .notThisFormat)]
      return result
    }
    var reader = SketchReader(
      today: moment.day, language: language, worker: worker, moment: moment)
    _ = file.take("about")
    _ = file.take("how_to_read")
    result.teamName = reader.string(&file, "team")
    result.members = reader.members(&file, of: team)
    result.teamFacts = reader.teamFacts(&file, of: team)
    reader.cases(&file, into: &result)
    _ = reader.unread(file)
    result.problems = reader.problems
    if result.isRefused {
      result.cases = []
      result.members = []
      result.teamFacts = []
      result.teamName = nil
    }
    return result
  }
}

extension SketchReader {
  /// Reads who works there; who is of the team under another name is not among them, and is that
  /// member wherever the file names them.
  fileprivate mutating func members(
    _ file: inout SketchObject, of team: Team
  ) -> [ImportedMember] {
    var members: [ImportedMember] = []
    var known: [WorkerID: WorkerID] = [:]
    for var row in objects(&file, "staff") {
      let id = worker(&row, "id")
      let name = string(&row, "name")
      let role = word(&row, "role", in: Worker.Role.allCases.map(\.rawValue))
      let unread = unread(row)
      guard let id = needed(id, row, "id"), let name = needed(name, row, "name") else { continue }
      if known[id] != nil || members.contains(where: { $0.id == id }) {
        report(.duplicate, at: row.path("id"))
        continue
      }
      if let namesake = team.onlyMember(named: name), team.members[id] == nil {
        known[id] = namesake
        continue
      }
      let worker = Worker(
        name: name, roleWord: role ?? Worker.Role.counsellor.rawValue, unread: unread)
      members.append(ImportedMember(id: id, worker: worker))
    }
    // Only now, so that no row of the list itself is read as somebody else.
    self.known = known
    return members
  }

  fileprivate mutating func cases(_ file: inout SketchObject, into result: inout ImportResult) {
    var seen: Set<String> = []
    for var row in objects(&file, "cases") {
      number = nil
      let id = string(&row, "id")
      guard let id = needed(id, row, "id") else { continue }
      guard id.contains(where: { !$0.isWhitespace }) else {
        report(.missing, at: row.path("id"))
        continue
      }
      let number = CaseNumber(id)
      self.number = number
      if !seen.insert(number.key).inserted {
        report(.duplicate, at: row.path("id"))
        continue
      }
      contact = nil
      guard let made = sketchedCase(&row, number: number) else { continue }
      let changes = made.recordedFields.map { Change($0, was: nil, now: made[$0]) }
      result.cases.append(
        ImportedCase(
          number: number, changes: changes,
          contact: contact.map { contact in
            contact.recordedFields.map { Change($0, was: nil, now: contact[$0]) }
          } ?? []))
    }
    number = nil
  }
}

extension Team {
  /// The member with a name, letter case and accents apart; nil when nobody or more than one has it.
  ///
  /// A name of nothing but marks has no letters to be known by.
  fileprivate func onlyMember(named name: String) -> WorkerID? {
    let key = SortKey.key(for: name)
    guard !key.isEmpty else { return nil }
    let found = members.elements.filter { SortKey.key(for: $0.value.name) == key }
    return found.count == 1 ? found[0].key : nil
  }
}
