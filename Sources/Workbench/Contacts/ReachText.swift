package import Casework
package import Content

extension Content {
  /// What day that matters it is: one that a form proposed in the reader's language, any other in the person's words.
  ///
  /// - Parameter date: The day.
  /// - Returns: Its name.
  func name(of date: ContactDate) -> String {
    date.kindWord == ContactDate.leavingWord ? words(ContactWords.dayOfLeaving) : date.what
  }

  /// What kind of day a form proposed, where somebody left its words as they were; nil for other words.
  ///
  /// - Parameter what: The words of the form.
  /// - Returns: The kind.
  func kind(ofDay what: String) -> String? {
    what == words(ContactWords.dayOfLeaving) ? ContactDate.leavingWord : nil
  }

  /// How things stand with somebody with whom contact is kept: when to be in touch, or for how long nobody was where no
  /// rhythm was agreed.
  ///
  /// - Parameters:
  ///   - contact: The contact.
  ///   - today: The office's calendar day.
  /// - Returns: A few words, in a soft tone; nil where no contact is kept.
  package func touch(of contact: Contact, on today: Day) -> String? {
    guard contact.isKept else { return nil }
    if let reach = reach(of: contact, on: today) { return reach }
    guard contact.plan?.rhythmDays == nil else { return words(ContactWords.noDay) }
    // Whom nobody reached yet is counted from the day on which it was agreed.
    guard let since = contact.lastReached ?? contact.plan?.agreedOn, since < today else {
      return words(ContactWords.noRhythm)
    }
    return words(
      contact.lastReached == nil ? ContactWords.noRhythmYet : .noRhythmSince, count: today - since)
  }

  /// When to be in touch with somebody: for how long it has been silent, what day was agreed, or when the
  /// rhythm comes round.
  ///
  /// - Parameters:
  ///   - contact: The contact.
  ///   - today: The office's calendar day.
  /// - Returns: A few words, in a soft tone; nil where no contact is kept, or neither rhythm nor day is known.
  private func reach(of contact: Contact, on today: Day) -> String? {
    guard contact.isKept else { return nil }
    let reach = ReachOut(contact)
    if let reach, reach.isDue(on: today) {
      let tried =
        reach.attempts.isEmpty ? nil : words(ContactWords.tried, count: reach.attempts.count)
      return [
        words(ContactWords.gladOfACall),
        words(ContactWords.silent, count: reach.silence(on: today)), tried,
      ].compactMap { $0 }.joined(by: ", ")
    }
    // A day that was agreed says more than the rhythm.
    if let agreed = contact.promise?.on, agreed <= reach?.due ?? agreed {
      if agreed == today { return words(ContactWords.agreedToday) }
      let day: TextValues = ["day": dates.short(agreed, today: today)]
      return words(agreed < today ? ContactWords.agreedSince : .agreedAhead, day)
    }
    return reach.map {
      words(ContactWords.nextAbout, ["day": dates.short($0.due, today: today)])
    }
  }
}

extension Contact {
  /// What is said of somebody who called and was not asked since: after the end, or where contact was never wanted
  /// and so nothing has ended.
  package var calledWords: ContactWords { isEnded ? .calledSince : .calledAfterNo }
}
