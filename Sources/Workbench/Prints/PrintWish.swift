package import Casework
import Content

/// A page that somebody wants.
package enum PrintWish: Hashable, Sendable {
  /// What client, shelter and probation agreed.
  case sheet(CaseID)
  /// For who takes over a case.
  case handover(CaseID)
  /// For one partner of a case.
  case partner(CaseID, EntryID)
  /// What probation is told of an escalation of a case.
  case report(CaseID, EntryID)
  /// The coming seven days; nil for the whole team's.
  case week(WorkerID?)
  /// What happened since a moment, in seconds since 1970.
  case shift(since: Int)
  /// What was decided in a review round.
  case review(ReviewName)
  /// What the team can learn from its escalations of a period, with whose numbers by name.
  case figures(FiguresPeriod, EscalationFigures.Whose)

  /// What its file is called, as people type it after `schakel print`.
  package var name: String {
    switch self {
    case .sheet: "sheet"
    case .handover: "handover"
    case .partner: "partner"
    case .report: "report"
    case .week: "week"
    case .shift: "shift"
    case .review: "review"
    case .figures: "figures"
    }
  }

  /// The case that it is about; nil for none.
  package var client: CaseID? {
    switch self {
    case .sheet(let id), .handover(let id), .partner(let id, _), .report(let id, _): id
    case .week, .shift, .review, .figures: nil
    }
  }
}

/// What became of a page.
package enum PrintOutcome: Hashable, Sendable {
  case written(path: String)
  /// For a browser and as text.
  case writtenBoth(path: String, text: String)
  /// For a browser, as text, and as a table for a program that calculates.
  case writtenAll(path: String, text: String, table: String)
  /// The file could not be written; what the system said.
  case refused(path: String, SystemError)
  /// What it is made of cannot be read, or the disk has no room for it.
  case failed(Trouble)
  /// There is no folder to put it in.
  case noPlace
}

// Choosing a page where one is: about the client, about a week, about what happened.
extension WorkbenchState {
  private typealias Entry = Menu<DialogChoice>.Entry

  /// Nobody works longer in one go.
  private static let usualShift = 12 * 3600

  /// Opens the menu of pages.
  mutating func openPages() -> [Effect] {
    var entries: [Entry] = []
    if let value = opened?.case {
      let client = shortName(of: value)
      func add(_ wish: PrintWish, _ key: PageMenuWords, partner: String = "") {
        let label = words(key, ["client": client, "partner": partner])
        entries.append(Entry(.page(wish), label))
      }
      // Who stands on an escalation wants its report.
      let reports = value.reportable
      let closed = value.reportableOfClosed
      let chosen = (reports + closed).first {
        focus == .checklist && checklist.selected == .escalation($0)
      }
      func addReport(_ id: EntryID) {
        let label = words(
          closed.contains(id) ? PageMenuWords.reportOfClosed : .report,
          ["client": client, "what": value.escalations[id]?.what.withoutFullStop ?? ""])
        entries.append(Entry(.page(.report(value.id, id)), label))
      }
      if let chosen { addReport(chosen) }
      add(.sheet(value.id), .sheet)
      add(.handover(value.id), .handover)
      for id in pageMaker.partners(of: value) {
        add(.partner(value.id, id), .partner, partner: team.partners[id]?.name ?? id.text)
      }
      for id in reports + closed where id != chosen { addReport(id) }
    }
    if worker != nil { entries.append(Entry(.page(.week(worker)), words(PageMenuWords.weekMine))) }
    entries.append(Entry(.page(.week(nil)), words(PageMenuWords.weekTeam)))
    entries.append(
      Entry(
        .page(.shift(since: now.secondsSince1970 - Self.usualShift)), words(PageMenuWords.shift)))
    if let last = lastRound {
      entries.append(
        Entry(
          .page(.review(last.name)),
          words(PageMenuWords.review, ["day": content.dates.long(last.name.day)])))
    }
    if let period = figuresVisit.period ?? usualPeriod {
      entries.append(
        Entry(
          .page(.figures(period, whoseFigures)),
          words(
            PageMenuWords.figures,
            [
              "from": content.dates.long(period.from),
              "through": content.dates.long(period.through),
            ])))
    }
    return present(.pages, words(PageMenuWords.title), .menu(Menu(entries)))
  }

  /// What pages are made with here.
  package var pageMaker: PrintMaker {
    PrintMaker(
      content: content, team: team, norms: norms, now: now, printer: worker,
      isUnprotected: isUnprotected)
  }

  /// Whether a page over many clients is being made.
  package var isMakingPage: Bool { pageProgress != nil }

  /// Whether the message is how far something is that is being read.
  var saysHowFar: Bool { !weighWish.isEmpty || isMakingPage && message == pageProgress }

  /// Says how far a page is, unless something else was said meanwhile.
  mutating func take(pageRead done: Int, of count: Int) {
    let said = Message.info(
      words(PageMenuWords.making, ["done": String(done), "count": String(count)]))
    if pageProgress == nil || message == nil || message == pageProgress { message = said }
    pageProgress = said
  }

  /// Makes no page of what was read so far: half of it would pass for the whole.
  package mutating func stopMakingPage() {
    guard isMakingPage else { return }
    pageProgress = nil
    message = .info(words(PageMenuWords.stopped))
  }

  /// Says what became of a page.
  mutating func take(_ outcome: PrintOutcome) {
    pageProgress = nil
    switch outcome {
    case .written(let path): message = .info(words(PageMenuWords.written, ["path": path]))
    case .writtenBoth(let path, let text):
      message = .info(words(PageMenuWords.writtenBoth, ["path": path, "text": text]))
    case .writtenAll(let path, let text, let table):
      func name(_ path: String) -> String {
        path.split(separator: "/").last.map { String($0) } ?? path
      }
      message = .info(
        words(
          PageMenuWords.writtenAll, ["path": path, "text": name(text), "table": name(table)]))
    case .refused(let path, let error):
      message = .problem(Trouble.system(path: path, error: error).sentence(in: words))
    case .failed(let trouble): message = .problem(trouble.sentence(in: words))
    case .noPlace: message = .info(words(PageMenuWords.noPlace))
    }
  }
}
