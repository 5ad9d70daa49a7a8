import Casework
import Content
import Screen

// The keys of a fact sheet beside those of a menu: the next answer, taking away, undo.
extension WorkbenchState {
  /// Follows a key of the sheet that a menu does not have; nil for one that it has.
  mutating func pressInFacts(_ key: Key, _ menu: Menu<DialogChoice>) -> [Effect]? {
    if case .settle(let id)? = menu.focused?.id { return press(key, atAnswers: id, in: menu) }
    guard case .fact(let place)? = menu.focused?.id, let value = opened?.case else { return nil }
    switch key {
    case .character("s")
    where value.conflicts.contains(where: { menu.hasRow(of: $0.key, in: value) }):
      return settle(in: menu, value)
    case .character(" "):
      if case .field(let field) = place, value.conflictID(at: field) != nil {
        return openFact(place)
      }
      if case .field(.question(let id)) = place, value.questions[id].map(value.isOpen) == true {
        return openFact(.answered(id))
      }
      // Whether it was done, and that it was not needed, without what was said.
      if case .field(.doState(let id)) = place { return openState(of: id) }
      guard case .field(let field) = place, field.isFlipped(in: value) else {
        return openFact(place)
      }
      return flip(field, in: value)
    case .delete:
      guard case .field(let field) = place, field.doID == nil,
        field.askedTogether.contains(where: { value[$0] != nil })
      else {
        message = .info(words(SheetWords.nothingHere))
        return []
      }
      return remove(field, from: value)
    case .character("K"), .altUp: return move(place, by: -1, in: value)
    case .character("J"), .altDown: return move(place, by: 1, in: value)
    case .character("v"): return perform(.ask)
    case .character("p"), .function(7): return openPartner(at: place)
    default: return press(key, atAnyRowOf: menu)
    }
  }

  /// Follows a key on the row that asks to choose between two answers; nil for one that a menu has.
  private mutating func press(
    _ key: Key, atAnswers id: EntryID, in menu: Menu<DialogChoice>
  ) -> [Effect]? {
    switch key {
    case .character("s"), .character(" "): return openSettle(id)
    default: return press(key, atAnyRowOf: menu)
    }
  }

  /// Follows a key that means the same on every row of the sheet; nil for one that a menu has.
  private mutating func press(_ key: Key, atAnyRowOf menu: Menu<DialogChoice>) -> [Effect]? {
    switch key {
    case .insert, .character("a"): return addToList(menu)
    case .character("E"), .character("!"): return raiseEscalation()
    case .character("."), .character("?"), .function(1): return openSheetMenu(menu)
    case .character("u"), .control("z"): return perform(.undo)
    case .character("U"), .control("y"), .control("r"): return perform(.redo)
    case .character(let letter):
      return letter.wholeNumberValue.flatMap(Step.init(rawValue:)).map { showFacts(of: $0) }
    default: return nil
    }
  }

  /// Asks which of two answers is to stand: of the chosen row, else of the first that has two.
  private mutating func settle(in menu: Menu<DialogChoice>, _ value: Case) -> [Effect] {
    if case .fact(.field(let field))? = menu.focused?.id, let id = value.conflictID(at: field) {
      return openSettle(id)
    }
    let first = value.conflicts.elements.first { menu.hasRow(of: $0.key, in: value) }
    return first.map { openSettle($0.key) } ?? []
  }

