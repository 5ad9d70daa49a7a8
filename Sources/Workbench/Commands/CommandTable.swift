package import Content
import Screen

/// One command: the keys that mean it, where it works, and its place in the footer.
package struct CommandRow: Sendable {
  package let command: Command
  /// The first is the one that help and footer name.
  package internal(set) var chords: [Chord]
  package let panes: [Pane]
  /// The word in the footer, and how early it is shown; nil for one that is not shown there.
  package let hint: (words: HintWords, rank: Int)?
  /// Whether it changes what is recorded, so that it cannot be used on a store that is read-only.
  package let changesCase: Bool

  fileprivate init(
    _ command: Command, _ chords: [Chord], in panes: [Pane] = Pane.allCases,
    hint: (HintWords, Int)? = nil, changesCase: Bool = false
  ) {
    self.command = command
    self.chords = chords
    self.panes = panes
    self.hint = hint.map { (words: $0.0, rank: $0.1) }
    self.changesCase = changesCase
  }
}

/// All commands with their usual keys: footer, help, key list and the dispatch of keys come from here, by
/// way of `KeyMap`, which knows what a person made of it.
///
/// No key has two meanings in one place; a test keeps it so.
package enum CommandTable {
  package static let rows: [CommandRow] = [
    CommandRow(.up, [Chord(.up), Chord("k")]),
    CommandRow(.down, [Chord(.down), Chord("j")]),
    CommandRow(.paneLeft, [Chord(.left), Chord("h")]),
    CommandRow(.paneRight, [Chord(.right), Chord("l")]),
    CommandRow(.nextPane, [Chord(.tab), Chord(.function(6))], hint: (.nextPane, 60)),
    CommandRow(.previousPane, [Chord(.backTab)]),
    CommandRow(.pageUp, [Chord(.pageUp), Chord(.control("u"))]),
    CommandRow(.pageDown, [Chord(.pageDown), Chord(.control("d"))]),
    CommandRow(.first, [Chord(.home), Chord("g", "g")]),
    CommandRow(.last, [Chord(.end), Chord("G")]),
    CommandRow(.step1, [Chord("1")]),
    CommandRow(.step2, [Chord("2")]),
    CommandRow(.step3, [Chord("3")]),
    CommandRow(.step4, [Chord("4")]),
    CommandRow(.step5, [Chord("5")]),
    CommandRow(.step6, [Chord("6")]),
    CommandRow(.nextClient, [Chord("]"), Chord(.altDown)]),
    CommandRow(.previousClient, [Chord("["), Chord(.altUp)]),
    CommandRow(.open, [Chord(.enter)], hint: (.open, 50)),
    CommandRow(.back, [Chord(.escape), Chord(.backspace)]),
    CommandRow(.find, [Chord("/"), Chord(.function(3))], hint: (.find, 23)),
    CommandRow(.jump, [Chord("'")]),
    CommandRow(.flip, [Chord(" ")], in: [.checklist], hint: (.flip, 10), changesCase: true),
    CommandRow(
      .notNeeded, [Chord("x")], in: [.checklist], hint: (.notNeeded, 20), changesCase: true),
    CommandRow(.dueDate, [Chord("d")], in: [.checklist], hint: (.dueDate, 21), changesCase: true),
    CommandRow(.state, [Chord("s")], hint: (.state, 40), changesCase: true),
    CommandRow(.owner, [Chord("o")], hint: (.owner, 41), changesCase: true),
    CommandRow(.takeIt, [Chord("O")], changesCase: true),
    CommandRow(.remedy, [Chord(">")], in: [.checklist], hint: (.remedy, 12)),
    CommandRow(.note, [Chord("n")], hint: (.note, 22), changesCase: true),
    CommandRow(.log, [Chord("c")], hint: (.log, 42), changesCase: true),
    CommandRow(
      .addClient, [Chord("a"), Chord(.insert)], in: [.clients], hint: (.addClient, 15),
      changesCase: true),
    CommandRow(
      .add, [Chord("a"), Chord(.insert)], in: [.roadmap, .checklist], hint: (.add, 43),
      changesCase: true),
    CommandRow(.edit, [Chord("e"), Chord(.function(2))], hint: (.edit, 23), changesCase: true),
    CommandRow(.mark, [Chord("m")], in: [.clients, .checklist]),
    CommandRow(.markHere, [Chord(" ")], in: [.clients]),
    CommandRow(.markAll, [Chord("V")], in: [.clients, .checklist]),
    CommandRow(.markUp, [Chord(.shiftUp)], in: [.clients, .checklist]),
    CommandRow(.markDown, [Chord(.shiftDown)], in: [.clients, .checklist]),
    CommandRow(.standIn, [Chord("g", "s")], in: [.clients], changesCase: true),
    CommandRow(.addTask, [Chord("g", "a")], in: [.clients], changesCase: true),
    CommandRow(.oneDo, [Chord("g", "d")], in: [.clients], changesCase: true),
    CommandRow(.timeline, [Chord("t")]),
    CommandRow(.facts, [Chord("g", "f")]),
    CommandRow(.about, [Chord("i")]),
    CommandRow(.partner, [Chord("p"), Chord(.function(7))]),
    CommandRow(.agreements, [Chord("g", "o")]),
    CommandRow(.settings, [Chord(",")]),
    CommandRow(.ask, [Chord("v")], changesCase: true),
    CommandRow(.escalate, [Chord("E"), Chord("!")], changesCase: true),
    CommandRow(.bin, [Chord(.delete), Chord("D")], changesCase: true),
    CommandRow(
      .undo, [Chord("u"), Chord(.control("z"))], hint: (.undo, 30), changesCase: true),
    CommandRow(
      .redo, [Chord("U"), Chord(.control("y")), Chord(.control("r"))], changesCase: true),
    CommandRow(.sort, [Chord("S")]),
    CommandRow(.views, [Chord("f")], hint: (.views, 44)),
    CommandRow(.help, [Chord("?"), Chord(.function(1))], hint: (.help, 1)),
    CommandRow(.actions, [Chord(".")], hint: (.actions, 11)),
    CommandRow(.palette, [Chord(.function(9)), Chord(":"), Chord(.control("p"))]),
    CommandRow(.board, [Chord(.function(4)), Chord("g", "e")]),
    CommandRow(.reviewRound, [Chord("g", "v")], changesCase: true),
    CommandRow(.figures, [Chord("g", "i")]),
    CommandRow(.today, [Chord("g", "t")]),
    CommandRow(.since, [Chord("g", "w")]),
    CommandRow(.contacts, [Chord("g", "k")]),
    CommandRow(.absence, [Chord("g", "h")], changesCase: true),
    CommandRow(.newest, [Chord("g", "n")]),
    CommandRow(.messages, [Chord("g", "m")]),
    CommandRow(.openBin, [Chord("g", "b")]),
    CommandRow(.unfinished, [Chord("g", "u")]),
    CommandRow(.copyNumber, [Chord("y")]),
    CommandRow(.print, [Chord("P")]),
    CommandRow(.zoom, [Chord("z")]),
    CommandRow(.wider, [Chord("+")]),
    CommandRow(.narrower, [Chord("-")]),
    CommandRow(.resetWidths, [Chord("=")]),
    CommandRow(.largeRows, [Chord("g", "r")]),
    CommandRow(.colours, [Chord("g", "c")]),
    CommandRow(.pause, [Chord(.function(12)), Chord("g", "l")]),
    CommandRow(.reload, [Chord(.function(5))]),
    CommandRow(.redraw, [Chord(.control("l"))]),
    CommandRow(.saveIsAutomatic, [Chord(.control("s"))]),
    CommandRow(.mouse, [Chord("g", "x")]),
    CommandRow(.cancel, [Chord(.control("c"))]),
    CommandRow(.quit, [Chord("q"), Chord(.function(10)), Chord(.control("q"))], hint: (.quit, 2)),
  ]
}

extension Chord {
  /// A chord of printable characters, such as `Chord("g", "g")`.
  fileprivate init(_ characters: Character...) {
    self.init(keys: characters.map(Key.character))
  }

}
