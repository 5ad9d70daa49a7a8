import Casework
import Content
import Foundation
import Interchange

let today = Day(year: 2026, month: 11, day: 23) ?? Day(number: 0)
let importer = WorkerID("c1")

/// The repository's root, found from this file.
private let root = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()

/// A file of the repository as bytes; empty when it cannot be read, which no test would pass.
func repositoryFile(_ path: String) -> [UInt8] {
  (try? Data(contentsOf: root.appending(path: path))).map { Array($0) } ?? []
}

let sketches = repositoryFile("Tests/InterchangeTests/Files/sketches.json")

/// The norms that are compiled in.
let norms = Content.load(.nl).content.guide.norms

func read(_ text: String, on day: Day = today, language: Language = .nl) -> ImportResult {
  read(Array(text.utf8), on: day, language: language)
}

func read(
  _ bytes: [UInt8], on day: Day = today, language: Language = .nl, in team: Team = Team()
) -> ImportResult {
  SketchImport.read(
    bytes, at: Moment(day, hour: 9, offsetSeconds: 3600), by: importer, language: language,
    team: team)
}

/// The smallest case that comes in, with more members in front of it.
func sketch(_ members: String = "") -> String {
  #"{"cases":[{\#(members)"id":"MO-9001","client":{"name":"Ans Verzin"}}]}"#
}

extension ImportResult {
  func made(_ index: Int = 0) -> Case {
    let imported = cases.indices.contains(index) ? cases[index] : nil
    return Case(id: CaseID("made\(index)")).applying(imported?.changes ?? [])
  }

  var allMade: [Case] { cases.indices.map { made($0) } }
}
