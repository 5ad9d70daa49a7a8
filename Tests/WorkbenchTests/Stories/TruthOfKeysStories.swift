import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What a key on the screen is said to do, and why something cannot be done, is all there and is so.
@Suite struct TruthOfKeysStories {
  @Test(arguments: Language.allCases, [80, 100])
  func `the whole reason shows why an entry of a menu cannot be chosen`(
    language: Language, columns: Int
  ) throws {
    var pilot = try Pilot(language, columns: columns, rows: columns == 80 ? 24 : 30)
    pilot.press(".")
    guard case .menu(let menu)? = pilot.dialog?.body else {
      Issue.record("no menu:\n\(pilot.text)")
      return
    }
    var seen = 0
    for _ in menu.entries {
      guard case .menu(let menu)? = pilot.dialog?.body, let entry = menu.focused else {
        Issue.record("no entry:\n\(pilot.text)")
        return
      }
      if let reason = entry.disabledBecause {
        seen += 1
        let shown = pilot.lines.joined(separator: " ").filter { !"║│╔╗╚╝═".contains($0) }
          .split(separator: " ").joined(separator: " ")
        // Names of keys stand together, and what is not broken at words is.
        let words = reason.split(whereSeparator: \.isWhitespace).map { String($0) }
        for word in words where !shown.contains(word) {
          Issue.record("“\(word)” of “\(reason)” does not show:\n\(pilot.text)")
        }
      }
      pilot.press(.down)
    }
    #expect(seen > 0)
  }

  @Test func `the header names the key for views only where it opens them`() throws {
    var pilot = try Pilot()
    pilot.shows("My caseload (f)")
    pilot.press("t")
    pilot.hides("(f)")
    pilot.shows("My caseload 13 of 21")
    pilot.lookAtScreen()
    pilot.click("My caseload")
    #expect(pilot.dialog == nil)
    pilot.press(.escape, "g", "t")
    pilot.hides("(f)")
    pilot.press(.escape)
    pilot.shows("My caseload (f)")
  }

  @Test(arguments: Language.allCases)
  func `what a key does in the bin and in what happened is a menu away`(language: Language) throws {
    var pilot = try Pilot(language)
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    let shoes = "Buy invented shoes"
    func lieInBin(_ pilot: Pilot) -> Bool {
      pilot.openedCase?.tasks.values.contains { $0.text == shoes && $0.binned != nil } == true
    }
    pilot.type(shoes + "\n\n\n")
    pilot.press(.delete, "g", "b", ".")
    #expect(pilot.dialog?.purpose == .sheetMenu)
    pilot.shows(pilot.content.words(Command.undo))
    // The first entry is what Enter does in the list.
    pilot.press(.enter)
    #expect(pilot.dialog?.purpose == .bin)
    #expect(!lieInBin(pilot))
    pilot.press(".", "u")
    #expect(lieInBin(pilot))
    pilot.press(.escape, "g", "w")
    let title = pilot.dialog?.title
    pilot.press(".", "-")
    #expect(pilot.dialog?.purpose == .shift && pilot.dialog?.title != title)
    pilot.press(".", "+")
    #expect(pilot.dialog?.title == title)
    pilot.lookAtScreen()
    pilot.press(".", .escape, .escape)
    #expect(pilot.dialog == nil)
  }
}
