package import Casework
import Content
import Screen

// What the team can learn from its escalations over a period, as a text to read: the figures of
// `schakel figures`, with the same small numbers hidden.

/// The figures somebody looks at, and the cases they are reckoned from.
struct FiguresVisit: Equatable, Sendable {
  /// The period that was looked at last; nil before the first.
  var period: FiguresPeriod?
  /// Every case that ever had an escalation, open or closed.
  private(set) var cases: [CaseID: Case] = [:]
  /// Cases that cannot be read, and so are not counted.
  private(set) var unread: Set<CaseID> = []
  /// Whether all cases were read: figures of some would pass for those of all.
  private(set) var isComplete = false
  /// How many were read, and of how many.
  private(set) var done = 0
  private(set) var count = 0
  /// The figures, once all is read.
  var figures: EscalationFigures?

  /// Forgets what was read, and keeps which period it was.
  mutating func begin() {
    let period = period
    self = FiguresVisit()
    self.period = period
  }

  /// Takes in cases that were read, in place of what was known of them.
  mutating func take(_ read: [Case], of ids: [CaseID], unread: [CaseID]) {
    for id in ids {
      cases[id] = nil
      self.unread.remove(id)
    }
    for value in read where !value.escalationRecords.isEmpty { cases[value.id] = value }
    self.unread.formUnion(unread)
  }

  /// Notes how far reading is.
  mutating func note(done: Int, of count: Int, isComplete: Bool) {
    self.done = done
    self.count = count
    self.isComplete = self.isComplete || isComplete
  }
}

extension WorkbenchState {
  /// Whether there is more to read before figures show.
  package var wantsMoreOfFigures: Bool { figuresDialog != nil && !figuresVisit.isComplete }

  private var figuresDialog: Int? { dialogs.lastIndex { $0.purpose == .figures } }

  /// Whose numbers the worker may see by name: of a board that others see nobody's.
  ///
  /// Source: ours; see Guide, "Escalations" (by worker only for that worker and the lead).
  var whoseFigures: EscalationFigures.Whose {
    if isOverBoard { return .nobodys }
    return isTeamLead ? .everybodys : worker.map { .only($0) } ?? .nobodys
  }

  /// Whether others may look on.
  private var isOverBoard: Bool { hidesNames || isShared }

  // MARK: Opening

  /// Opens the figures of the last four quarters; in lines it asks for the period first, for what was read out cannot be
  /// turned over.
  mutating func openFigures() -> [Effect] {
    linear.isOn ? openFiguresPeriods() : usualPeriod.map { showFigures(of: $0) } ?? []
  }

  /// The period that is looked at where nobody says anything else.
  var usualPeriod: FiguresPeriod? { FiguresPeriod.all(on: today).first }

  /// Shows the figures of a period.
  mutating func showFigures(of period: FiguresPeriod) -> [Effect] {
    figuresVisit.period = period
    if let index = figuresDialog {
      dialogs[index].body = .reading(Reading())
      reckonFigures()
      return []
    }
    figuresVisit.begin()
    return present(.figures, words(FiguresScreenWords.title), .reading(Reading()))
      + [.readFigures]
  }

  /// Opens the list of periods.
  mutating func openFiguresPeriods() -> [Effect] {
    let current = figuresDialog == nil ? nil : figuresVisit.period
    let periods = FiguresPeriod.all(on: today).map { period in
      Menu<DialogChoice>.Entry(.figures(period), name(of: period), isCurrent: period == current)
    }
    return present(.figuresPeriod, words(FiguresScreenWords.whichPeriod), .menu(Menu(periods)))
  }

  /// What a period is called; one that runs says until when.
  func name(of period: FiguresPeriod) -> String {
    let name =
      switch period.kind {
      case .fourQuarters: words(FiguresScreenWords.fourQuarters)
      case .year(let year): words(FiguresScreenWords.wholeYear, ["year": String(year)])
      case .quarter(let year, let quarter):
        words(
          FiguresScreenWords.quarterOf, ["quarter": String(quarter), "year": String(year)])
      }
    guard !period.isOver else { return name }
    return words(
      FiguresScreenWords.soFar, ["period": name, "day": content.dates.long(period.through)])
  }

  // MARK: Reading

