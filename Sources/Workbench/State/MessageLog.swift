import Casework
import Content
import Screen

/// What the message line has said, the last one first.
struct MessageLog: Equatable, Sendable {
  /// One message, and when it came up.
  struct Entry: Equatable, Sendable {
    var message: Message
    var at: Moment
  }

  private static let most = 50
  private(set) var entries: [Entry] = []
  /// What is on the line now; it counts once however long it stands there.
  private var shown: Message?

  /// Notes what stands on the line after something happened.
  mutating func note(_ message: Message?, at moment: Moment) {
    defer { shown = message }
    guard let message, message != shown, !message.isPassing else { return }
    entries.insert(Entry(message: message, at: moment), at: 0)
    if entries.count > Self.most { entries.removeLast() }
  }
}

extension WorkbenchState {
  /// Shows the last messages, the newest first.
  mutating func openMessages() -> [Effect] {
    guard !messageLog.entries.isEmpty else {
      message = .info(words(MessageLogWords.none))
      return []
    }
    return present(.messages, words(MessageLogWords.title), .reading(Reading()))
  }

  /// The messages as they are read in their box.
  var messageLines: [DetailLine] {
    messageLog.entries.map { entry in
      DetailLine(
        label: entry.at.clock, text: shown(entry.message.text),
        role: entry.message.kind == .problem ? .problem : .text)
    }
  }
}
