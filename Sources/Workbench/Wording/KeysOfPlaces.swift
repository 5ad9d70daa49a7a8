package import Content
package import Screen

/// The keys that single places have beside the command table, for the manual.
package enum KeysOfPlaces {
  /// The keys of the board of escalations, with what each does.
  package static func board(_ words: Words) -> [(keys: [Key], what: String)] {
    let behind = WorkbenchState.behindG.map { key, command in
      (keys: [Key.character("g"), key], what: words(command))
    }
    let names = (
      keys: [Key.character("g"), .character("p")], what: words(BoardWords.doNames)
    )
    let all =
      BoardVisit.keys(words).map { ([$0.0], $0.1) } + behind + [names]
      + [([.function(4)], words(BoardWords.doLeave))]
    // Three points say in a menu that a form comes next.
    return all.map { ($0.0, $0.1.hasSuffix("…") ? String($0.1.dropLast()) : $0.1) }
  }

  /// The keys of the timeline, with what each does; those that do the same follow each other.
  package static func timeline(_ words: Words) -> [(keys: [Key], what: String)] {
    TimelineKey.all.flatMap { own in own.shown.map { ([$0], words(own.words)) } }
  }
}
