import Casework
import Content
import Screen

// The forms: which rows each has, and what they hold when the form comes up.
extension WorkbenchState {
  private typealias Row = FormRow<FormField>

  /// The years in which a client can be born.
  private static let birthYears = 1900...2020

  // MARK: The case

  mutating func openCaseForm(isNew: Bool, at row: FormField? = nil) -> [Effect] {
    let value = isNew ? newCase : opened?.case
    guard let value else { return [] }
    let form = Form(caseRows(for: value), at: row)
    return isNew
      ? present(.newCase, words(DialogWords.newCase), .form(form))
      : present(
        .editCase, words(DialogWords.editCase, ["client": shortName(of: value)]), .form(form))
  }

  /// An empty case with what is known beforehand: its number, who adds it, and that it comes in
  /// today.
  var newCase: Case {
    var value = Case(id: CaseID(""))
    value.number = nextCaseNumber
    value.counsellor = worker
    value.dates[.registration] = today
    return value
  }

  /// The number after the highest one in use, written as that one is.
  var nextCaseNumber: CaseNumber {
    let highest = clients.summaries.map(\.number.text).max {
      (number(in: $0), $0) < (number(in: $1), $1)
    }
    guard let highest, !highest.isEmpty else { return CaseNumber("1") }
    let digits = highest.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let next = String(number(in: highest) + 1)
    let zeros = String(repeating: "0", count: max(0, digits - next.count))
    return CaseNumber(highest.dropLast(digits) + zeros + next)
  }

  private func number(in text: String) -> Int {
    Int(String(text.reversed().prefix { $0.isASCII && $0.isNumber }.prefix(15).reversed())) ?? 0
  }

  /// The rows of the form for a case, holding what is recorded.
  func caseRows(for value: Case) -> [FormRow<FormField>] {
    let names = changeWording
    func text(_ field: Field, hint: FormWords? = nil) -> Row {
      .text(
        .field(field), names.fieldName(field), shownText(of: field, in: value),
        placeholder: hint.map { words($0) } ?? "")
    }
    func date(_ date: CaseDate) -> Row {
      .date(
        .field(.date(date)), content.terms.name(of: date), value.dates[date].map { $0.iso } ?? "")
    }
    func flag(_ id: FormField, _ label: String, _ flag: Bool?) -> Row {
      .flag(
        id, label, flag, yes: words(FormWords.yes), no: words(FormWords.no),
        unknown: words(FormWords.unknown))
    }
    var rows: [Row] = [
      .heading(.head("client"), words(FormWords.client)),
      text(.clientName), text(.sortName),
      .number(
        .field(.birthYear), names.fieldName(.birthYear), value.client.birthYear,
        in: Self.birthYears, problem: words(FormWords.birthYearRange)),
      text(.languages, hint: .languagesHint),
      flag(.field(.interpreter), names.fieldName(.interpreter), value.client.needsInterpreter),
      .heading(.head("case"), words(FormWords.caseHead)),
      text(.number, hint: .numberHint),
      titleRow(for: value),
    ]
    rows += [.heading(.head("people"), words(FormWords.people)), organisationRow(for: value)]
    rows += [text(.supervisor), workerRow(.counsellor, value.counsellor)]
    rows += [workerRow(.standIn, value.standIn), text(.providers, hint: .providersHint)]
    rows += [.heading(.head("dates"), words(FormWords.dates)), date(.registration)]
    rows += [
      date(.definiteAnswer),
      .flag(
        .field(.answer), names.fieldName(.answer), value.answer,
        yes: words(ChangeWords.thereIsAPlace), no: words(FormWords.no),
        unknown: words(FormWords.unknown)),
      date(.intake), date(.expectedArrival), date(.arrival), date(.lastJointConsultation),
      date(.nextJointConsultation), date(.endOfTitle), date(.endOfStay), date(.left),
      date(.formalRelationshipClosed),
      .heading(.head("conditions"), words(FormWords.conditions)),
    ]
    rows += Condition.Kind.allCases.map { kind in
      flag(
        .hasCondition(kind), content.terms.name(of: kind), value.hasCondition(kind))
    }
    rows.append(.heading(.head("basics"), words(FormWords.basics)))
    return rows + BasicCondition.allCases.map { basicRow($0, value.basicConditions[$0]) }
  }

