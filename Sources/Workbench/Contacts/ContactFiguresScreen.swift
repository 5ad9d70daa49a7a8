package import Casework
import Content
import Screen

// What an organisation learns from contact after care, as a text to read. The register is read by the session:
// the state never holds a contact that the worker may not see.

/// The figures of contact after care that somebody looks at.
struct ContactFiguresVisit: Equatable, Sendable {
  /// The period that was looked at last; nil before the first.
  var period: FiguresPeriod?
  /// How far reading is.
  var progress = FiguresRead.Progress(done: 0, of: 0)
  /// The figures, once all is read.
  var figures: ContactFigures?
  /// How many contacts and cases could not be read.
  var unread = 0
}

extension WorkbenchState {
  /// The period of which figures of contact are still to be reckoned; nil for none.
  package var wantedContactFigures: FiguresPeriod? {
    guard dialogs.contains(where: { $0.purpose == .contactFigures }),
      contactFiguresVisit.figures == nil
    else { return nil }
    return contactFiguresVisit.period
  }

  /// Opens the figures of contact after care.
  ///
  /// In lines it asks for the period first, for what was read out cannot be turned over.
  mutating func openContactFigures() -> [Effect] {
    if linear.isOn { return openContactFiguresPeriods() }
    let period = contactFiguresVisit.period ?? usualPeriod
    return period.map { showContactFigures(of: $0) } ?? []
  }

  /// Shows the figures of contact of a period.
  mutating func showContactFigures(of period: FiguresPeriod) -> [Effect] {
    contactFiguresVisit = ContactFiguresVisit(period: period)
    linear.figures = .contactFigures
    if let index = dialogs.lastIndex(where: { $0.purpose == .contactFigures }) {
      dialogs[index].body = .reading(Reading())
      return [.readContactFigures(period)]
    }
    return present(.contactFigures, words(ContactFiguresWords.title), .reading(Reading()))
      + [.readContactFigures(period)]
  }

  /// Opens the list of periods.
  mutating func openContactFiguresPeriods() -> [Effect] {
    let periods = FiguresPeriod.all(on: today).map { period in
      Menu<DialogChoice>.Entry(
        .contactFigures(period), name(of: period),
        isCurrent: period == contactFiguresVisit.period)
    }
    return present(
      .contactFiguresPeriod, words(ContactFiguresWords.whichPeriod), .menu(Menu(periods)))
  }

  /// Takes in how far reading is, or what came of it.
  mutating func take(contactFigures read: ContactFiguresRead) {
    guard contactFiguresVisit.period == read.period else { return }
    contactFiguresVisit.progress = read.progress
    contactFiguresVisit.figures = read.figures
    contactFiguresVisit.unread = read.unread
  }

  /// The figures as lines to read.
  var contactFiguresLines: [DetailLine] {
    guard let figures = contactFiguresVisit.figures else {
      let progress = contactFiguresVisit.progress
      return [
        DetailLine(
          label: "",
          text: words(
            ContactFiguresWords.reading,
            ["done": String(progress.done), "count": String(progress.count)]),
          role: .dim)
      ]
    }
    let wording = ContactFiguresWording(
      figures, team: team, content: content, unread: contactFiguresVisit.unread)
    return wording.sections.flatMap { section -> [DetailLine] in
      let blank = linear.isOn ? [] : [DetailLine(label: "", text: "")]
      let heading =
        section.heading.isEmpty
        ? [] : blank + [DetailLine(label: "", text: section.heading, role: .heading)]
      return heading + section.lines.map { DetailLine(label: "", text: $0) }
    } + (linear.isOn ? [DetailLine(label: "", text: words(OutcomeScreenWords.linearHow))] : [])
  }

  /// Follows a key on the figures; nil for one that does nothing there.
  mutating func pressInContactFigures(_ key: Key) -> [Effect]? {
    switch key {
    case .character("f"), .character("d"), .tab: openContactFiguresPeriods()
    case .character("o"): openOutcomeFile()
    case .character("P"): wantPage(of: .contactFigures)
    default: nil
    }
  }
}

/// What figures of contact come to, or how far they are.
package struct ContactFiguresRead: Equatable, Sendable {
  package var period: FiguresPeriod
  package var progress: FiguresRead.Progress
  /// Nil until all is read.
  package var figures: ContactFigures?
  package var unread: Int

  package init(
    of period: FiguresPeriod, progress: FiguresRead.Progress, figures: ContactFigures? = nil,
    unread: Int
  ) {
    self.period = period
    self.progress = progress
    self.figures = figures
    self.unread = unread
  }
}
