import Casework
import Content

/// What stands for the name of a client where others pass by.
///
/// A text that somebody wrote may hold the name in full. On the board it is shown without it, and it is
/// stored as it was written.
package struct HiddenNames: Equatable {
  /// The parts of a name that are hidden, in small letters, with what stands for each.
  private var parts: [String: String] = [:]
  /// The name in full, and what stands for it.
  private let full: (name: String, initials: String)

  package static func == (left: HiddenNames, right: HiddenNames) -> Bool {
    left.parts == right.parts && left.full == right.full
  }

  init(of client: Client) { self.init(name: client.name, sortName: client.sortName) }

  package init(name: String, sortName: String) {
    for text in [name, sortName] {
      for part in Self.words(of: text) where part.count > 2 && part.first?.isLowercase == false {
        parts[part.lowercased()] = part.prefix(1).uppercased() + "."
      }
    }
    // As it is read out: in letters that everybody here can read.
    let name = ClientName.shown(name, sortName: sortName)
    let initials = Self.words(of: name).compactMap(\.first).map { "\($0)." }
    full = (name, initials.joined(by: " "))
  }

  /// A text with initials for the parts of the name.
  package func hidden(in text: String) -> String {
    guard !parts.isEmpty, !text.isEmpty else { return text }
    var shown = full.name.isEmpty ? text : text.replacing(full.name, with: full.initials)
    guard Self.words(of: shown).contains(where: { parts[$0.lowercased()] != nil }) else {
      return shown
    }
    var rest = shown[...]
    shown = ""
    while let start = rest.firstIndex(where: Self.isInWord) {
      shown += rest[..<start]
      rest = rest[start...]
      let end = rest.firstIndex { !Self.isInWord($0) } ?? rest.endIndex
      let word = String(rest[..<end])
      rest = rest[end...]
      guard word.first?.isLowercase == false, let initial = parts[word.lowercased()] else {
        shown += word
        continue
      }
      shown += initial
      // An initial at the end of a sentence brings its full stop.
      if rest.first == "." { rest = rest.dropFirst() }
    }
    return shown + rest
  }

  /// A text that was written where the name does not show, with the name in it again.
  package func named(in text: String) -> String {
    full.initials.count > 2 ? text.replacing(full.initials, with: full.name) : text
  }

  private static func words(of text: String) -> [String] {
    text.split { !isInWord($0) }.map(String.init)
  }

  private static func isInWord(_ character: Character) -> Bool { character.isLetter }
}

extension WorkbenchState {
  /// A text about a client as it may be shown at the moment.
  func shown(_ text: String, about value: Case) -> String {
    hidesNames ? HiddenNames(of: value.client).hidden(in: text) : text
  }

  /// The rows of a form about a client as they may be shown at the moment.
  func shown(_ rows: [FormRow<FormField>], about value: Case) -> [FormRow<FormField>] {
    guard hidesNames else { return rows }
    let names = HiddenNames(of: value.client)
    return rows.map { row in
      guard case .text = row.kind else { return row }
      return row.beginning(with: names.hidden(in: row.initial))
    }
  }

  /// An unfinished text about a client as it may be shown at the moment: it may have been typed where
  /// the name shows, or where it does not.
  func shownDraft(_ text: String, of dialog: Dialog) -> String {
    guard let value = dialog.basis, case .fact(let place) = dialog.purpose, place.isAboutEscalation
    else { return text }
    let names = HiddenNames(of: value.client)
    return hidesNames ? names.hidden(in: text) : names.named(in: text)
  }

  /// What was filled in where the name does not show, with the name where it was: a text that nobody
  /// changed is the one that stood there.
  ///
  /// - Parameters:
  ///   - values: What the form holds.
  ///   - rows: Its rows as they are where names show.
  ///   - value: The case it is about.
  /// - Returns: What is to be saved.
  func named(
    _ values: FactValues, from rows: [FormRow<FormField>], about value: Case
  ) -> FactValues {
    guard hidesNames else { return values }
    let names = HiddenNames(of: value.client)
    var values = values
    for row in rows {
      guard case .text(let text)? = values[row.id] else { continue }
      let isAsItWas = text == names.hidden(in: row.initial)
      values[row.id] = .text(isAsItWas ? row.initial : names.named(in: text))
    }
    return values
  }
}
