import Content
import Screen

// What the footer and the spoken line say of the timeline.
extension WorkbenchState {
  /// The keys of the timeline, the most needed first.
  func hints(of timeline: Timeline) -> [FooterHint] {
    func hint(_ key: Key, _ text: String) -> FooterHint { self.hint(Chord(key), text) }
    let isNarrowed = timeline.find != nil || timeline.filter != .all
    let close = hint(.escape, words(isNarrowed ? TimelineHintWords.everything : .close))
    let help = hint(.character("?"), words(HintWords.help))
    if timeline.isTyping {
      return [
        hint(.enter, words(TimelineHintWords.toList)),
        hint(.escape, words(TimelineHintWords.all)),
      ]
    }
    var hints = [
      hint(.tab, words(TimelineHintWords.kind)),
      hint(.character("/"), words(TimelineHintWords.find)),
      hint(.character("S"), words(TimelineHintWords.turn)),
    ]
    if timeline.chosenEntry != nil {
      hints.insert(hint(.enter, words(TimelineHintWords.open)), at: 0)
    }
    if refusal(of: .note) == nil {
      hints.insert(hint(.character("n"), words(HintWords.note)), at: min(2, hints.count))
      hints.append(hint(.character("c"), words(HintWords.log)))
      hints.append(hint(.character("u"), words(HintWords.undo)))
    }
    return fitting(hints, always: [help, close])
  }

  /// The keys of a box about one entry, beside those that every box has.
  func entryHints(of id: TimelineEntry.ID) -> [FooterHint] {
    guard checklistItem(of: id) != nil else { return [] }
    return [hint(Chord(.enter), words(TimelineHintWords.goTo))]
  }

  /// One sentence about the chosen entry.
  func spoken(of timeline: Timeline) -> String {
    guard let place = timeline.chosenPlace, let entry = timeline.chosenEntry,
      let wording = timelineWording
    else { return words(SpokenWords.dialog, ["dialog": timelineTitle]) }
    let who = wording.who(entry)
    return words(
      who.isEmpty ? TimelineWords.spokenOfNobody : .spoken,
      [
        "index": String(place + 1), "count": String(timeline.count),
        "when": whenText(of: entry), "who": who,
        "what": wording.what(entry, timeline.save(entry.save)),
      ])
  }
}
