import Casework
import Content
import Screen

// What is said of a place: the list of clients, the six steps of one, the do's of a step.
extension WorkbenchState {
  /// Says the whole place, with a number in front of everything that can be chosen.
  mutating func sayPlace() {
    switch focus {
    case .clients: sayClients()
    case .roadmap: saySteps()
    case .checklist: sayItems()
    }
    linear.hasRead = false
    linear.saidPlace = linear.targets
  }

  /// Says lines as a list, in pieces.
  mutating func say(list: [String]) {
    let words = words
    linear.say(list: list) { words(LinearWords.moreLeft, count: $0) }
  }

  /// Says the next piece of the list that was too long to be said at once.
  mutating func sayMore() {
    let words = words
    if linear.rest.isEmpty { linear.said.append(words(LinearWords.noMore)) }
    linear.sayMore { words(LinearWords.moreLeft, count: $0) }
  }

  /// Speaks from now on, beginning with who and where one is.
  package mutating func beginLinear() {
    linear = LinearTalk(isOn: true)
    let who = [team.name, name(of: worker)].filter { !$0.isEmpty }
    linear.said.append(
      ([words(HeaderWords.product)] + who).map(sentence).joined(by: " "))
    if isUnprotected { linear.said.append(words(HeaderWords.unprotectedLong)) }
    if let bannerText { linear.said.append(bannerText) }
    linear.said.append(words(LinearWords.welcome))
    sayContactsAtStart()
  }

  // MARK: Clients

  /// Nobody listens to more clients than this; a part of a name is quicker.
  private static let mostClients = 200

  private var clientsHead: String {
    let count = clients.rows.count
    switch clients.filter {
    case .names(let text)?: return words(LinearWords.found, ["text": text], count: count)
    case .notes(let text, _)?: return words(LinearWords.foundInNotes, ["text": text], count: count)
    case nil: break
    }
    guard count > 0 else { return emptyListText }
    return sentence(name(of: clients.view)) + " "
      + words(MessageWords.viewShown, count: clients.belongingCount)
  }

  /// What the numbers of the list of clients lead to, as it is now.
  var clientTargets: [LinearTarget] {
    clients.rows.indices.prefix(Self.mostClients).map { .client(clients.rows.id(at: $0)) }
  }

  /// Says the list of clients under its heads; a number chooses one of them.
  private mutating func sayClients() {
    linear.targets = clientTargets
    linear.saidClients = linear.targets
    var lines = [clientsHead]
    var number = 0
    for line in clients.lines {
      switch line {
      // In the order of names there is one for nearly every client.
      case .group where clients.order == .name: break
      case .group(let group, let count):
        lines.append(words(LinearWords.group, ["group": spokenName(of: group)], count: count))
      case .client(let row):
        number += 1
        lines.append(
          numbered(
            number, sayingMarked(clients.marks.contains(row.id), self.line(of: row))))
      case .excerpt(let row): lines += excerpt(of: row).map { [$0] } ?? []
      case .way, .gap: break
      }
      if number == Self.mostClients { break }
    }
    if clients.rows.count > number {
      lines.append(words(LinearWords.moreClients, count: clients.rows.count - number))
    }
    say(list: lines)
    if let row = clients.selectedRow, let index = clients.selectedIndex {
      sayChosen(index + 1, listName(of: row))
    }
  }

  /// What clients below one head have in common; the capitals of a screen are no names.
  private func spokenName(of group: ListGroup) -> String {
    switch group {
    case .need, .handed: capitalised(name(of: group).lowercased())
    case .step(let step):
      words(
        LinearWords.stepGroup,
        ["number": String(step.rawValue), "step": content.text[step].short])
    case .letter, .counsellor: name(of: group)
    }
  }

  /// Where in a client's notes something was found.
  private func excerpt(of row: CaseRow) -> String? {
    guard case .notes(_, let hits)? = clients.filter, let hit = hits[row.id] else { return nil }
    let day = content.dates.short(hit.on, today: today)
    let text = [day, author(hit.by), hit.excerpt].filter { !$0.isEmpty }.joined(by: ", ")
    return line(of: DetailLine(label: words(DetailWords.note), text: text))
  }

  /// A line that begins with the number to type for it.
  func numbered(_ number: Int, _ text: String) -> String {
    words(LinearWords.numbered, ["number": String(number), "what": text])
  }

