import Casework
import Content

// When somebody last spoke with a partner: what is logged and answered for a client says so too,
// and is saved with it.
//
// Source: Guide, "What shapes everything": X2.
extension WorkbenchState {
  /// That somebody spoke with a partner, where changes of a case say so; nil where that is known
  /// already, or a later day is.
  func talk(after changes: [Change], of value: Case) -> Change? {
    let talks = changes.compactMap { change -> (partner: EntryID, talk: PartnerTalk)? in
      guard let partner = partner(of: change, in: value), let talk = change.talk(by: worker) else {
        return nil
      }
      return (partner, talk)
    }
    guard let last = talks.max(by: { $0.talk.on < $1.talk.on }), last.talk.on <= today else {
      return nil
    }
    let was = team.partnerTalks[last.partner]
    if let was, was.on >= last.talk.on { return nil }
    return Change(
      .partnerTalk(last.partner), was: was.map(Fact.partnerTalk), now: .partnerTalk(last.talk))
  }

  /// The partner that a change of a case says somebody spoke with; nil for another change.
  private func partner(of change: Change, in value: Case) -> EntryID? {
    switch change.now {
    case .question(let question)?:
      partnersByName.first { value.isAsked(question, of: $0, in: team) }
    case .event(let event)?: event.with.flatMap { card($0) }
    default: nil
    }
  }

  /// The rows that ask with whom somebody spoke: of the partners and the network of some clients, or
  /// in words.
  ///
  /// - Parameter cases: The clients; of several none is asked for their network.
  /// - Returns: A choice where there is something to choose from, and a row for words.
  func companyRows(of cases: [Case]) -> [FormRow<FormField>] {
    let cards = cases.count == 1 ? partnersNamed(in: cases[0]) : partnersByName
    let people = cases.count == 1 ? cases[0].network.filter { $0.value.binned == nil } : []
    let options =
      cards.map { FormRow<FormField>.Option($0.text, team.partners[$0]?.name ?? "") }
      + people.map { id, person in
        FormRow<FormField>.Option(
          id.text, [person.name, person.relation].compactMap { $0 }.joined(by: " · "))
      }
    let who = FormRow<FormField>.text(
      .part(.whom), words(options.isEmpty ? FormWords.spokenWith : .spokenWithWhom), limit: 80)
    guard !options.isEmpty else { return [who] }
    return [
      .choice(
        .choice, words(FormWords.spokenWith), options, none: words(FormWords.spokenWithNobody)),
      who,
    ]
  }

  /// With whom somebody spoke, as the rows that ask it say.
  ///
  /// The name of a partner means its card, and of the network the name is kept as it is now.
  func company(in values: FactValues) -> (with: EntryID?, whom: String?) {
    let typed = said(values[.part(.whom)])
    guard let chosen = said(values[.choice]).map(EntryID.init) else {
      let card = typed.flatMap(partnerCalled)
      return (card, card == nil ? typed : nil)
    }
    let person = opened?.case.network[chosen]?.name
    let names = [person, typed].compactMap { $0 }
    return (chosen, names.isEmpty ? nil : names.joined(separator: ", "))
  }

  /// Saves what was logged, with that somebody spoke with the partner it names.
  mutating func submitLog(_ values: FactValues, _ dialog: Dialog) -> [Effect] {
    guard let action = newEvent(values), let value = opened?.case, let worker else { return [] }
    var source = self
    do {
      let changes = try value.changes(
        for: action, by: worker, at: now, makeID: { source.makeEntryID() })
      self = source
      dialogs.removeLast()
      let before = roadmapOfCase
      let effects =
        talk(after: changes, of: value).map {
          save(changes, of: value.id, with: $0, saying: nil, from: dialog)
        } ?? save(changes, from: dialog)
      sayDone(since: before)
      sayDays(after: changes)
      return effects
    } catch {
      refuse(error.sentence(in: content), at: error.row)
      return []
    }
  }
}

extension WorkbenchState {
  /// Says which do's are done now that were not before, where nobody ticked them.
  private mutating func sayDone(since before: Roadmap?) {
    guard let before, let after = roadmapOfCase, var said = message, said.kind == .info else {
      return
    }
    // What only does not come again has not been done by that.
    let done = DoID.allCases.filter {
      after[$0].state == .done && before[$0].state != .done
        && after[$0].doneOn != before[$0].doneOn
    }
    guard !done.isEmpty else { return }
    let titles = done.map { content.text.title(of: $0) }.joined(separator: "; ")
    said.text += " " + words(SheetWords.tickedByThis, ["what": titles])
    message = said
  }
}

extension Change {
  /// When somebody spoke with whom it names: a question says it when it is answered, for what was asked
  /// may lie in somebody's post for weeks, and what happened on its day; nil where it says nothing new.
  fileprivate func talk(by worker: WorkerID?) -> PartnerTalk? {
    switch now {
    case .question(let question)?:
      let before = was?.question
      if let day = question.answeredOn, day != before?.answeredOn {
        return PartnerTalk(on: day, by: worker)
      }
      return nil
    case .event(let event)? where was == nil && event.isTalk:
      return PartnerTalk(on: event.on, with: event.whom, by: worker)
    default: return nil
    }
  }
}
