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
  /// - Returns: What the file brings in, with everything that is wrong with it.
  package static func read(
    _ bytes: [UInt8], at moment: Moment, by worker: WorkerID, language: Language
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
    result.members = reader.members(&file)
    reader.cases(&file, into: &result)
    _ = reader.unread(file)
    result.problems = reader.problems
    if result.isRefused {
      result.cases = []
      result.members = []
      result.teamName = nil
    }
    return result
  }
}

extension SketchReader {
  fileprivate mutating func members(_ file: inout SketchObject) -> [ImportedMember] {
    var members: [ImportedMember] = []
    for var row in objects(&file, "staff") {
      let id = worker(&row, "id")
      let name = string(&row, "name")
      let role = word(&row, "role", in: Worker.Role.allCases.map(\.rawValue))
      let unread = unread(row)
      guard let id = needed(id, row, "id"), let name = needed(name, row, "name") else { continue }
      if members.contains(where: { $0.id == id }) {
        report(.duplicate, at: row.path("id"))
        continue
      }
      let worker = Worker(
        name: name, roleWord: role ?? Worker.Role.counsellor.rawValue, unread: unread)
      members.append(ImportedMember(id: id, worker: worker))
    }
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
      guard let made = sketchedCase(&row, number: number) else { continue }
      let changes = made.recordedFields.map { Change($0, was: nil, now: made[$0]) }
      result.cases.append(ImportedCase(number: number, changes: changes))
    }
    number = nil
  }
}
