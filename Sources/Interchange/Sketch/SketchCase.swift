import Casework
import StrictJSON

// One case of a sketch file: the client and the plain fields.
extension SketchReader {
  /// The case of a row; nil when it has no client, which is then reported.
  mutating func sketchedCase(_ row: inout SketchObject, number: CaseNumber) -> Case? {
    // The identifier is the store's to give; the changes do not hold it.
    var made = Case(id: CaseID(""))
    made.number = number
    client(&row, into: &made)
    made.legalTitle = text(&row, "legal_title")
    probation(&row, into: &made)
    made.counsellor = worker(&row, "counsellor")
    made.standIn = worker(&row, "stand_in")
    made.providers = strings(&row, "providers")
    made.answer = flag(&row, "answer")
    days(&row, into: &made)
    conditions(&row, into: &made)
    basicConditions(&row, into: &made)
    information(&row, into: &made)
    dos(&row, into: &made)
    events(&row, into: &made)
    notes(&row, into: &made)
    tasks(&row, into: &made)
    escalations(&row, into: &made)
    followUp(&row, into: &made)
    afterContact(&row, into: &made)
    closing(&row, into: &made)
    company(&row, into: &made)
    handover(&row, into: &made)
    derived(&row)
    keepRest(of: row, as: "case", in: &made)
    guard !made.client.name.isEmpty else { return nil }
    planTasks(into: &made)
    // Who imports a file did nothing of what it tells.
    return made.applying(made.provenCompletions(by: nil, at: moment))
  }

  /// The tasks that the form of an item of information makes as well, so that its day comes up.
  private func planTasks(into made: inout Case) {
    guard made.closing == nil else { return }
    let items = made.information.elements.map { id, item in
      Change(.information(id), was: nil, now: .information(item))
    }
    made = made.applying(made.planTasks(in: items))
  }

  private mutating func client(_ row: inout SketchObject, into made: inout Case) {
    let found = object(&row, "client")
    guard var client = needed(found, row, "client") else { return }
    let name = string(&client, "name").flatMap { $0.allSatisfy(\.isWhitespace) ? nil : $0 }
    made.client.name = needed(name, client, "name") ?? ""
    made.client.sortName = string(&client, "latin") ?? ""
    made.client.script = string(&client, "script")
    made.client.languages = strings(&client, "languages")
    made.client.needsInterpreter = flag(&client, "interpreter_needed")
    let year = integer(&client, "birth_year")
    if let year, !Day.acceptedYears.contains(year) {
      report(.outOfRange, at: client.path("birth_year"))
    } else {
      made.client.birthYear = year
    }
    keepRest(of: client, as: "client", in: &made)
  }

  private mutating func probation(_ row: inout SketchObject, into made: inout Case) {
    guard var probation = object(&row, "probation") else { return }
    made.probationOrganisation = string(&probation, "organisation")
    made.supervisor = string(&probation, "supervisor")
    keepRest(of: probation, as: "probation", in: &made)
  }

  private mutating func days(_ row: inout SketchObject, into made: inout Case) {
    guard var days = object(&row, "day") else { return }
    for date in CaseDate.allCases { made.dates[date] = day(&days, date.rawValue) }
    keepRest(of: days, as: "day", in: &made)
  }

  private mutating func conditions(_ row: inout SketchObject, into made: inout Case) {
    for (index, var entry) in objects(&row, "conditions").enumerated() {
      let id = string(&entry, "id") ?? "V\(index + 1)"
      let kind = word(&entry, "kind", in: Condition.Kind.allCases.map(\.rawValue))
      let text = text(&entry, "text") ?? ""
      if made.conditions[ConditionID(id)] != nil { report(.duplicate, at: entry.path("id")) }
      made.conditions[ConditionID(id)] = Condition(
        kindWord: kind ?? "", text: text, unread: unread(entry))
    }
  }

  private mutating func basicConditions(_ row: inout SketchObject, into made: inout Case) {
    guard var states = object(&row, "basic_conditions") else { return }
    for basic in BasicCondition.allCases {
      let words = BasicCondition.State.allCases.map(\.rawValue)
      guard let word = word(&states, basic.rawValue, in: words) else { continue }
      if let state = BasicCondition.State(rawValue: word) {
        made.basicConditions[basic] = state
      } else {
        keep(JSONValue.string(word).text, as: "basic_conditions.\(basic.rawValue)", in: &made)
      }
    }
    keepRest(of: states, as: "basic_conditions", in: &made)
  }

  /// What is missing of the standard information, a list of names that is empty when it is complete; and the items of
  /// which more is known.
  private mutating func information(_ row: inout SketchObject, into made: inout Case) {
    for (index, var item) in objects(&row, "information").enumerated() {
      let name = text(&item, "name")
      let word = word(&item, "state", in: InformationItem.State.allCases.map(\.rawValue))
      let since = day(&item, "since_day")
      let fallback = text(&item, "fallback")
      let owner = worker(&item, "owner")
      let due = day(&item, "due_day")
      let unread = unread(item)
      guard let name = needed(name, item, "name"), let word = needed(word, item, "state"),
        let state = InformationItem.State(rawValue: word)
      else { continue }
      made.information[entryID("item", index, of: made.number)] = InformationItem(
        name: name, state: state, since: since, fallback: fallback, owner: owner, due: due,
        unread: unread)
    }
    guard let names = texts(&row, "missing_information") else { return }
    made.isInformationComplete = names.isEmpty
    for (index, name) in names.enumerated() {
      let id = entryID("information", index, of: made.number)
      made.information[id] = InformationItem(name: name, state: .missing)
    }
  }

  private mutating func closing(_ row: inout SketchObject, into made: inout Case) {
    guard var closed = object(&row, "closed") else { return }
    let on = day(&closed, "day")
    let reason = text(&closed, "reason") ?? ""
    let by = worker(&closed, "by")
    let unread = unread(closed)
    guard let on = needed(on, closed, "day") else { return }
    made.closing = Closing(on: on, reason: reason, by: by, unread: unread)
  }

  /// What follows from the facts is accepted and not stored; only its words are looked at.
  private mutating func derived(_ row: inout SketchObject) {
    _ = word(&row, "step", in: Step.allCases.map(\.word))
    for signal in strings(&row, "expected_signals") where BottleneckID(rawValue: signal) == nil {
      report(.unknownWord(signal), at: row.path("expected_signals"))
    }
    for lapsed in strings(&row, "lapsed_deadlines") where DoID(rawValue: lapsed) == nil {
      report(.unknownWord(lapsed), at: row.path("lapsed_deadlines"))
    }
    _ = string(&row, "expected_after_contact")
  }
}
