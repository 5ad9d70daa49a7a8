import Casework
import Content

extension WorkbenchState {
  /// Saves the form of a case: a new one, or what was changed in the opened one.
  ///
  /// Only rows that were touched become changes, so that a colleague's work on the others stays.
  mutating func submitCase(
    _ form: Form<FormField>, _ values: [FormField: Form<FormField>.Value], _ dialog: Dialog
  ) -> [Effect] {
    let isNew = dialog.purpose == .newCase
    guard let worker else { return [] }
    let value = dialog.basis ?? Case(id: makeCaseID())
    var values = values
    // A number that was filled in for everybody goes to who is first; nobody typed it.
    if isNew, !form.touched.contains(.field(.number)), isNumberTaken(in: values, of: value) {
      values[.field(.number)] = .text(nextCaseNumber.text)
    }
    if let problem = firstProblem(in: values, of: value) {
      message = .problem(problem.text)
      if let index = dialogs.indices.last, case .form(var shown) = dialogs[index].body {
        shown.problems[problem.row] = problem.text
        shown.focus(problem.row)
        dialogs[index].body = .form(shown)
      }
      return []
    }
    // In a new case what was filled in beforehand counts as well.
    let rows =
      isNew ? form.rows.map(\.id) : form.rows.map(\.id).filter(form.touched.contains)
    let before = isNew ? [:] : seenBefore(in: form, dialog)
    var fresh = rows.filter { before[$0] == nil }
      .flatMap { changes(of: $0, to: values[$0] ?? .empty, in: value) }
    // Of a kind that nobody knows any more nobody can say that all are written down.
    let isAskedAgain = rows.contains { row in
      if case .hasCondition = row { values[row] == .empty } else { false }
    }
    if isAskedAgain, value.areConditionsComplete == true {
      fresh.append(Change(.conditionsComplete, was: .flag(true), now: nil))
    }
    if !isNew, !rows.contains(.field(.sortName)) {
      fresh += sortNameChange(after: fresh, of: value)
    }
    if !isNew, let handed = fresh.firstIndex(where: { $0.field == .counsellor }) {
      fresh[handed...handed] =
        value.changes(handingTo: fresh[handed].now?.worker, by: worker, on: today)[...]
    }
    fresh = value.usingUpPlan(fresh)
    // What meets a colleague's answer becomes a conflict, and proves nothing until that is settled.
    let contested = rows.flatMap { row in
      before[row].map { changes(of: row, to: values[row] ?? .empty, in: value, seen: $0) } ?? []
    }
    let all =
      value.withProofs(fresh, by: worker, at: now, wanting: team.standardInformation) + contested
    dialogs.removeLast()
    let effects = save(all, of: value.id, saying: isNew ? nil : spoken(all), from: dialog)
    sayWhenAhead(all)
    if isNew { sayNameThere(after: all, of: value.id) }
    return effects + askSinceWhen(after: all)
  }

  /// What a form changed, all of it where nobody sees the form; nil where one sentence is enough.
  private func spoken(_ changes: [Change]) -> String? {
    guard linear.isOn, changes.count > 1 else { return nil }
    return changes.map(changeMessage.sentence(for:)).joined(by: " ")
  }

  /// What rows said to the person who typed in them, where they say something else now.
  func seenBefore(
    in form: Form<FormField>, _ dialog: Dialog
  ) -> [FormField: Form<FormField>.Value] {
    let touched = form.touched
    return Dictionary(
      dialog.seenBefore.filter { touched.contains($0.key) }.map { row, text in
        (row, form.value(of: text, in: row, dateReader))
      },
      uniquingKeysWith: { first, _ in first })
  }

  /// The change of a Latin form that only repeated the name, when the name changes.
  private func sortNameChange(after changes: [Change], of value: Case) -> [Change] {
    guard let name = changes.first(where: { $0.field == .clientName })?.now?.text,
      let sortName = ClientName.sortName(of: value.client, after: name)
    else { return [] }
    return [Change(.sortName, was: .text(value.client.sortName), now: .text(sortName))]
  }

