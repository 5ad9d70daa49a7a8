/// That a bottleneck was seen, and may rest until somebody can do something about it.
///
/// It covers what showed on the day it was written down: what comes up later shows all the same.
///
/// Source: our own proposal; see Guide, "Default signal rules".
package struct SignalRest: Hashable, Sendable {
  /// Why nothing can be done about it before then.
  package var reason: String
  /// The office's day on which it shows again.
  package var until: Day
  /// The office's day on which it was written down.
  package var on: Day
  package var by: WorkerID?
  package var unread: Unread

  package init(
    reason: String, until: Day, on: Day, by: WorkerID?, unread: Unread = Unread()
  ) {
    self.reason = reason
    self.until = until
    self.on = on
    self.by = by
    self.unread = unread
  }

  /// How many days ahead it shows again where nobody says otherwise.
  package static let usualDays = 7
  /// The most days that a bottleneck can rest: until the next joint consultation has to be (U5).
  package static let mostDays = 42

  /// Whether two workers let it rest for the same reason until the same day.
  func agrees(with other: SignalRest) -> Bool { reason == other.reason && until == other.until }

  /// Whether it covers a fact that shows a bottleneck from a day on; nil for one without a beginning.
  func covers(factFrom day: Day?) -> Bool { day.map { $0 <= on } ?? true }
}

/// Which bottleneck rests, and of B7 whose doubt: it is nobody else's to see.
package struct SignalRestKey: Hashable, Comparable, Sendable {
  package var id: BottleneckID
  /// Whose doubt it is; nil for what is nobody's own.
  package var author: WorkerID?

  package init(_ id: BottleneckID, of author: WorkerID? = nil) {
    self.id = id
    self.author = id == .B7 ? author : nil
  }

  package static func < (left: SignalRestKey, right: SignalRestKey) -> Bool {
    (left.id.order, left.author?.text ?? "") < (right.id.order, right.author?.text ?? "")
  }

  /// The text that stands for it in the journal, after the name of the family.
  var path: String { id.rawValue + ".snooze" + (author.map { "." + $0.text } ?? "") }

  /// Reads that text; nil for another.
  init?(path: String) {
    guard let dot = path.utf8.firstIndex(of: UInt8(ascii: ".")),
      let id = BottleneckID(rawValue: String(path[..<dot]))
    else { return nil }
    let rest = path[path.utf8.index(after: dot)...]
    let beginning = "snooze."
    if rest == "snooze" {
      self.init(id)
    } else if id == .B7, rest.hasPrefix(beginning), rest.count > beginning.count {
      self.init(id, of: WorkerID(String(rest.dropFirst(beginning.count))))
    } else {
      return nil
    }
  }
}
