/// Something of a case or of the team that lies in the bin: it does not count, and can be put back.
///
/// Nothing leaves the records by it.
package struct BinnedThing: Hashable, Sendable {
  /// What of a case can lie in the bin.
  package enum Item: Hashable, Comparable, Sendable {
    case task(EntryID)
    /// A goal, a step of the ladder or any other line of what was agreed.
    case line(EntryID)
    /// Somebody of the client's network.
    case network(EntryID)
    /// Somebody who was invited, a question to a partner, an item of the standard information.
    case attendee(EntryID)
    case question(EntryID)
    case information(EntryID)
    /// The card of a partner and a place in the house, which are the team's.
    case partner(EntryID)
    case housePlace(EntryID)
  }

  package var item: Item
  /// What it says.
  package var text: String
  /// The office's clock for an appointment, as `14:30`; nil for anything else.
  package var clock: String?
  /// When it was put there.
  package var at: Moment
  /// Who put it there; nil where that was not recorded.
  package var by: WorkerID?
  /// What takes it out again, seen from how it is now.
  package var wayBack: [Change]
}

extension Case {
  /// What lies in the bin, the newest first.
  package var bin: [BinnedThing] {
    (binnedTasks + binnedLines + binnedNetwork + binnedOfLists).newestFirst
  }

  private var binnedOfLists: [BinnedThing] {
    let attendees = binnedAttendees.compactMap { id, attendee in
      BinnedThing(
        .attendee(id), attendee.name, attendee.binned, attendee.binnedBy,
        Change(.attendee(id), was: .attendee(attendee), now: .attendee(attendee.outOfBin)))
    }
    let questions = binnedQuestions.compactMap { id, question in
      BinnedThing(
        .question(id), question.text, question.binned, question.binnedBy,
        Change(.question(id), was: .question(question), now: .question(question.outOfBin)))
    }
    let information = binnedInformation.compactMap { id, item in
      BinnedThing(
        .information(id), item.name, item.binned, item.binnedBy,
        Change(.information(id), was: .information(item), now: .information(item.outOfBin)))
    }
    return attendees + questions + information
  }

  private var binnedTasks: [BinnedThing] {
    tasks.compactMap { id, task -> BinnedThing? in
      guard let at = task.binned else { return nil }
      return BinnedThing(
        item: .task(id), text: task.text, clock: task.clock, at: at, by: task.binnedBy,
        wayBack: [Change(.task(id), was: .task(task), now: .task(task.outOfBin))])
    }
  }

  private var binnedLines: [BinnedThing] {
    lines.compactMap { id, line -> BinnedThing? in
      guard let at = line.binned else { return nil }
      var back = line
      back.binned = nil
      back.binnedBy = nil
      return BinnedThing(
        item: .line(id), text: line.text, at: at, by: line.binnedBy,
        wayBack: [Change(.line(id), was: .line(line), now: .line(back))])
    }
  }

  private var binnedNetwork: [BinnedThing] {
    network.compactMap { id, person -> BinnedThing? in
      guard let at = person.binned else { return nil }
      var back = person
      back.binned = nil
      back.binnedBy = nil
      return BinnedThing(
        item: .network(id), text: person.name, at: at, by: person.binnedBy,
        wayBack: [Change(.network(id), was: .networkPerson(person), now: .networkPerson(back))])
    }
  }
}

extension Team {
  /// The cards and places that lie in the bin, the newest first.
  package var bin: [BinnedThing] {
    let cards = partners.compactMap { id, card -> BinnedThing? in
      var back = card
      back.binned = nil
      back.binnedBy = nil
      return BinnedThing(
        .partner(id), card.name, card.binned, card.binnedBy,
        Change(.partner(id), was: .partner(card), now: .partner(back)))
    }
    let places = housePlaces.compactMap { id, place -> BinnedThing? in
      var back = place
      back.binned = nil
      back.binnedBy = nil
      return BinnedThing(
        .housePlace(id), place.name, place.binned, place.binnedBy,
        Change(.housePlace(id), was: .housePlace(place), now: .housePlace(back)))
    }
    return (cards + places).newestFirst
  }
}

extension BinnedThing {
  /// Nil for what does not lie there.
  fileprivate init?(
    _ item: Item, _ text: String, _ at: Moment?, _ by: WorkerID?, _ wayBack: Change
  ) {
    guard let at else { return nil }
    self.init(item: item, text: text, at: at, by: by, wayBack: [wayBack])
  }
}

extension [BinnedThing] {
  fileprivate var newestFirst: [BinnedThing] {
    sorted { left, right in
      let (first, second) = (left.at.secondsSince1970, right.at.secondsSince1970)
      return first == second ? left.item < right.item : first > second
    }
  }
}

extension Attendee {
  fileprivate var outOfBin: Attendee {
    var value = self
    value.binned = nil
    value.binnedBy = nil
    return value
  }
}

extension PartnerQuestion {
  fileprivate var outOfBin: PartnerQuestion {
    var value = self
    value.binned = nil
    value.binnedBy = nil
    return value
  }
}

extension InformationItem {
  fileprivate var outOfBin: InformationItem {
    var value = self
    value.binned = nil
    value.binnedBy = nil
    return value
  }
}

extension CaseTask {
  /// The same task, not in the bin.
  package var outOfBin: CaseTask {
    var task = self
    task.binned = nil
    task.binnedBy = nil
    return task
  }

  /// Whether two tasks say the same: in the bin is in the bin, whoever put them there and when, and
  /// done is done, whoever ticked it.
  func agrees(with other: CaseTask) -> Bool {
    var (mine, theirs) = (outOfBin, other.outOfBin)
    mine.doneBy = nil
    theirs.doneBy = nil
    return (binned == nil) == (other.binned == nil) && mine == theirs
  }
}