  /// What a field holds as one types it.
  private func shownText(of field: Field, in value: Case) -> String {
    switch value[field] {
    case .text(let text)?: text
    case .list(let list)?:
      field == .languages
        ? list.map(typedName(ofLanguage:)).joined(by: ", ") : list.joined(by: ", ")
    default: ""
    }
  }

  /// The name of a language, as long as the name leads back to the same code.
  private func typedName(ofLanguage code: String) -> String {
    let name = content.terms.language(code)
    return content.terms.languageCode(name) == code ? name : code
  }

  private func titleRow(for value: Case) -> Row {
    let recorded = value.legalTitle
    let id = recorded.flatMap(content.terms.legalTitleID)
    // What was recorded in another language is the same title: it is chosen, and stays as it is.
    var options = content.terms.legalTitles.map { title in
      Row.Option(title.id == id ? recorded ?? title.name : title.name, title.name)
    }
    // A title that came from elsewhere stays choosable as it was written.
    if let recorded, id == nil { options.insert(Row.Option(recorded, recorded), at: 0) }
    return .choice(
      .field(.legalTitle), changeWording.fieldName(.legalTitle), options,
      chosen: value.legalTitle, none: words(FormWords.unknown))
  }

  private func organisationRow(for value: Case) -> Row {
    let known = content.terms.probationOrganisations
    var options = known.map { Row.Option($0.name, $0.name) }
    if let own = value.probationOrganisation, !known.contains(where: { $0.name == own }) {
      options.insert(Row.Option(own, own), at: 0)
    }
    return .choice(
      .field(.probationOrganisation), changeWording.fieldName(.probationOrganisation),
      options, chosen: value.probationOrganisation, none: words(FormWords.unknown))
  }

  private func workerRow(_ field: Field, _ current: WorkerID?) -> Row {
    workerRow(.field(field), changeWording.fieldName(field), current)
  }

  /// A row to choose one of the team in, without whoever it cannot be.
  func workerRow(
    _ id: FormField, _ label: String, _ current: WorkerID?, without other: WorkerID? = nil
  ) -> FormRow<FormField> {
    var members = team.membersByName
      .filter { $0 == current || $0 != other && !team.hasLeft($0, by: today) }
      .map { Row.Option($0.text, nameWithAbsence($0)) }
    if let current, team.members[current] == nil {
      members.insert(Row.Option(current.text, current.text), at: 0)
    }
    return .choice(id, label, members, chosen: current?.text, none: words(FormWords.none))
  }

  /// The row of a basic condition, with its states.
  func basicRow(
    _ basic: BasicCondition, _ state: BasicCondition.State?
  ) -> FormRow<FormField> {
    .choice(
      .field(.basicCondition(basic)), content.terms.name(of: basic),
      BasicCondition.State.allCases.map { Row.Option($0.rawValue, content.terms.name(of: $0)) },
      chosen: state?.rawValue, none: words(SheetWords.notFilledIn))
  }

  /// Shows the values of the row with the focus as a list.
  mutating func openList(of form: Form<FormField>) -> [Effect] {
    guard let row = form.focused, let choice = form.longChoice else { return [] }
    let entries =
      choice.options.map { option in
        Menu<DialogChoice>.Entry(
          .value(option.id), option.label, isCurrent: option.id == choice.chosen)
      } + [
        Menu<DialogChoice>.Entry(.value(""), choice.none, isCurrent: choice.chosen.isEmpty)
      ]
    var menu = Menu(entries)
    // It begins on the value that the row has: on a row without one that is the last of them.
    menu.goesRound = true
    return present(.pick(row.id), row.label, .menu(menu))
  }

  // MARK: Smaller forms

  mutating func openLog() -> [Effect] {
    guard let value = opened?.case else { return [] }
    return present(
      .log, words(DialogWords.log, ["client": shortName(of: value)]),
      .form(Form(logRows(of: [value]))))
  }

  /// The rows of the form for something that happened with some clients.
  func logRows(of cases: [Case]) -> [FormRow<FormField>] {
    let kinds = CaseEvent.Kind.byUse.map { kind in
      Row.Option(
        kind.rawValue, content.terms.name(of: kind),
        note: kind == .staffWorry ? words(WorryWords.whoSees) : "")
    }
    return [
      .choice(
        .kind, words(FormWords.kind), kinds, chosen: CaseEvent.Kind.contact.rawValue,
        none: words(FormWords.noKind)),
      .date(.day, words(FormWords.day), today.iso),
      .text(.text, words(FormWords.text), limit: 2000),
    ] + companyRows(of: cases)
  }