  /// Takes in cases that were read for the figures.
  mutating func take(figuresOf read: FiguresRead) -> [Effect] {
    guard figuresDialog != nil else { return [] }
    figuresVisit.take(read.cases, of: read.ids, unread: read.unread)
    if let progress = read.progress {
      figuresVisit.note(
        done: progress.done, of: progress.count, isComplete: progress.done == progress.count)
    }
    if figuresVisit.isComplete { reckonFigures() }
    return []
  }

  /// Reads again what was changed while figures show.
  func followFigures(_ changed: Set<CaseID>) -> [Effect] {
    figuresDialog == nil || changed.isEmpty ? [] : [.readFiguresAgain(changed.sorted())]
  }

  /// Reads no more, and shows no figures: those of some cases would pass for those of all.
  package mutating func stopReadingFigures() {
    guard wantsMoreOfFigures else { return }
    dialogs.removeAll { $0.purpose == .figures }
    message = .info(words(FiguresScreenWords.stopped))
  }

  private mutating func reckonFigures() {
    guard figuresVisit.isComplete, let period = figuresVisit.period else { return }
    figuresVisit.figures = EscalationFigures(
      of: figuresVisit.cases.values, from: period.from, through: period.through, on: today,
      by: norms.calendar, showing: whoseFigures)
  }

  // MARK: Showing

  /// The figures as lines to read, or to hear where there is no screen.
  var figuresLines: [DetailLine] {
    guard figuresVisit.isComplete, let figures = figuresVisit.figures else {
      return [
        DetailLine(
          label: "",
          text: words(
            FiguresScreenWords.reading,
            ["done": String(figuresVisit.done), "count": String(figuresVisit.count)]),
          role: .dim)
      ]
    }
    let wording = FiguresWording(figures, team: team, content: content)
    let sections = linear.isOn ? wording.spoken : wording.sections(columns: figuresColumns)
    var lines: [DetailLine] = []
    for (place, section) in sections.enumerated() {
      if !section.heading.isEmpty {
        let heading = section.heading
        if !linear.isOn { lines.append(DetailLine(label: "", text: "")) }
        lines.append(
          DetailLine(
            label: "", text: linear.isOn ? capitalised(heading.lowercased()) : heading,
            role: .heading))
      }
      lines += section.lines.map { DetailLine(label: "", text: $0) }
      if place == 0 { lines += figuresNotes(of: figures) }
    }
    return lines
  }

  /// What the figures leave out here.
  private func figuresNotes(of figures: EscalationFigures) -> [DetailLine] {
    var notes: [DetailLine] = []
    if isOverBoard, !figures.total.isFew {
      notes.append(DetailLine(label: "", text: words(FiguresScreenWords.notHere), role: .dim))
    }
    let unread = figuresVisit.unread.count
    if unread > 0 {
      notes.append(
        DetailLine(
          label: "", text: words(FiguresScreenWords.unread, count: unread), role: .problem))
    }
    return notes
  }

  /// How wide the figures can be in their box.
  private var figuresColumns: Int { max(8, min(Self.widestReading, size.columns - 4) - 3) }

  // MARK: Keys

  /// Follows a key on the figures; nil for one that does nothing there.
  mutating func pressInFigures(_ key: Key) -> [Effect]? {
    switch key {
    case .character("f"), .character("d"), .tab: return openFiguresPeriods()
    case .character("P"):
      guard figuresVisit.isComplete, let period = figuresVisit.period else {
        message = .info(words(FiguresScreenWords.notRead))
        return []
      }
      return [.page(.figures(period, whoseFigures))]
    default: return nil
    }
  }
}

/// Some more of what figures are reckoned from.
package struct FiguresRead: Equatable, Sendable {
  /// Those of the cases that could be read.
  package var cases: [Case]
  /// All that were to be read.
  package var ids: [CaseID]
  package var unread: [CaseID]
  /// How many of all were read by now; nil for cases that were read again.
  package var progress: Progress?

  /// How far reading is.
  package struct Progress: Equatable, Sendable {
    package var done: Int
    package var count: Int

    package init(done: Int, of count: Int) {
      self.done = done
      self.count = count
    }
  }

  package init(
    cases: [Case], of ids: [CaseID], unread: [CaseID], progress: Progress? = nil
  ) {
    self.cases = cases
    self.ids = ids
    self.unread = unread
    self.progress = progress
  }
}
