package import Casework

/// What a timeline wishes to read.
package enum TimelineWish: Equatable, Sendable {
  /// The newest saves, in the place of what it has.
  case newest
  /// Saves that came after the one with this number.
  case newer(than: Int)
}

/// Saves of a case that were read for its timeline.
package struct TimelinePage: Equatable, Sendable {
  /// Where the saves belong among those that are known.
  package enum Place: Equatable, Sendable {
    /// They are all that is known from now on.
    case instead
    case above, below
    /// Nothing could be read; what is known stays.
    case none
  }

  package var caseID: CaseID
  /// The newest first.
  package var saves: [HistoryEntry]
  package var place: Place
  /// Whether there are older saves; means nothing for saves that belong above.
  package var hasOlder: Bool

  package init(
    caseID: CaseID, saves: [HistoryEntry], place: Place, hasOlder: Bool = false
  ) {
    self.caseID = caseID
    self.saves = saves
    self.place = place
    self.hasOlder = hasOlder
  }
}
