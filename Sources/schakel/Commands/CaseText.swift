import CaseStore
import Casework
import Content
import Screen
import Workbench

/// A whole case as lines for a person.
struct CaseText {
  private let shown: ShownCase
  private let content: Content
  private let team: Team
  private var value: Case { shown.value }
  private var words: Words { content.words }

  init(_ shown: ShownCase, _ content: Content, _ team: Team) {
    self.shown = shown
    self.content = content
    self.team = team
  }

  /// The lines, made harmless, without a blank line at the end.
  var lines: [String] {
    var lines = Columns.linesWithBreaks(head + dates)
    lines += section(words(CommandLabelWords.conditions), conditions)
    for step in Step.allCases where step != .afterContact {
      lines += section(content.text[step].title, shown.roadmap.dos(of: step).map(cells))
    }
    lines += section(
      words(ChecklistWords.watchOut),
      shown.signals.map {
        [
          content.text.title(of: $0.id),
          shown.sentences.sentences(of: $0).joined(separator: "; "),
          $0.rest.map {
            words(
              HandoverWords.rests, ["day": content.dates.long($0.until), "reason": $0.reason])
          } ?? "",
        ]
      })
    lines += section(words(SheetWords.headConditions), basics)
    lines += section(
      words(CommandLabelWords.told), ToldLines(content: content, team: team).rows(of: value))
    lines += section(words(ChecklistWords.tasks), shown.tasks.map { cells($0.value) })
    lines += section(words(DetailWords.events), shown.events.map { cells($0.value) })
    lines += section(
      words(CommandLabelWords.escalations), shown.escalations.map { cells($0.value) })
    lines += section(words(DetailWords.notes), shown.notes.map { cells($0.value) })
    if !value.conflicts.isEmpty {
      lines += ["", words(CommandLabelWords.conflicts, count: value.conflicts.count)]
    }
    if shown.isDamaged { lines += ["", words(DetailWords.damaged)] }
    return lines
  }

  private func section(_ title: String, _ rows: [[String]]) -> [String] {
    guard !rows.isEmpty else { return [] }
    return ["", title] + Columns.linesWithBreaks(rows).map { $0.isEmpty ? "" : "  " + $0 }
  }

  // MARK: The head

  private var head: [[String]] {
    var rows: [[String]] = []
    func add(_ label: String, _ text: String?) {
      if let text, !text.isEmpty { rows.append([label, text]) }
    }
    add(words(FieldWords.number), value.number.text)
    add(words(FieldWords.clientName), value.client.name)
    if !ClientName.isLatin(value.client.name) {
      add(words(FieldWords.sortName), value.client.sortName)
    }
    add(words(FieldWords.birthYear), value.client.birthYear.map(String.init))
    add(
      words(FieldWords.languages),
      value.client.languages.map(content.terms.language).joined(separator: ", "))
    add(words(CommandLabelWords.step), content.text[shown.roadmap.currentStep].title)
    add(words(FieldWords.counsellor), name(of: value.holder))
    add(words(FieldWords.standIn), name(of: value.standIn))
    add("", value.holder.flatMap(absence))
    if let handover = value.pendingHandover {
      add(
        words(FieldWords.handover),
        words(
          HandedWords.pendingValue,
          ["worker": name(of: handover.to), "day": content.dates.long(handover.on)]))
    }
    add(words(FieldWords.answer), value.answer.map { words($0 ? ChangeWords.thereIsAPlace : .no) })
    for text in FreeText.allCases {
      add(content.terms.name(of: text), value.texts[text])
    }
    add(words(FieldWords.legalTitle), value.legalTitle.map(content.terms.legalTitle))
    add(words(FieldWords.probationOrganisation), value.probationOrganisation)
    add(words(FieldWords.supervisor), value.supervisor)
    add(words(FieldWords.providers), value.providers.joined(separator: ", "))
    add(words(FieldWords.indication), value.followUp.indicationWord.map(content.terms.indication))
    add(words(FieldWords.place), value.followUp.placeWord.map(content.terms.place))
    add(words(FieldWords.planB), value.followUp.planB)
    if let closing = value.closing {
      add(words(FieldWords.closing), "\(content.dates.long(closing.on)): \(closing.reason)")
    }
    return rows
  }

