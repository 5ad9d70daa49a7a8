import Casework
import Content
import Screen

// What is done when something was chosen in a menu or a question.
extension WorkbenchState {
  /// Does what was chosen in the menu or question on top.
  mutating func choose(_ choice: DialogChoice) -> [Effect] {
    guard let dialog = dialogs.popLast(), isAboutOpenedCase(dialog) else { return [] }
    if case .bulk(let step) = dialog.purpose { return choose(choice, at: step, dialog) }
    if case .items(let step) = dialog.purpose { return choose(choice, at: step, dialog) }
    if case .todayHandover(let worker) = dialog.purpose {
      return choice == .proceed ? proceed(handingTo: worker) : keepInHand()
    }
    if dialog.purpose == .agreementPreview {
      return choice == .proceed ? saveAgreement() : keepAgreement()
    }
    switch choice {
    case .tickToday, .tickAgain: return onDo(dialog) { .tick(on: $0, proof: nil) }
    case .takeBack, .openAgain: return onDo(dialog) { _ in .reopen(reason: nil) }
    case .tickOnDay:
      guard case .doState(let id) = dialog.purpose else { return [] }
      return present(
        .doneOn(id), words(DialogWords.doneOn, ["what": content.text.title(of: id)]),
        .date(DateField(today.iso)))
    case .notNeeded:
      guard case .doState(let id) = dialog.purpose else { return [] }
      return openNotNeeded(id)
    case .answerYes: return answerYes(dialog)
    case .answerNo: return openFact(.refused)
    case .notYetAnswered:
      // By what was agreed the answer is due, and so it stays.
      let effects = openPage(.agreements)
      goToAgreement(about: .R3)
      message = .info(words(DialogWords.answerStaysDue))
      return effects
    case .consultationHeld, .consultationFailed, .consultationMoved:
      return answerOfConsultation(choice, dialog)
    case .closeCase: return openClose()
    case .reopenCase: return act(.reopenCase)
    case .worker(let worker): return choose(worker, in: dialog)
    case .nobody: return choose(nil, in: dialog)
    case .view(let view): return inList { $0.show(view) }
    case .timelineFilter(let filter):
      show(filter)
      return []
    case .viewsOfSteps: return openStepViews()
    case .viewsOfColleagues: return openColleagueViews()
    case .order(let order): return inList { $0.order(by: order) }
    case .page(let wish): return [.page(wish)]
    case .theme(let name): return choose(theme: name, from: dialog)
    case .savedView(let id): return inList { $0.show(savedView: id) }
    case .keepView: return openKeepView()
    case .changeViews: return openSavedViews()
    case .changeView(let id): return openChangeView(id)
    case .renameView(let id): return openRenameView(id)
    case .removeView(let id): return remove(savedView: id)
    case .settle(let id): return openSettle(id)
    case .keepTheirs: return settle(dialog, takesOther: false)
    case .takeOther: return settle(dialog, takesOther: true)
    case .team(let place):
      // The sheet stays: the form comes over it.
      if dialog.isTeamSheet { dialogs.append(dialog) }
      return openTeamPlace(place)
    case .openPage(let page):
      if dialog.isSheet { dialogs.append(dialog) }
      return openPage(page)
    case .contact(let place):
      // The card stays: the form comes over it.
      if dialog.isContactSheet { dialogs.append(dialog) }
      return openContactPlace(place)
    case .openContact(let id):
      if dialog.isContactSheet { dialogs.append(dialog) }
      return openContact(id)
    case .partnerFact(let place), .doubt(_, let place):
      if dialog.isSheet { dialogs.append(dialog) }
      return openFact(place)
    case .makeCard(let name): return makeCard(named: name)
    case .stay, .proceed, .chosenDo, .dueDay, .doOwner: return []
    case .leave: return quit()
    case .unfinished(let waiting): return open(waiting)
    case .goOnWriting, .throwAway, .readText, .copyText:
      return choose(choice, inUnfinished: dialog)
    case .perform(let command): return perform(command)
    case .forChosen(let command): return performOnChosen(command)
    case .forMarked(let command): return bulkStep(of: command).map { begin($0) } ?? []
    case .value(let text): return put(text, dialog)
    case .fact(let place):
      // The sheet stays: the form comes over it.
      dialogs.append(dialog)
      return openFact(place)
    case .pressInSheet(let key): return pressInDialog(key)
    case .board(let criterion): return narrowBoard(by: criterion)
    case .goOnReviewing: return beginReview(anew: false)
    case .reviewAnew: return beginReview(anew: true)
    case .figures(let period): return showFigures(of: period)
    case .contactFigures(let period): return showContactFigures(of: period)
    case .heading: return []
    }
  }