  /// Takes the next answer of a question with a few of them.
  private mutating func flip(_ field: Field, in value: Case) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    guard let worker else { return [] }
    let next: Fact?
    switch field {
    case .consent(let party): next = nextConsent(of: party, in: value, by: worker)
    case .basicCondition(let basic):
      let states: [BasicCondition.State] = [.inOrder, .requested, .missing, .notApplicable]
      let place = value.basicConditions[basic].flatMap { states.firstIndex(of: $0) }
      let after = place.map { $0 + 1 } ?? 0
      next = .word((after < states.count ? states[after] : .unknown).rawValue)
    case .line, .attendee:
      next = value[field]?.withNextAnswer
      if next?.attendee?.wasPresent == true, let sentence = intakeToCome(of: value) {
        message = .info(sentence)
        return []
      }
    default:
      next =
        value[field]?.flag == nil ? .flag(true) : value[field]?.flag == true ? .flag(false) : nil
    }
    return pass(field, next, value)
  }

  /// Yes, then no, then nothing; who answered to an earlier text says yes to the one of today first.
  private func nextConsent(of party: Party, in value: Case, by worker: WorkerID) -> Fact? {
    let texts = value.markOfAgreedTexts
    guard var consent = value.consents[party] else {
      return .consent(PartyConsent(agrees: true, on: today, by: worker, texts: texts))
    }
    if value.isOfEarlierText(consent) {
      consent.agrees = true
      consent.on = today
      consent.by = worker
    } else {
      guard consent.agrees else { return nil }
      consent.agrees = false
    }
    consent.texts = texts
    return .consent(consent)
  }

  private mutating func save(_ field: Field, _ fact: Fact?, _ value: Case) -> [Effect] {
    guard let worker else { return [] }
    let changes = value.withProofs(
      dated([Change(field, was: value[field], now: fact)], of: value), by: worker, at: now,
      wanting: team.standardInformation)
    let tasks = conditionTasks(after: changes, of: value)
    let said = told(changes) ?? (tasks.isEmpty ? nil : changeMessage.sentence(for: changes))
    let effects = save(changes + tasks, of: value.id, saying: said)
    sayRefused(after: changes)
    sayInformation(after: changes, at: .field(field))
    sayLacking(after: changes)
    return effects
  }

  /// Saves the next answer in place of the one before it, once somebody stays with it.
  private mutating func pass(_ field: Field, _ next: Fact?, _ value: Case) -> [Effect] {
    let basis = goPast(field, in: value)
    guard basis[field] != next else {
      refreshFacts(basis)
      message = .info(words(MessageWords.nothingChanged))
      return []
    }
    return hold(save(field, next, basis), of: field, since: basis)
  }

  /// Takes a row away: what stands in a list goes to the bin, anything else is not known any more.
  ///
  /// Undo brings it back.
  private mutating func remove(_ field: Field, from value: Case) -> [Effect] {
    if let refusal = refusalToSave {
      message = .info(refusal)
      return []
    }
    let together = field.askedTogether
    if together.count > 1 {
      guard let worker else { return [] }
      let changes = together.filter { value[$0] != nil }
        .map { Change($0, was: value[$0], now: nil) }
      return save(
        value.withProofs(changes, by: worker, at: now, wanting: team.standardInformation),
        of: value.id)
    }
    guard let was = value[field] else { return [] }
    if case .event(let id) = field {
      return save(value.changes(takingAwayConsultation: id), of: value.id)
    }
    // It holds until a day, and whoever removes it says which.
    if case .condition(let id) = field { return openFact(.lifted(id)) }
    return save(field, was.binned(at: now, by: worker), value)
  }
}

extension Field {
  /// Whether Space gives the next answer, because there are only a few.
  func isFlipped(in value: Case) -> Bool {
    switch self {
    case .consent, .basicCondition, .answer, .informationComplete, .conditionsComplete, .attendee:
      true
    case .line: value[self]?.line?.kind?.parts.contains(.agrees) == true
    default: false
    }
  }
}

extension Fact {
  /// What is left when it is put in the bin; nil for what has no bin of its own.
  fileprivate func binned(at moment: Moment, by worker: WorkerID?) -> Fact? {
    switch self {
    case .line(var line):
      line.binned = moment
      line.binnedBy = worker
      return .line(line)
    case .networkPerson(var person):
      person.binned = moment
      person.binnedBy = worker
      return .networkPerson(person)
    case .attendee(var attendee):
      attendee.binned = moment
      attendee.binnedBy = worker
      return .attendee(attendee)
    case .question(var question):
      question.binned = moment
      question.binnedBy = worker
      return .question(question)
    case .information(var item):
      item.binned = moment
      item.binnedBy = worker
      return .information(item)
    default: return nil
    }
  }
}

extension Menu where ID == DialogChoice {
  /// Whether two answers wait at a row.
  fileprivate func hasRow(of conflict: EntryID, in value: Case) -> Bool {
    entries.contains { entry in
      if case .fact(.field(let field)) = entry.id {
        value.conflictID(at: field) == conflict
      } else {
        false
      }
    }
  }

  /// The keys of the row of a sheet, for the footer.
  func factHints(in value: Case?) -> [(Key, DialogHintWords)] {
    guard case .fact(let place)? = focused?.id else { return [] }
    guard case .field(let field) = place, let value else { return [(.enter, .fillIn)] }
    var isAsked = false
    if case .question(let id) = field { isAsked = value.questions[id].map(value.isOpen) == true }
    return (isAsked ? [(.character(" "), .answer)] : []) + [(.enter, .fillIn)]
      + (field.isFlipped(in: value) ? [(.character(" "), .nextAnswer)] : [])
      + (focused?.isQuiet == true || field.doID != nil ? [] : [(.delete, .takeAway)])
  }
}
