import Casework
import Content
import Screen

// The sentence that says where one is, for everyone and for who does not see the screen.
extension WorkbenchState {
  func drawSpoken(on canvas: inout Canvas, in rect: Rect) {
    let text = CutText.atWord(spokenSentence(in: rect.width - 1), columns: rect.width - 1)
    canvas.write(
      " " + text, x: rect.x, y: rect.y, width: rect.width, style: Style(.spoken))
  }

  /// The sentence, with a shorter title before what is chosen in a menu or question where there is no room for both.
  private func spokenSentence(in columns: Int) -> String {
    let whole = spokenSentence
    let over = TextWidth.columns(of: whole) - columns
    guard over > 0, let dialog = dialogs.last else { return whole }
    let room = TextWidth.columns(of: dialog.title) - over
    return dialog.spoken(in: self, titleColumns: max(Self.fewestOfTitle, room))
  }

  /// A title in fewer columns says nothing.
  private static var fewestOfTitle: Int { 12 }

  /// The columns that the sentence has.
  var spokenColumns: Int { size.columns - 1 }

  /// One sentence that says where you are and what state the thing has, for everyone and for screen
  /// readers.
  ///
  /// It is made of the state, so it never depends on the layout.
  var spokenSentence: String {
    if let dialog = dialogs.last { return dialog.spoken(in: self) }
    if whichKey.isShown, !prefix.isEmpty { return spokenFollowing }
    if find.isTyping { return spokenFind }
    if let timeline { return spoken(of: timeline) }
    switch focus {
    case .clients: return spokenHit ?? sayingMark(spokenClient)
    case .roadmap: return roadmapLineInSight.map(sentence) ?? spokenStep
    case .checklist: return sayingMark(spokenItem)
    }
  }

  private var spokenClient: String {
    guard let row = clients.selectedRow, let index = clients.selectedIndex else {
      return words(SpokenWords.noClients)
    }
    var values: TextValues = [
      "index": String(index + 1), "count": String(clients.rows.count),
      "client": spokenName(of: row), "step": content.text[row.step].short,
    ]
    let signals = spokenSignals(of: row).map { " " + $0 } ?? ""
    guard let due = row.firstDue else {
      return words(SpokenWords.clientNothingDue, values) + signals
    }
    values["what"] = content.first(of: row)
    values["due"] = spokenDue(due)
    return words(SpokenWords.client, values) + signals
  }

  private var spokenStep: String {
    guard let opened, let status = roadmapOfCase else { return words(SpokenWords.nothing) }
    let (done, total) = status.progress(of: roadmap.step)
    let values: TextValues = [
      "index": String(roadmap.step.rawValue), "step": content.text[roadmap.step].title,
      "done": String(done), "total": String(total), "client": shortName(of: opened.case),
      "plan": spokenContact(of: opened.case),
    ]
    if roadmap.step == .afterContact { return words(SpokenWords.stepContact, values) }
    return words(total == 0 ? SpokenWords.stepNothing : .step, values)
  }

  /// What there is to say of contact after care, which has no boxes.
  private func spokenContact(of value: Case) -> String {
    isToReach(value.id)
      ? words(SpokenWords.reach) : sentence(capitalised(contactSentence(of: value)))
  }

  private var spokenItem: String {
    let items = checklistItems
    guard let opened else { return words(SpokenWords.nothing) }
    guard let item = checklist.selected, let index = items.firstIndex(of: item) else {
      return words(
        SpokenWords.emptyStep,
        ["step": content.text[roadmap.step].short, "client": shortName(of: opened.case)])
    }
    var values = spokenValues(of: item)
    values["index"] = String(index + 1)
    values["count"] = String(items.count)
    values["step"] = content.text[roadmap.step].short
    values["client"] = shortName(of: opened.case)
    switch item {
    case .do: return words(SpokenWords.doItem, values)
    case .task: return words(SpokenWords.task, values)
    case .bottleneck(let id):
      if signal(id)?.rest != nil {
        return words(RestWords.spokenItem, values)
      }
      return words(values["why"] == nil ? SpokenWords.bottleneck : .bottleneckShows, values)
    case .contact:
      values["plan"] = spokenContact(of: opened.case)
      return words(SpokenWords.contact, values)
    case .handover: return words(HandedWords.spokenItem, values)
    case .agreement: return title(of: item)
    case .escalation: return words(SpokenWords.escalation, values)
    }
  }

  /// What there is to say of an item of the checklist: what it is, its state and its day.
  func spokenValues(of item: ChecklistItem) -> TextValues {
    var values: TextValues = ["what": title(of: item)]
    switch item {
    case .do(let id):
      guard let status = roadmapOfCase?[id] else { return values }
      values["state"] = capitalised(content.terms.doState(status.state.rawValue))
      // Of what is done the day that matters is the one on which it was.
      let done = status.state == .done ? status.knownDoneOn : nil
      // What comes back was done once, and is due all the same.
      let again =
        status.state != .done
        ? nil
        : status.due.map {
          words(SpokenWords.doneDueAgain, ["due": spokenDue($0)])
        }
      values["due"] =
        again ?? status.due.map(spokenDue)
        ?? done.map { words(SpokenWords.doneOn, ["day": content.dates.long($0)]) }
        ?? words(SpokenWords.noDue)
    case .task(let id):
      let task = opened?.case.tasks[id]
      values["state"] = capitalised(content.terms.doState(task?.doneOn == nil ? "open" : "done"))
      // Of what is done the day that matters is the one on which it was.
      let done = task?.doneOn.map { words(SpokenWords.doneOn, ["day": content.dates.long($0)]) }
      values["due"] = done ?? task?.due.map(spokenDue) ?? words(SpokenWords.noDue)
      // On a screen the time stands in the list and in the box of details.
      if linear.isOn, done == nil, let clock = task?.clock, let due = values["due"] {
        values["due"] = due + ", " + clock
      }
    case .bottleneck(let id):
      values["why"] = signal(id).map { signal in
        signal.rest.map { sentence(capitalised(restLine($0))) } ?? spokenWhy(signal)
      }
    case .escalation(let id):
      guard let value = opened?.case, let escalation = value.escalations[id] else { return values }
      values["severity"] = content.terms.name(of: escalation.severity)
      values["state"] = capitalised(pressing(escalation, in: value).text)
      values["pressing"] = capitalised(spokenPressing(escalation, in: value))
    case .contact, .handover, .agreement: break
    }
    return values
  }

  /// A word at the beginning of a sentence.
  func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + String(text.dropFirst())
  }

  /// A day that something is due on, as the beginning of a sentence.
  func spokenDue(_ due: Day) -> String {
    if due == today { return words(SpokenWords.dueToday) }
    if due < today {
      return capitalised(content.dates.relative(due, today: today))
    }
    return words(SpokenWords.due, ["day": content.dates.short(due, today: today)])
  }
}