  /// A line that begins with whether what it is about is marked.
  private func sayingMarked(_ isMarked: Bool, _ line: String) -> String {
    isMarked ? words(MarkedWords.spoken) + " " + line : line
  }

  /// What is said of the chosen row, as its list says it.
  var rowSentence: String {
    guard dialogs.isEmpty, timeline == nil else { return spokenSentence }
    switch focus {
    case .clients:
      guard let row = clients.selectedRow, let index = clients.selectedIndex else {
        return spokenSentence
      }
      let what = excerpt(of: row).map { sentence(listName(of: row)) + " " + $0 } ?? line(of: row)
      return sayingMark(
        words(
          LinearWords.clientAt,
          ["index": String(index + 1), "count": String(clients.rows.count), "what": what]))
    case .roadmap: return spokenSentence
    case .checklist:
      let hasConflict = checklist.selected.map(hasTwoAnswers) ?? false
      return spokenSentence + (hasConflict ? " " + words(LinearWords.twoAnswersChoose) : "")
    }
  }

  /// Whether two answers about a row wait to be chosen between.
  private func hasTwoAnswers(_ item: ChecklistItem) -> Bool {
    guard case .do(let id) = item else { return false }
    return opened?.case.conflicts.values.contains { $0.field.isAbout(id) } == true
  }

  private func line(of row: CaseRow) -> String {
    var parts = [sentence(listName(of: row))]
    if row.id == clients.guest { parts.append(words(LinearAnswerWords.notInList)) }
    let isAfter = row.group == .inContactAfter
    if isAfter, row.reachOutDue.map({ $0 <= today }) == true {
      parts.append(words(SpokenWords.reach))
    }
    if let due = row.firstDue, !isAfter || due < today {
      parts.append(
        words(LinearWords.dueWhat, ["due": spokenDue(due), "what": content.first(of: row)]))
    }
    parts.append(
      words(
        LinearWords.inStep,
        ["number": String(row.step.rawValue), "step": content.text[row.step].short]))
    if row.needsReport {
      parts.append(words(LinearWords.notReported))
    } else if row.hasOpenEscalation {
      parts.append(words(LinearWords.openEscalation))
    }
    if let signals = spokenSignals(of: row) { parts.append(signals) }
    if let absent = forWhom(row) {
      parts.append(sentence(capitalised(absent)))
    }
    if let handover = row.handover { parts.append(sentence(handedLine(handover))) }
    if row.hasConflict { parts.append(words(LinearWords.twoAnswers)) }
    if clients.changedElsewhere.contains(row.id) {
      parts.append(words(LinearWords.changedByColleague))
    }
    return parts.joined(by: " ")
  }

  // MARK: Steps

  private mutating func saySteps() {
    guard let opened, let roadmap = roadmapOfCase else {
      linear.said.append(words(SpokenWords.nothing))
      return
    }
    linear.targets = Step.allCases.map { .step($0) }
    let value = opened.case
    var head = [sentence(shortName(of: value)), sentence(value.number.text)]
    if let stay = stay(of: value) { head.append(sentence(capitalised(stay))) }
    if opened.isDamaged { head.append(words(DetailWords.damaged)) }
    if !value.conflicts.isEmpty { head.append(words(LinearWords.twoAnswersChoose)) }
    say(
      list: [head.joined(by: " ")]
        + Step.allCases.map { numbered($0.rawValue, line(of: $0, in: value, roadmap)) })
  }

  /// Since when somebody is here, or when they come or went.
  private func stay(of value: Case) -> String? {
    func day(_ day: Day) -> TextValues { ["day": content.dates.short(day, today: today)] }
    if let closing = value.closing { return words(RoadmapWords.closedOn, day(closing.on)) }
    if let left = value.dates[.left], left <= today { return words(RoadmapWords.left, day(left)) }
    if let closed = value.dates[.formalRelationshipClosed], closed <= today {
      return words(RoadmapWords.relationClosed, day(closed))
    }
    if let arrival = value.dates[.arrival] {
      return words(RoadmapWords.arrived, day(arrival), count: today - arrival)
    }
    return value.dates[.expectedArrival].map { words(RoadmapWords.arrives, day($0)) }
      ?? words(RoadmapWords.arrivalUnknown)
  }

