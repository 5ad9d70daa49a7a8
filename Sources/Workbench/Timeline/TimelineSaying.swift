import Casework
import Content

// The timeline where nobody sees a screen: it is said as a list, and nothing stays open.
extension WorkbenchState {
  /// Says what is read of the timeline, in pieces, the newest first.
  mutating func sayTimeline() {
    guard let timeline, let wording = timelineWording else { return }
    self.timeline = nil
    var lines = [sentence(timelineTitle)]
    var before: TimelineEntry?
    for place in 0..<timeline.count {
      let entry = timeline.entry(at: place)
      if before.map({ !$0.sharesHead(with: entry) }) ?? true {
        lines.append(sentence(spokenHead(of: entry)))
      }
      let parts = [
        wording.when(entry), wording.who(entry), wording.what(entry, timeline.save(entry.save)),
      ]
      lines.append(sentence(parts.filter { !$0.isEmpty }.joined(by: ", ")))
      before = entry
    }
    if timeline.hasOlder { lines.append(words(TimelineWords.onlyLatest)) }
    say(list: lines)
  }

  private func spokenHead(of entry: TimelineEntry) -> String {
    guard !entry.isComing else { return words(TimelineWords.coming) }
    return words(
      TimelineDetailWords.dayLine,
      [
        "day": content.dates.long(entry.day),
        "relative": content.dates.since(entry.day, today: today),
      ])
  }
}