  /// Who stands in for a counsellor who is away, or soon will be; nil for nobody.
  private func absence(of counsellor: WorkerID) -> String? {
    StandInText(content: content, team: team).next(of: counsellor, from: shown.today)
  }

  private var dates: [[String]] {
    let wording = DoubtText(content: content, team: team)
    // Who is there is not expected any more.
    let dates = CaseDate.allCases.filter {
      $0 != .expectedArrival || value.dates[.arrival] == nil
    }
    return dates.compactMap { date in
      value.dates[date].map {
        [
          content.terms.name(of: date),
          wording.doubting(content.dates.long($0), of: date, in: value),
        ]
      }
    } + wording.questions(about: value).map { ["", $0] }
  }

  private var conditions: [[String]] {
    if let unlisted = value.unlistedConditions { return [["", content.terms.name(of: unlisted)]] }
    return value.conditions.sorted { $0.key < $1.key }.map { id, condition in
      [
        id.text, content.terms.conditionKind(condition.kindWord),
        content.terms.ownText(of: condition),
      ]
    }
  }

  /// The basic conditions that somebody asked about.
  private var basics: [[String]] {
    BasicCondition.allCases.compactMap { basic in
      value.basicConditions[basic].map {
        [content.terms.name(of: basic), content.terms.name(of: $0)]
      }
    }
  }

  // MARK: Rows

  private func cells(_ status: DoStatus) -> [String] {
    let today = shown.roadmap.today
    let due = status.due.map { day in
      status.isLate
        ? content.dates.lateness(status.daysLate) : content.dates.short(day, today: today)
    }
    let done =
      MissedText(content: content).text(of: status)
      ?? status.knownDoneOn.map { content.dates.long($0) }
    let more = [done, name(of: status.by), status.reason, shown.note(about: status)]
      .compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "; ")
    return [
      status.id.rawValue, content.text[status.id].title, content.terms.name(of: status.state),
      due ?? "", more,
    ]
  }

  private func cells(_ task: CaseTask) -> [String] {
    let day = task.due.map { content.dates.long($0) } ?? ""
    let state = content.terms.name(of: task.doneOn == nil ? DoRecord.State.open : .done)
    return [
      state, [day, task.clock ?? ""].joined(separator: " "), name(of: task.owner), task.text,
    ]
  }

  private func cells(_ event: CaseEvent) -> [String] {
    let kind = content.terms.eventKind(event.kindWord)
    return [
      content.dates.long(event.on),
      event.company(in: team).map { words(ChangeWords.spokenWith, ["kind": kind, "who": $0]) }
        ?? kind, name(of: event.by),
      event.text,
    ]
  }

  private func cells(_ escalation: Escalation) -> [String] {
    [
      content.dates.long(escalation.knownOn),
      content.terms.escalationStatus(escalation.statusWord),
      content.terms.name(of: escalation.severity),
      ([escalation.what] + waiting(escalation)).joined(separator: " · "),
    ]
  }

  /// What waits to be done with one, of which no other line says anything.
  private func waiting(_ escalation: Escalation) -> [String] {
    guard escalation.isOpen else { return [] }
    let safety = escalation.isEveryoneSafe == false ? EscalationWords.notSafe : .safeUnknown
    let told = escalation.told?.notYet.map {
      words(SheetWords.row, ["name": words(ReviewWords.notTold), "value": $0])
    }
    return [
      escalation.mustBeMadeSafe ? words(safety) : nil,
      escalation.mustBeTold ? told ?? words(ReviewWords.notTold) : nil,
    ].compactMap { $0 }
  }

  private func cells(_ note: Note) -> [String] {
    [
      [content.dates.long(note.at.day), note.at.knownClock].compactMap { $0 }
        .joined(separator: " "), note.by.map { name(of: $0) } ?? words(DetailWords.imported),
      note.about?.rawValue ?? "", note.text,
    ]
  }

  private func name(of worker: WorkerID?) -> String {
    worker.map(team.shownName) ?? ""
  }
}
