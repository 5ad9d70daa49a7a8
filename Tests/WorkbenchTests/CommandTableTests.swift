import Content
import Screen
import Testing
import Workbench

/// The table of commands: every key means one thing in one place, every command has its words.
struct CommandTableTests {
  @Test(arguments: Pane.allCases) func `no key means two things in one pane`(pane: Pane) {
    var seen: [[Key]: Command] = [:]
    for row in CommandTable.rows where row.panes.contains(pane) {
      for chord in row.chords {
        if let other = seen[chord.keys] {
          Issue.record("\(chord.keys) is \(other) and \(row.command) in \(pane)")
        }
        seen[chord.keys] = row.command
      }
    }
    for (keys, command) in seen {
      for length in 1..<max(2, keys.count) where length < keys.count {
        #expect(
          seen[Array(keys.prefix(length))] == nil, "\(keys) of \(command) can never be typed")
      }
    }
  }

  @Test func `every command has a row, and every row a key`() {
    for command in Command.allCases {
      #expect(KeyMap.usual.row(of: command) != nil, "\(command)")
    }
    for row in CommandTable.rows { #expect(!row.chords.isEmpty, "\(row.command)") }
  }

  @Test(arguments: Language.allCases)
  func `every command has a name in every language`(language: Language) {
    let words = Content.load(language).content.words
    for command in Command.allCases {
      #expect(words(command) != command.rawValue, "\(command)")
    }
  }

  @Test(arguments: Language.allCases)
  func `every key has a name in every language`(language: Language) {
    let names = KeyNames(Content.load(language).content.words)
    for row in CommandTable.rows {
      for chord in row.chords { #expect(!names.name(of: chord).isEmpty) }
    }
  }
}