  mutating func openTask(_ id: EntryID?) -> [Effect] {
    let task = id.flatMap { opened?.case.tasks[$0] }
    let rows = taskRows(for: task)
    if let id {
      let title = words(DialogWords.editTask, ["what": task?.text ?? ""])
      return present(.editTask(id), title, .form(Form(rows)))
    }
    let client = opened.map { shortName(of: $0.case) } ?? ""
    return present(.newTask, words(DialogWords.newTask, ["client": client]), .form(Form(rows)))
  }

  /// The rows of the form for a task; empty for one that is new.
  func taskRows(for task: CaseTask?) -> [FormRow<FormField>] {
    [
      .text(.text, words(FormWords.text), task?.text ?? ""),
      .date(.day, words(FormWords.dueBy), task?.due.map { $0.iso } ?? ""),
      .text(.clock, words(FormWords.clock), task?.clock ?? "", limit: 5),
    ]
  }

  mutating func openNotNeeded(_ id: DoID) -> [Effect] {
    present(
      .notNeeded(id), words(DialogWords.notNeeded, ["what": content.text.title(of: id)]),
      .form(Form(excuseRows, at: .reason)))
  }

  /// The rows of the form for what is not needed.
  var excuseRows: [FormRow<FormField>] {
    [
      .choice(
        .choice, words(FormWords.why),
        [
          Row.Option("notApplicable", words(FormWords.notApplicable)),
          Row.Option("exempt", words(FormWords.exempt)),
        ], chosen: "notApplicable", none: words(FormWords.noKind)),
      .text(.reason, words(FormWords.reason)),
      .date(.until, words(FormWords.until)),
    ]
  }

  mutating func openClose() -> [Effect] {
    guard let value = opened?.case else { return [] }
    let gaps = gaps(of: value).map(sentence(for:))
    let preface =
      gaps.isEmpty
      ? [words(DialogWords.nothingMissing)]
      : [words(DialogWords.missingHead, count: gaps.count)] + gaps.map { "· " + $0 }
    let rows: [Row] = [
      .date(.day, words(FormWords.day), today.iso),
      .text(.reason, words(FormWords.reason)),
    ]
    return present(
      .close, words(DialogWords.close, ["client": shortName(of: value)]),
      .form(Form(rows, at: .reason)), preface: preface)
  }

  func sentence(for gap: ClosingGap) -> String {
    let value = opened?.case
    switch gap {
    case .breachNotReported(let id):
      return words(
        ClosingWords.breachNotReported, ["what": value?.escalations[id]?.what ?? ""])
    case .openEscalation(let id):
      return words(ClosingWords.openEscalation, ["what": value?.escalations[id]?.what ?? ""])
    case .openDo(let id):
      return words(ClosingWords.openDo, ["what": content.text.title(of: id)])
    case .openTask(let id):
      return words(ClosingWords.openTask, ["what": value?.tasks[id]?.text ?? ""])
    case .unsettledConflict: return words(ClosingWords.unsettledConflict)
    case .noEndOfStay: return words(ClosingWords.noEndOfStay)
    case .noDayOfLeaving: return words(ClosingWords.noDayOfLeaving)
    case .unsaid(let text):
      return words(ClosingWords.unsaid, ["what": content.terms.name(of: text)])
    case .indicationUndecided: return words(ClosingWords.indicationUndecided)
    case .indicationRefused: return words(ClosingWords.indicationRefused)
    case .noPlace: return words(ClosingWords.noPlace)
    case .nobodyInformed: return words(ClosingWords.nobodyInformed)
    case .noContactPlan: return words(ClosingWords.noContactPlan)
    }
  }
}

extension CaseEvent.Kind {
  /// All kinds, what happens every day first and what belongs together side by side.
  fileprivate static let byUse = allCases.sorted { $0.place < $1.place }

  private var place: Int {
    switch self {
    case .contact: 0
    case .partnerContact: 1
    case .jointConsultation: 2
    case .noShow: 3
    case .incident: 4
    case .relapse: 5
    case .timeOut: 6
    case .left: 7
    case .staffWorry: 8
    case .decision: 9
    case .indicationGranted: 10
    case .indicationRefused: 11
    case .registration: 12
    case .intake: 13
    case .arrival: 14
    case .departure: 15
    case .note: 16
    }
  }
}
