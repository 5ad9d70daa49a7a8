import Content
import Screen

/// A key that means something of its own in the timeline, for help.
struct TimelineKey {
  /// The keys as help shows them; the first is the one that it presses.
  var shown: [Key]
  var words: TimelineHelpWords
  /// Every key that does not mean here what it means elsewhere.
  var keys: Set<Key> { Set(shown) }
}

extension TimelineKey {
  /// The keys of the timeline that help names first; see `pressInTimeline`.
  static let all = [
    TimelineKey(shown: [.tab, .backTab], words: .kind),
    TimelineKey(shown: [.character("f")], words: .kinds),
    TimelineKey(shown: [.character("/"), .function(3)], words: .find),
    TimelineKey(shown: [.character("S")], words: .turn),
    TimelineKey(shown: [.enter], words: .open),
    TimelineKey(shown: [.escape, .backspace], words: .back),
  ]
}
