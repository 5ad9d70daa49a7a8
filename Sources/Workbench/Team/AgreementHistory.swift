package import Casework
import Content

/// That somebody changed an agreement, from what to what.
package struct AgreementChange: Hashable, Sendable {
  package var id: EntryID
  package var by: WorkerID
  package var at: Moment
  /// nil where it is new.
  package var was: Agreement?
  /// nil where its making was taken back.
  package var now: Agreement?

  package init(id: EntryID, by: WorkerID, at: Moment, was: Agreement?, now: Agreement?) {
    self.id = id
    self.by = by
    self.at = at
    self.was = was
    self.now = now
  }
}

// What an agreement was before, by whom it was changed and when: under its row, the newest first.
extension WorkbenchState {
  /// What was agreed with a partner, and a row to add to it: what holds can be changed, and what held
  /// before stands below it, the newest first.
  func agreementRows(with id: EntryID) -> [SheetEntry] {
    var seen: Set<DoID> = []
    let rows = agreements(with: id).flatMap { found -> [SheetEntry] in
      // The newest of each comes first; what it was before is only there to be read.
      let isNewest = seen.insert(found.agreement.about).inserted
      let line = lineWithAuthor(of: found.agreement, found.id, isPast: !isNewest)
      let own =
        isNewest
        ? SheetEntry(.team(.agreement(found.id)), line)
        : past(words(AgreementWords.before, ["line": line]))
      return [own] + pastEntries(of: found.id, now: found.agreement)
    }
    return rows + [SheetEntry(.team(.addAgreement(id)), words(AgreementWords.add))]
  }

  /// A line that is only read, and quieter than the name of a partner.
  private func past(_ text: String) -> SheetEntry {
    var entry = SheetEntry(heading: text)
    entry.isQuiet = true
    return entry
  }

  /// An agreement with who gave it the words that it has, and when.
  private func lineWithAuthor(
    of agreement: Agreement, _ id: EntryID, isPast: Bool
  ) -> String {
    let line = line(of: agreement, isPast: isPast)
    if let last = agreementHistory.first(where: { $0.id == id }) {
      // Who brings an agreement in with a file is not who made it.
      let author = last.was == nil ? agreement.by ?? last.by : last.by
      return line + " · " + self.author(author, last.at.day)
    }
    return agreement.by.map { line + " · " + name(of: $0) } ?? line
  }

  private func author(_ worker: WorkerID, _ day: Day) -> String {
    words(
      SettingsWords.by,
      ["worker": name(of: worker), "day": content.dates.short(day, today: today)])
  }

  /// What an agreement said before it was changed where it stands, the newest first.
  private func pastEntries(of id: EntryID, now: Agreement) -> [SheetEntry] {
    var shown = line(of: now, isPast: true)
    return agreementHistory.filter { $0.id == id }.compactMap { change in
      guard let was = change.was, was.binned == nil else { return nil }
      let text = line(of: was, isPast: true)
      defer { shown = text }
      guard text != shown else { return nil }
      return past(
        words(
          AgreementWords.wasUntil,
          [
            "day": content.dates.short(change.at.day, today: today),
            "worker": name(of: change.by), "line": text,
          ]))
    }
  }
}