  private func firstProblem(
    in values: [FormField: Form<FormField>.Value], of value: Case
  ) -> (row: FormField, text: String)? {
    let names: [FormField] = [.field(.clientName), .field(.sortName)]
    let hasName = names.contains { if case .text? = values[$0] { true } else { false } }
    guard hasName else { return (.field(.clientName), words(MessageWords.needsName)) }
    if case .text(let number)? = values[.field(.number)], isNumberTaken(in: values, of: value) {
      return (.field(.number), words(MessageWords.numberTaken, ["number": trimmed(number)]))
    }
    return nil
  }

  private func isNumberTaken(
    in values: [FormField: Form<FormField>.Value], of value: Case
  ) -> Bool {
    guard case .text(let number)? = values[.field(.number)] else { return false }
    return clients.summaries.contains {
      $0.id != value.id && $0.number.key == CaseNumber(number).key
    }
  }

  /// A text without the blanks around it.
  func trimmed(_ text: String) -> String {
    let rest = text.drop(while: \.isWhitespace)
    return String(rest.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// What a row comes to.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - entered: What stands in it.
  ///   - value: The case as it was when the form came up.
  ///   - seen: What the row said to the person who typed, when that is not what the case says.
  /// - Returns: Changes from what the person saw to what they made of it.
  private func changes(
    of row: FormField, to entered: Form<FormField>.Value, in value: Case,
    seen: Form<FormField>.Value? = nil
  ) -> [Change] {
    switch row {
    case .field(let field):
      let was = seen.map { fact(of: field, $0) } ?? value[field]
      let now = fact(of: field, entered)
      return was == now ? [] : [Change(field, was: was, now: now)]
    case .hasCondition(let kind): return changes(of: kind, to: entered, in: value)
    case .head, .kind, .day, .text, .reason, .until, .clock, .choice, .part, .contact, .term,
      .interval:
      return []
    }
  }

  /// What was entered as the kind of value that the field holds; nil empties the field.
  func fact(of field: Field, _ entered: Form<FormField>.Value) -> Fact? {
    switch entered {
    case .empty, .unreadable: return nil
    case .day(let day): return .day(day)
    case .number(let number): return .number(number)
    case .flag(let flag): return .flag(flag)
    case .choice(let chosen):
      switch field {
      case .counsellor, .standIn: return .worker(WorkerID(chosen))
      case .basicCondition, .indication, .place: return .word(chosen)
      default: return .text(chosen)
      }
    case .text(let text):
      switch field {
      case .languages, .providers:
        let list = text.split { $0 == "," || $0 == ";" }.map { trimmed(String($0)) }
          .filter { !$0.isEmpty }
        guard !list.isEmpty else { return nil }
        return .list(
          field == .languages ? list.map { content.terms.languageCode($0) ?? $0 } : list)
      default: return .text(trimmed(text))
      }
    }
  }

  /// A condition that was switched on gets the next number and the usual words.
  private func changes(
    of kind: Condition.Kind, to entered: Form<FormField>.Value, in value: Case
  ) -> [Change] {
    let there = value.conditions.filter { $0.value.kind == kind }
    let isAbsent = value.absentConditions.contains(kind)
    let absence = Change(
      .conditionAbsent(kind), was: isAbsent ? .flag(true) : nil,
      now: entered == .flag(false) ? .flag(true) : nil)
    let absences = absence.was == absence.now ? [] : [absence]
    if entered == .flag(true) {
      guard there.isEmpty else { return absences }
      let condition = Condition(
        kindWord: kind.rawValue, text: content.terms.name(of: kind))
      // The kind's own place keeps numbers apart when several are switched on in one form.
      let free = value.freeConditionID
      let place = Condition.Kind.allCases.firstIndex(of: kind) ?? 0
      let id = Int(free.text.dropFirst()).map { ConditionID("V\($0 + place)") } ?? free
      return [Change(.condition(id), was: nil, now: .condition(condition))] + absences
    }
    return there.flatMap { liftingChanges($0.key, since: today, in: value) } + absences
  }
}