  /// Does something to the list of clients and goes there, so that what came of it shows in every window.
  private mutating func inList(
    _ change: (inout WorkbenchState) -> [Effect]
  ) -> [Effect] {
    if timeline == nil { focus = .clients }
    return change(&self)
  }

  /// Puts what was chosen from the list of a row into its form.
  private mutating func put(_ text: String, _ dialog: Dialog) -> [Effect] {
    guard case .pick(let row) = dialog.purpose, let index = dialogs.indices.last,
      case .form(var form) = dialogs[index].body
    else { return [] }
    form.put(text, in: row)
    dialogs[index].body = .form(form)
    return []
  }

  private mutating func onDo(_ dialog: Dialog, _ action: (Day) -> DoAction) -> [Effect] {
    guard case .doState(let id) = dialog.purpose else { return [] }
    return act(action(today), on: id, from: dialog)
  }

  /// Records that there is a place, which completes R3.
  private mutating func answerYes(_ dialog: Dialog) -> [Effect] {
    guard let value = dialog.basis, let worker else { return [] }
    // The day can be known before which answer it was.
    let day = value.dates[.definiteAnswer].flatMap { $0 <= today ? $0 : nil } ?? today
    let changes = [
      Change(
        .date(.definiteAnswer), was: value.dates[.definiteAnswer].map(Fact.day), now: .day(day)),
      Change(.answer, was: value.answer.map(Fact.flag), now: .flag(true)),
    ].filter { $0.was != $0.now }
    return save(value.withProofs(changes, by: worker, at: now, wanting: team.standardInformation))
  }

  private mutating func choose(_ chosen: WorkerID?, in dialog: Dialog) -> [Effect] {
    switch dialog.purpose {
    case .chooseWorker:
      worker = chosen
      clients.selected = nil
      clients.show(firstView, for: worker, on: today)
      return startEffects() + [.lookForDrafts] + (beginsOnBoard ? openBoard() : [])
    case .owner(let id): return act(.assign(chosen), on: id, from: dialog)
    case .todayOwner: return hand(to: chosen)
    case .taskOwner(let id):
      guard let was = dialog.basis?.tasks[id] else { return [] }
      var task = was
      task.owner = chosen
      return save(task == was ? [] : [Change(.task(id), was: .task(was), now: .task(task))])
    case .counsellor:
      guard let value = dialog.basis, let worker else { return save([]) }
      let effects = save(value.changes(handingTo: chosen, by: worker, on: today))
      if let chosen, !effects.isEmpty { sayAway(chosen) }
      return effects
    default: return []
    }
  }

  mutating func show(_ view: CaseloadView) -> [Effect] {
    clients.show(view, for: worker, on: today)
    scrollToSelection()
    // Of those who are in this view only nobody looked through the notes yet.
    if case .notes(let text, _)? = clients.filter { return searchNotes(for: text) }
    message = .info(words(MessageWords.viewShown, count: clients.rows.count))
    guard let selected = clients.selected else {
      // The list itself says that it is empty.
      message = nil
      leaveCase()
      return []
    }
    return selected == opened?.case.id ? [] : [.open(selected)]
  }

  /// Ends a disagreement: the value that stands stays, or the other one takes its place.
  private mutating func settle(_ dialog: Dialog, takesOther: Bool) -> [Effect] {
    if case .teamSettle(let id) = dialog.purpose { return settleTeam(id, takesOther: takesOther) }
    if case .contactSettle(let id, let conflict) = dialog.purpose {
      return settleContact(id, conflict, takesOther: takesOther)
    }
    guard case .settle(let id) = dialog.purpose, let value = dialog.basis,
      let conflict = value.conflicts[id]
    else { return [] }
    // Somebody may have chosen since, or the answer that stood is another one.
    if let now = opened?.case, now.id == value.id {
      let standing = words(
        MessageWords.chosenMeanwhile,
        [
          "field": changeWording.fieldName(conflict.field),
          "value": shown(
            changeWording.value(now[conflict.field], of: conflict.field), about: now),
        ])
      guard now.conflicts[id] == conflict else {
        message = .info(standing)
        return []
      }
      guard now[conflict.field] == value[conflict.field] else {
        let effects = openSettle(id)
        message = .info(standing)
        return effects
      }
    }
    var changes = [Change(.conflict(id), was: .conflict(conflict), now: nil)]
    if takesOther {
      changes.insert(
        Change(conflict.field, was: value[conflict.field], now: conflict.value), at: 0)
    }
    let effects = save(changes)
    // What is only corrected afterwards must not be offered to be undone.
    if changes.contains(where: \.isCorrectedOnly), let said = message, said.kind == .info {
      message = .info(said.text)
    }
    return effects
  }
}
