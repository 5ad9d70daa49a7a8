import Casework
import Content
import Screen

// Opening dialogs: what each holds when it comes up.
extension WorkbenchState {
  /// How days are read and written in the fields of dialogs.
  package var dateReader: DateReader {
    let dates = content.dates
    let words = content.words
    let today = today
    let leaning = dialogs.last?.leaning ?? .nearest
    let terms = content.terms
    let calendar = norms.calendar
    let example = exampleDay
    return DateReader(
      today: today,
      read: { text in
        switch dates.read(text, today: today, leaning: leaning) {
        case .empty: .empty
        case .day(let day): .day(day)
        case .ambiguous(let days): .ambiguous(days)
        case .notUnderstood: .notUnderstood
        }
      },
      write: { $0.iso },
      show: { day in
        // A team may write its days in a way that cannot be read back.
        let text = dates.long(day)
        return dates.read(text, today: today) == .day(day) ? text : day.iso
      },
      line: { reading in
        switch reading {
        case .empty: return words(DialogWords.dateEmpty, ["example": example])
        case .day(let day):
          var line = words(
            DialogWords.dateLine,
            ["day": dates.long(day), "relative": dates.since(day, today: today)])
          if let holiday = calendar.holiday(on: day) {
            line = words(
              DialogWords.dateHoliday,
              ["line": line, "holiday": terms.holiday(holiday.rawValue)])
          }
          return leaning == .back && day > today
            ? words(DoubtWords.stillToCome, ["line": line]) : line
        case .ambiguous(let days):
          return words(
            DialogWords.dateAmbiguous,
            [
              "earlier": days.min().map(dates.long) ?? "",
              "later": days.max().map(dates.long) ?? "",
            ])
        case .notUnderstood: return words(DialogWords.dateUnread, ["example": example])
        }
      })
  }

  /// Opens the dialog that a command asks for.
  mutating func openDialog(for command: Command) -> [Effect] {
    // Over the timeline it is about the case as a whole.
    let item = focus == .checklist && timeline == nil ? checklist.selected : nil
    if case .escalation(let id)? = item, let part = EscalationPart(meantBy: command) {
      return openFact(.escalation(id, part))
    }
    switch command {
    case .note:
      // What is written about one's own doubt is for the same two people as the doubt.
      if item == .bottleneck(.B7) { return openWorry() }
      return openNote(about: item)
    case .dueDate: return openDue(of: item)
    case .state:
      if case .do(let id)? = item { return openState(of: id) }
      return openCaseState()
    case .owner: return openOwner(of: item)
    case .notNeeded:
      if case .do(let id)? = item { return openNotNeeded(id) }
      if case .bottleneck(let id)? = item { return openRest(id) }
      return item == .handover || declinesHere ? openFact(.declined) : []
    case .log:
      // What is said of contact never goes into the case file, wherever one stands with its step.
      let isContact =
        focus == .checklist
        ? checklist.selected == .contact : roadmap.step == .afterContact && timeline == nil
      guard isContact, let id = opened?.case.id else {
        return openLog()
      }
      return register.contact(of: id).map { openContactPlace(.newMoment($0.id)) }
        ?? openContactOfCase()
    case .add: return openTask(nil)
    case .addClient: return openCaseForm(isNew: true)
    case .edit:
      if case .task(let id)? = item { return openTask(id) }
      return openCaseForm(isNew: false)
    case .views: return openViews()
    case .sort: return openOrders()
    case .help: return openHelp()
    default: return []
    }
  }

  /// Puts a dialog on top, and asks for the text that was left in it.
  mutating func present(
    _ purpose: Dialog.Purpose, _ title: String, _ body: Dialog.Body, preface: [String] = []
  ) -> [Effect] {
    var dialog = Dialog(
      id: makeDialogID(), title: title, purpose: purpose, body: body,
      caseID: purpose.isAboutNoCase ? nil : opened?.case.id,
      basis: purpose.isAboutNoCase ? nil : opened?.case, keptAt: now.secondsSince1970,
      preface: preface)
    if case .fact(.escalation(let id, let part)) = purpose, part == .decision || part == .round,
      let value = opened?.case
    {
      dialog.decisionsBefore = Set(
        value.decisions.filter { $0.value.escalation == id }.map(\.key))
    }
    dialogs.append(dialog)
    return dialog.draftKey.map { [.readDrafts($0)] } ?? []
  }

  // MARK: Text and dates

  mutating func openNote(about item: ChecklistItem?) -> [Effect] {
    if case .do(let id)? = item {
      let title = words(DialogWords.noteAbout, ["what": content.text.title(of: id)])
      return present(.note(about: id), title, .note(TextArea()))
    }
    let client = opened.map { shortName(of: $0.case) } ?? ""
    return present(
      .note(about: nil), words(DialogWords.note, ["client": client]), .note(TextArea()))
  }

