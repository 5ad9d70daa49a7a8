package import Casework
import Content

// What is handed over at the door: what happened since a moment, and what comes next.
extension PrintMaker {
  /// How many days, today among them, the part about what comes next looks ahead.
  private static let daysAhead = 2

  /// The page for who comes on duty.
  ///
  /// - Parameters:
  ///   - findings: The cases of which something was saved since then, with those saves, as nobody in
  ///     particular may see them.
  ///   - summaries: All cases, for what builds up by itself.
  ///   - items: What is to be done with them, as for a week.
  ///   - since: The moment from which on.
  ///   - hasNames: Whether clients' names stand there; else initials and the number.
  ///   - unread: How many cases cannot be read.
  /// - Returns: The open escalations that have to be known, then client by client, by name, the first thing first.
  package func shift(
    _ findings: [ShiftFinding], _ summaries: CaseSummaries, items: [WeekItem], since: Moment,
    hasNames: Bool, unread: Int
  ) -> PrintPage {
    let telling = ShiftTelling(
      content: content, team: team, reader: nil, viewer: .nobody, since: since, now: now)
    var report = ShiftReport(since: since.secondsSince1970)
    for finding in findings { report.take(telling.part(finding), of: finding.value.id) }
    report.take(begun: summaries.compactMap(telling.part))
    let called = Dictionary(
      summaries.map { summary in
        (
          summary.id,
          shown(summary.name, sortName: summary.sortName, summary.number, hasNames: hasNames)
        )
      }, uniquingKeysWith: { first, _ in first })
    var page = page(
      words(ShiftPageWords.title), [words(ShiftPageWords.since, ["when": when(since)])])
    let open = telling.escalations(in: summaries, hidesNames: !hasNames) {
      called[$0.id] ?? $0.number.text
    }
    page.blocks.append(
      .heading(open?.name ?? words(ShiftWords.escalations, ["count": "0"])))
    if let open {
      if !open.entries.isEmpty { page.blocks.append(.list(told(open))) }
      page.blocks += [open.note].compactMap { $0 }.map { .paragraph($0) }
    } else {
      page.blocks.append(.paragraph(words(ShiftWords.noneOpen)))
    }
    if report.parts.isEmpty { page.blocks.append(.paragraph(words(ShiftWords.nothing))) }
    // A caseload that comes out of a file is one thing that happened.
    let imported = report.parts.filter(\.isOnlyImport)
    let folds = imported.count > 1
    let others = hasNames ? NameWords() : NameWords(of: summaries).sparing(words)
    let byID = Dictionary(summaries.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for part in report.parts where !folds || !part.isOnlyImport {
      var lines = told(part)
      if !hasNames, let client = byID[part.client] {
        // What was written of one client names that one, and others.
        let names = HiddenNames(of: client, among: others)
        lines = lines.map(names.hidden(in:))
      }
      page.add(called[part.client] ?? part.name, lines, emptyLines: 0)
    }
    if folds {
      let names = imported.map { called[$0.client] ?? $0.name }
      page.add(words(ShiftPageWords.imported, count: names.count), names, emptyLines: 0)
    }
    if unread > 0 { page.blocks.append(.paragraph(words(ShiftWords.unread, count: unread))) }
    let last = today + (Self.daysAhead - 1)
    let next = items.filter { (today...last).contains($0.day) }.sorted(by: comesFirst)
    page.blocks.append(.heading(words(ShiftPageWords.next)))
    page.blocks.append(
      next.isEmpty
        ? .paragraph(words(WeekPageWords.nothing))
        : .list(next.map { row($0, when: when($0), saysWho: true) }))
    return page
  }

  private func told(_ part: ShiftReport.Part) -> [String] {
    let entries = part.entries.map { entry in
      let when = [content.dates.short(entry.day, today: today), entry.clock].compactMap { $0 }
      let text = entry.who.isEmpty ? entry.text : self.part(entry.who, entry.text)
      return when.joined(by: " ") + "  " + text
    }
    return part.left > 0
      ? entries + [words(ShiftWords.earlier, count: part.left)] : entries
  }

  private func when(_ moment: Moment) -> String {
    joinedBlank([day(moment.day), moment.knownClock ?? ""])
  }

  private func when(_ item: WeekItem) -> String {
    joinedBlank([content.dates.short(item.day, today: today), item.clock ?? ""])
  }
}
