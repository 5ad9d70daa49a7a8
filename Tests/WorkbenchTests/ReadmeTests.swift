import Content
import FoundationEssentials
import Screen
import Testing
import Workbench

/// What the README shows is what the program does.
///
/// After a change on purpose, `UPDATE_README=1 swift test --filter ReadmeTests` writes the table and
/// the screens anew.
@Suite(.serialized) struct ReadmeTests {
  @Test func `the table of keys is that of the commands`() throws {
    let words = Content.load(.en).content.words
    let names = KeyNames(words)
    let rows = CommandTable.rows.map { row in
      let keys = row.chords.map { "`\(names.name(of: $0))`" }.joined(separator: " ")
      let place =
        row.panes.count == Pane.allCases.count
        ? ""
        : Pane.allCases.filter(row.panes.contains).map { "\($0)" }.joined(separator: ", ")
      return "| \(keys) | \(words(row.command)) | \(place) |"
    }
    try Readme.expect("keys", holds: ["| keys | what | only in |", "|---|---|---|"] + rows)
  }

  @Test func `the English screen is what the program draws`() throws {
    var pilot = try Pilot(.en, columns: 100, rows: 30)
    pilot.choose(client: "Ewa")
    pilot.press("3", .down)
    try Readme.expect("screen en", holds: Readme.picture(of: pilot.canvas))
  }

  @Test func `the Dutch screen is what the program draws`() throws {
    var pilot = try Pilot(.nl, columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("3", .down, " ")
    try Readme.expect("screen nl", holds: Readme.picture(of: pilot.canvas))
  }
}

/// The README, and the blocks in it that the program itself can write: the lines between
/// `<!-- name -->` and `<!-- end -->`.
private enum Readme {
  static let path =
    "/" + #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    + "/README.md"

  /// A screen as a block of text, without the blanks at the end of its lines.
  static func picture(of canvas: Canvas) -> [String] {
    let lines = canvas.lines.map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    return ["```text"] + lines + ["```"]
  }

  static func expect(
    _ block: String, holds wanted: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let bytes = try #require(FileManager.default.contents(atPath: path))
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let start = try #require(
      lines.firstIndex(of: "<!-- \(block) -->"), "no block", sourceLocation: sourceLocation)
    let end = try #require(
      lines[start...].firstIndex(of: "<!-- end -->"), "no end", sourceLocation: sourceLocation)
    if ProcessInfo.processInfo.environment["UPDATE_README"] != nil {
      lines.replaceSubrange((start + 1)..<end, with: wanted)
      try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: path))
      return
    }
    if Array(lines[(start + 1)..<end]) != wanted {
      Issue.record(
        "the README shows something else than:\n\(wanted.joined(separator: "\n"))",
        sourceLocation: sourceLocation)
    }
  }
}