  /// Opens the form for what happened with one's own doubt chosen, which says who can read it.
  private mutating func openWorry() -> [Effect] {
    let effects = openLog()
    guard let top = dialogs.indices.last, dialogs[top].purpose == .log,
      case .form(let form) = dialogs[top].body
    else { return effects }
    let rows = form.rows.map {
      $0.id == .kind ? $0.beginning(with: CaseEvent.Kind.staffWorry.rawValue) : $0
    }
    dialogs[top].body = .form(Form(rows, at: .text))
    return effects
  }

  private mutating func openDue(of item: ChecklistItem?) -> [Effect] {
    switch item {
    case .do(.U5)?: return openConsultation()
    case .do(let id)?:
      let due = opened?.case.doDues[id]
      return present(
        .due(id), words(DialogWords.due, ["what": content.text.title(of: id)]),
        .date(DateField(due.map { $0.iso } ?? "")),
        preface: [aboutRow(content.text.title(of: id))]
          + (roadmapOfCase.map { [dueLine(of: $0[id], isWhole: false)] } ?? [])
          + (isExcused(id) ? [words(DoubtWords.dueWaits)] : []))
    case .task(let id)?:
      let due = opened?.case.tasks[id]?.due
      return present(
        .taskDue(id), words(DialogWords.taskDue), .date(DateField(due.map { $0.iso } ?? "")),
        preface: [aboutRow(opened?.case.tasks[id]?.text ?? "")])
    case .bottleneck?, .contact?, .handover?, .escalation?, .agreement?, nil: return []
    }
  }

  /// What a date is asked for, and of whom.
  private func aboutRow(_ what: String) -> String {
    [what, opened.map { shortName(of: $0.case) } ?? ""].filter { !$0.isEmpty }.joined(by: " · ")
  }

  // MARK: Menus

  private func entry(
    _ choice: DialogChoice, _ key: DialogWords, isCurrent: Bool = false
  ) -> Menu<DialogChoice>.Entry {
    Menu<DialogChoice>.Entry(choice, words(key), isCurrent: isCurrent)
  }

  mutating func openAnswer() -> [Effect] {
    present(
      .answer, words(DialogWords.answer),
      .menu(
        Menu([
          entry(.answerYes, .answerYes), entry(.answerNo, .answerNo),
          entry(.notYetAnswered, .notYetAnswered),
        ])))
  }

  /// Asks what became of a do.
  mutating func openState(of id: DoID) -> [Effect] {
    guard let value = opened?.case, let status = roadmapOfCase?[id] else { return [] }
    // Choices that wait come first, also those of other rows: whoever comes to choose means no tick.
    var entries =
      conflictEntries(of: value) { $0.isAbout(id) }
      + conflictEntries(of: value) { !$0.isAbout(id) }
    let waiting = entries.count
    switch status.state {
    case .open, .missed:
      entries += [
        entry(.tickToday, .tickToday), entry(.tickOnDay, .tickOnDay),
        entry(.notNeeded, .notNeededChoice),
      ]
    case .done:
      entries += [
        entry(.tickAgain, .tickAgain), entry(.tickOnDay, .tickOnDay),
        entry(.takeBack, .takeBackTick),
      ]
    case .notApplicable, .exempt:
      entries += [entry(.openAgain, .openAgain), entry(.tickOnDay, .tickOnDay)]
    case .standing: break
    }
    guard status.state != .standing || waiting > 0 else {
      message = .info(words(MessageWords.standingDo, ["why": content.text[id].why]))
      return []
    }
    return present(
      .doState(id), words(DialogWords.state, ["what": content.text.title(of: id)]),
      .menu(Menu(entries)))
  }

  private mutating func openCaseState() -> [Effect] {
    guard let value = opened?.case else { return [] }
    var entries = conflictEntries(of: value) { _ in true }
    entries.append(
      value.closing == nil
        ? entry(.closeCase, .closeCase) : entry(.reopenCase, .reopenCase))
    return present(
      .caseState, words(DialogWords.caseState, ["client": shortName(of: value)]),
      .menu(Menu(entries)))
  }

  private func conflictEntries(
    of value: Case, where isWanted: (Field) -> Bool
  ) -> [Menu<DialogChoice>.Entry] {
    value.conflicts.sorted { $0.key < $1.key }.filter { isWanted($0.value.field) }.map {
      id, conflict in
      let field = changeWording.fieldName(conflict.field)
      return Menu<DialogChoice>.Entry(
        .settle(id), words(DialogWords.settleField, ["field": field]))
    }
  }

