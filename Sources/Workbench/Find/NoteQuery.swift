package import Casework

/// What somebody looks for in the notes of cases.
package struct NoteQuery: Equatable, Sendable {
  private let query: FindQuery

  /// Words that all have to stand in one note, in any order.
  package init(_ text: String) { query = FindQuery(text) }

  /// The newest note or log entry of a case that holds every word; nil when there is none.
  package func hit(in value: Case) -> NoteHit? {
    var newest: NoteHit?
    for note in value.notes.values where newest.map({ $0.on <= note.at.day }) ?? true {
      guard let excerpt = excerpt(of: note.text) else { continue }
      newest = NoteHit(
        by: note.by, on: note.at.day, before: excerpt.before, found: excerpt.found)
    }
    for event in value.events.values where newest.map({ $0.on < event.on }) ?? true {
      guard let excerpt = excerpt(of: event.text) else { continue }
      newest = NoteHit(
        by: event.by, on: event.on, before: excerpt.before, found: excerpt.found)
    }
    return newest
  }

  /// How many words of the text before what was found stand in an excerpt, and after it.
  private static let wordsBefore = 3
  private static let wordsAfter = 12

  /// The words around the first word that was looked for; nil when the text lacks one of them.
  private func excerpt(of text: String) -> (before: String, found: String)? {
    guard !query.isEmpty, holdsAll(FoldedText.fold(text)) else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    let place =
      words.firstIndex { word in query.words.contains { holds(FoldedText.fold(String(word)), $0) } }
      ?? 0
    let first = max(0, place - Self.wordsBefore)
    let before = words[first..<place].map { $0 + " " }.joined()
    let found = words[place..<min(words.count, place + Self.wordsAfter)].joined(separator: " ")
    return ((first > 0 ? "… " : "") + before, found)
  }

  private func holdsAll(_ text: [UInt8]) -> Bool { query.words.allSatisfy { holds(text, $0) } }

  private func holds(_ text: [UInt8], _ word: FindQuery.Word) -> Bool {
    text.withUnsafeBufferPointer {
      FoldedText.place(of: word.bytes, in: $0, 0..<text.count) != nil
    }
  }
}

/// Looking through notes, as far as it has got.
package struct NoteSearch: Equatable, Sendable {
  package let ticket: Int
  let text: String
  /// How many cases there are to look through, and how many were.
  let total: Int
  var done = 0
  /// Cases that could not be read, or not whole.
  var unread: [CaseID] = []
}