  private func line(of step: Step, in value: Case, _ roadmap: Roadmap) -> String {
    let (done, total) = roadmap.progress(of: step)
    var parts = [sentence(content.text[step].title)]
    if step == .afterContact {
      parts.append(
        isToReach(value.id) ? words(SpokenWords.reach) : contactSentence(of: value))
    } else if total > 0 {
      parts.append(words(LinearWords.doneOf, ["done": String(done), "total": String(total)]))
    }
    if let due = roadmap.dueDay(of: step), step != .afterContact, done < total {
      parts.append(sentence(spokenDue(due)))
    }
    let open = value.escalations.values.filter(\.isOpen)
    if step == .escalation, !open.isEmpty {
      parts.append(
        words(
          open.contains(where: \.mustBeReported)
            ? LinearWords.notReported
            : open.contains(where: \.mustBeFoundOut)
              ? LinearWords.findOut : .openEscalation))
    }
    if step == roadmap.currentStep { parts.append(words(LinearWords.currentStep)) }
    return parts.joined(by: " ")
  }

  // MARK: Do's, tasks, and what to watch out for

  private mutating func sayItems() {
    guard let opened, let status = roadmapOfCase else {
      linear.said.append(words(SpokenWords.nothing))
      return
    }
    let items = checklistItems
    linear.targets = items.map { .item($0) }
    let (done, total) = status.progress(of: roadmap.step)
    let step = words(
      LinearWords.stepOf,
      [
        "number": String(roadmap.step.rawValue), "step": content.text[roadmap.step].title,
        "client": shortName(of: opened.case),
      ])
    let progress = words(
      LinearWords.doneOf, ["done": String(done), "total": String(total)])
    var lines = [total > 0 ? step + " " + progress : step]
    if items.isEmpty { lines.append(words(ChecklistWords.nothingHere)) }
    lines += items.enumerated().map {
      numbered(
        $0.offset + 1, sayingMarked(checklist.marks.contains($0.element), line(of: $0.element)))
    }
    // What contradicts itself is no row, and stands among what to watch out for.
    lines += questions(about: opened.case)
    say(list: lines)
    if let selected = checklist.selected, let index = items.firstIndex(of: selected) {
      sayChosen(index + 1, title(of: selected))
    }
  }

  /// Says which row of a list a command without a number is about.
  private mutating func sayChosen(_ number: Int, _ what: String) {
    linear.said.append(
      words(LinearWords.youAreAt, ["number": String(number), "what": what]))
  }

  private func line(of item: ChecklistItem) -> String {
    let values = spokenValues(of: item)
    switch item {
    case .do(let id):
      let status = roadmapOfCase?[id]
      let hasNoDay = status?.state == .standing && status?.due == nil
      var parts = [words(hasNoDay ? LinearWords.doAlways : .doItem, values)]
      if let owner = status?.owner {
        parts.append(words(LinearWords.owner, ["worker": name(of: owner)]))
      }
      if hasTwoAnswers(item) {
        parts.append(words(LinearWords.twoAnswersChoose))
      }
      return parts.joined(by: " ")
    case .task: return words(LinearWords.task, values)
    case .bottleneck(let id):
      if signal(id)?.rest != nil { return words(RestWords.line, values) }
      return words(values["why"] == nil ? LinearWords.bottleneck : .bottleneckShows, values)
    case .contact: return words(LinearWords.contact, values)
    case .handover: return words(HandedWords.line, values)
    case .agreement: return title(of: item)
    case .escalation: return words(LinearWords.escalation, values)
    }
  }

  /// Says everything that is known of the chosen row, with what was done to it before.
  mutating func sayDetails() {
    linear.hasRead = true
    say(list: [sentence(detailTitle)] + detailLines().map(line(of:)))
  }

  /// A labelled line as it is said.
  func line(of detail: DetailLine) -> String {
    // Signs that keep columns and names apart on a screen are pauses here.
    let text = detail.text.split(separator: " · ", omittingEmptySubsequences: false)
      .map { String($0) }.joined(by: ", ")
    guard !detail.label.isEmpty else { return sentence(sentences(text)) }
    return sentence(
      words(LinearWords.labelled, ["label": detail.label, "text": sentences(text)]))
  }

  /// A text of several lines as sentences, which nobody hears run together.
  func sentences(_ text: String) -> String {
    let lines = text.split(separator: "\n").map { trimmed(String($0)) }.filter { !$0.isEmpty }
    return lines.count > 1 ? lines.map(sentence).joined(by: " ") : text
  }
}