  /// Asks which of two values is to stand.
  mutating func openSettle(_ id: EntryID) -> [Effect] {
    guard let value = opened?.case, let conflict = value.conflicts[id] else { return [] }
    let wording = changeWording
    let keep = keepLabel(
      of: conflict.field, in: value, wording.value(value[conflict.field], of: conflict.field))
    let take = words(
      conflict.by == worker ? DialogWords.takeOwn : .takeOther,
      ["value": wording.value(conflict.value, of: conflict.field), "worker": name(of: conflict.by)])
    return present(
      .settle(id), words(DialogWords.settle, ["field": wording.fieldName(conflict.field)]),
      .menu(
        Menu([
          Menu<DialogChoice>.Entry(.keepTheirs, keep), Menu<DialogChoice>.Entry(.takeOther, take),
        ])))
  }

  private mutating func openOwner(of item: ChecklistItem?) -> [Effect] {
    guard let value = opened?.case else { return [] }
    switch item {
    case .do(let id)?:
      return present(
        .owner(id), words(DialogWords.owner, ["what": content.text.title(of: id)]),
        .menu(workerMenu(current: value.doOwners[id])))
    case .task(let id)?:
      return present(
        .taskOwner(id), words(DialogWords.owner, ["what": value.tasks[id]?.text ?? ""]),
        .menu(workerMenu(current: value.tasks[id]?.owner)))
    case .bottleneck?, .contact?, .handover?, .escalation?, .agreement?, nil:
      return present(
        .counsellor, words(DialogWords.counsellor, ["client": shortName(of: value)]),
        .menu(workerMenu(current: value.counsellor)))
    }
  }

  func workerMenu(current: WorkerID?) -> Menu<DialogChoice> {
    // Who has left takes nothing on any more.
    let members = team.members.filter { !team.hasLeft($0.key, by: today) }
      .sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }
    return Menu(
      members.map { id, worker in
        Menu<DialogChoice>.Entry(
          .worker(id), "\(nameWithAbsence(id))  (\(content.terms.role(worker.roleWord)))",
          isCurrent: id == current)
      } + [entry(.nobody, .nobody, isCurrent: current == nil)])
  }

  /// Asks who works here; before there is sign-in.
  var workerChoice: Dialog {
    let members = team.members.sorted { ($0.value.name, $0.key) < ($1.value.name, $1.key) }
    let entries = members.map { id, worker in
      Menu<DialogChoice>.Entry(
        .worker(id), "\(team.shownName(of: id))  (\(content.terms.role(worker.roleWord)))")
    }
    return Dialog(
      title: words(DialogWords.worker), purpose: .chooseWorker, body: .menu(Menu(entries)))
  }

  // MARK: Help and details

  private mutating func openHelp() -> [Effect] {
    let names = KeyNames(words)
    // Over the timeline what cannot be used there comes last, and what only it has comes first.
    let rows = keyMap.rows(placeFirst: focus).filter { row in
      timeline == nil
        || !TimelineKey.all.contains { !$0.keys.isDisjoint(with: row.chords.flatMap(\.keys)) }
    }
    let ordered =
      timeline == nil
      ? rows
      : rows.filter(\.command.worksOverTimeline) + rows.filter { !$0.command.worksOverTimeline }
    let entries =
      ownEntries(names)
      + ordered.map { row in
        let keys = row.chords.map(names.name(of:))
        return CommandList.Entry(
          .command(row.command), keys: keys.joined(by: "  "), name: words(row.command),
          keyNames: keys, otherWords: otherWords(for: row), refusal: shortRefusal(of: row))
      }
    return present(
      .help, words(DialogWords.help), .help(CommandList(.help, entries)),
      preface: MarkWords.allCases.map { words($0) })
  }

  /// The keys that only the place has where help was asked for, which come first.
  private func ownEntries(_ names: KeyNames) -> [CommandList.Entry] {
    guard timeline != nil else { return [] }
    return TimelineKey.all.map { own in
      let keys = own.shown.map(names.name(of:))
      return CommandList.Entry(
        .key(own.shown[0]), keys: keys.joined(by: "  "), name: words(own.words), keyNames: keys)
    }
  }

  /// Shows everything about the client, of which the box below the panes has the beginning.
  mutating func openAbout() -> [Effect] {
    guard let value = opened?.case else { return [] }
    let title = words(DetailWords.title, ["what": shortName(of: value)])
    return present(.about, title, .reading(Reading()))
  }

  mutating func openDetails() -> [Effect] {
    guard let item = checklist.selected else { return [] }
    return present(.details(item), detailTitle, .reading(Reading()))
  }
}
