/// A standing agreement with a partner: made once, for all clients, and looked at again.
///
/// A changed agreement is a new one with a day of its own on which it was signed; what was agreed
/// before stays, and held until then. Source: Guide, "What shapes everything", layer A.
package struct Agreement: Hashable, Sendable {
  /// The do whose "in time" it settles.
  package var about: DoID
  /// The partner it was made with.
  package var partner: EntryID
  /// What was agreed, in words.
  package var text: String?
  /// The numbers of days, in place of the defaults that count from the same days.
  package var terms: [Term]
  /// For a do that comes back: at most so many days in between.
  package var intervalDays: Int?
  /// From when it holds; nil for one that is not signed and holds for nobody.
  package var signedOn: Day?
  /// When it is to be looked at again.
  package var reviewOn: Day?
  /// From when it does not hold any more, without another in its place.
  package var endedOn: Day?
  package var by: WorkerID?
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    about: DoID, partner: EntryID, text: String? = nil, terms: [Term] = [],
    intervalDays: Int? = nil, signedOn: Day? = nil, reviewOn: Day? = nil, endedOn: Day? = nil,
    by: WorkerID? = nil, unread: Unread = Unread()
  ) {
    self.about = about
    self.partner = partner
    self.text = text
    self.terms = terms
    self.intervalDays = intervalDays
    self.signedOn = signedOn
    self.reviewOn = reviewOn
    self.endedOn = endedOn
    self.by = by
    self.unread = unread
  }

  /// The do's that a standing agreement can be about, in the order of the guide.
  ///
  /// Source: Guide, "The 28 do's", layer A.
  package static let subjects: [DoID] = [.R1, .R2, .R3, .R4, .R5, .I1, .I5, .I7, .E1, .E2]
}

/// A place in the house.
///
/// Source: Guide, R3: a definite answer needs to know what is free, and from when.
package struct HousePlace: Hashable, Sendable {
  package var name: String
  /// From when it is free; nil while nobody knows.
  package var freeFrom: Day?
  package var note: String?
  package var binned: Moment?
  package var binnedBy: WorkerID?
  package var unread: Unread

  package init(
    name: String, freeFrom: Day? = nil, note: String? = nil, unread: Unread = Unread()
  ) {
    self.name = name
    self.freeFrom = freeFrom
    self.note = note
    self.unread = unread
  }
}
