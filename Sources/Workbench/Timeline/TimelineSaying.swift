import Casework
import Content

// The timeline where nobody sees a screen: it is said as a list, and nothing stays open.
extension WorkbenchState {
  /// Says what is read of the timeline, in pieces, the newest first.
  mutating func sayTimeline() {
    guard let timeline, let wording = timelineWording else { return }
    self.timeline = nil
    var lines = [sentence(timelineTitle)]
    if let what = narrowed(timeline) {
      lines.append(words(LinearWords.timelineOnly, ["what": what], count: timeline.count))
    }
    var before: TimelineEntry?
    for place in 0..<timeline.count {
      let entry = timeline.entry(at: place)
      if before.map({ !$0.sharesHead(with: entry) }) ?? true {
        lines.append(sentence(spokenHead(of: entry)))
      }
      let parts = [
        wording.when(entry), wording.who(entry), wording.what(entry, timeline.save(entry.save)),
      ]
      lines.append(sentence(sentences(parts.filter { !$0.isEmpty }.joined(by: ", "))))
      before = entry
    }
    // Its lines have no numbers, and those of a list before would lead to somebody else.
    forgetNumbers()
    linear.hasRead = true
    if timeline.hasOlder { lines.append(words(TimelineWords.onlyLatest)) }
    say(list: lines)
  }

  /// What a timeline is narrowed to; nil when it shows everything.
  private func narrowed(_ timeline: Timeline) -> String? {
    timeline.find?.text ?? (timeline.filter == .all ? nil : name(of: timeline.filter))
  }

  /// Says the timeline with only one kind of entries, or only those that hold a text.
  mutating func openTimeline(narrowedTo text: String) -> [Effect] {
    let effects = obey(.timeline)
    guard timeline != nil else { return effects }
    let filters = TimelineFilter.allCases
    if let index = choice(text, among: filters.map(name(of:))) {
      timeline?.filter = filters[index]
    } else {
      timeline?.find = TextField(text)
    }
    return effects
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
