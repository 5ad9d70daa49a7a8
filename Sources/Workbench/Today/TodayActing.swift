import Casework
import Content
import Screen

// Acting on a row of what is due without leaving the list: the row's client is opened below it.

/// What belongs to a visit to what is due, from opening it to leaving it.
struct TodayVisit: Equatable, Sendable {
  /// What is done with a row as soon as its case is read.
  struct Errand: Equatable, Sendable {
    var row: TodayList.RowID
    var command: Command

    /// The part of an escalation that the row is about and the command means; nil where it means what it
    /// does in the checklist.
    var part: EscalationPart? {
      switch (row.turn, command) {
      case (.timeOut, .flip), (.timeOut, .dueDate): .timeOut
      case (.secondLook, .flip): .closing
      case (.safety, .flip): .facts
      case (.telling, .flip): .told
      default: nil
      }
    }
  }

  /// Where somebody was before; there they are again afterwards.
  var before: SessionPlace?
  /// Whether something was done with a row, so that its client is open below the list.
  var hasActed = false
  var errand: Errand?
  /// Where somebody was the day before, until a day has begun in the list.
  var firstOfDay: SessionPlace?
  /// The rows that get somebody else, while their cases are read and somebody is chosen.
  var handover: TodayHandover?
  /// The keys of a chord that wait for the next one.
  var chord: [Key] = []
}

extension WorkbenchState {
  /// Does what a key means for the chosen row, as in its checklist.
  mutating func act(at key: Key, in list: TodayList) -> [Effect] {
    let meaning = keyMap.meaning(of: [key], in: .checklist)
    if meaning == .beginning { return beginChordInToday([key]) }
    guard case .command(let command) = meaning else {
      message = .info(answer(toUnused: [key]))
      return []
    }
    if command == .undo || command == .redo || command == .reload { return perform(command) }
    if command == .board { return leaveToday() + openBoard() }
    if command == .print { return [.page(.week(list.scope == .mine ? worker : nil))] }
    guard command.actsInToday else {
      message = .info(
        words(MessageWords.worksWhenClosed, ["key": KeyNames(words).name(of: key)]))
      return []
    }
    if !list.marks.isEmpty {
      if command == .owner { return beginHandover(of: list.marked) }
      message = .info(words(TodayWords.onlyOwner, count: list.marks.count))
      return []
    }
    guard let row = list.chosen?.id else { return [] }
    if case .agreement(let id) = row.item { return act(command, onReview: id) }
    // What changes the do stands in its own row.
    if row.turn == .appointment, !command.actsOnAppointment {
      message = .info(notOfMeeting(key))
      return []
    }
    return act(command, on: row)
  }

  /// Says of a key that it does nothing with a meeting on its day, and what can be done with one.
  func notOfMeeting(_ key: Key) -> String {
    words(TodayWords.notOfMeeting, ["key": KeyNames(words).name(of: key)])
  }

  private mutating func beginChordInToday(_ keys: [Key]) -> [Effect] {
    todayVisit.chord = keys
    message = .info(
      words(MessageWords.prefixWaits, ["keys": KeyNames(words).name(of: Chord(keys: keys))]))
    return []
  }

  /// Follows the next key of a chord: to another list it leads at once, without Esc before it.
  mutating func finishChordInToday(
    _ key: Key, in list: inout TodayList, at index: Int
  ) -> [Effect] {
    let keys = todayVisit.chord + [key]
    todayVisit.chord = []
    message = nil
    if key == .escape || key == .backspace { return [] }
    if let moved = keyMap.movement(of: keys) { return press(moved, in: &list, at: index) }
    switch keyMap.meaning(of: keys, in: .checklist) {
    case .beginning: return beginChordInToday(keys)
    case .command(.today): return []
    case .command(let command) where command.leadsFromToday:
      return leaveToday() + perform(command)
    case .command:
      let name = KeyNames(words).name(of: Chord(keys: keys))
      message = .info(words(MessageWords.worksWhenClosed, ["key": name]))
      return []
    case .nothing:
      message = .info(answer(toUnused: keys))
      return []
    }
  }

  /// Opens the client of a row below the list and does something with the row.
  private mutating func act(_ command: Command, on row: TodayList.RowID) -> [Effect] {
    guard clients.summaries.place(of: row.client) != nil else {
      message = .info(words(MessageWords.rowIsGone))
      return []
    }
    todayVisit.hasActed = true
    todayVisit.errand = TodayVisit.Errand(row: row, command: command)
    choose(row.client)
    clients.changedElsewhere.remove(row.client)
    focus = .checklist
    destination = Destination(client: row.client, item: row.item)
    guard opened?.case.id == row.client else { return [.open(row.client)] }
    return arrive() + runTodayErrand()
  }

  /// Does what waited for the case of a row.
  mutating func runTodayErrand() -> [Effect] {
    guard let errand = todayVisit.errand, errand.row.client == opened?.case.id else { return [] }
    todayVisit.errand = nil
    guard checklist.selected == errand.row.item, checklistItems.contains(errand.row.item) else {
      message = .info(words(MessageWords.rowIsGone))
      return []
    }
    let effects: [Effect]
    if case .escalation(let id) = errand.row.item, let part = errand.part {
      effects = openFact(.escalation(id, part))
    } else if errand.row.turn == .appointment,
      errand.command == .flip || errand.command == .dueDate
    {
      effects = openAppointment(errand.row.item, for: errand.command)
    } else {
      // Rows that were marked in the checklist have nothing to do with the list that shows.
      effects =
        errand.command == .actions
        ? openActions(isForChosen: true) : performOnChosen(errand.command)
    }
    refreshToday()
    return effects
  }

  /// Opens where one says what became of a meeting, or on which day it is instead.
  private mutating func openAppointment(_ item: ChecklistItem, for command: Command) -> [Effect] {
    if item == .do(.U5) { return openConsultation() }
    return command == .dueDate
      ? openFact(.field(.date(.intake))) : openFacts(at: .another(.attendee))
  }

  /// Leaves the list, to where one was before it.
  mutating func leaveToday() -> [Effect] {
    todayVisit.chord = []
    let effects = closeDialog()
    guard todayVisit.hasActed, let place = todayVisit.before else { return effects }
    todayVisit = TodayVisit()
    focus = place.focus ?? focus
    guard place.client == opened?.case.id else { return effects + goBack(to: place) }
    _ = goBack(to: place)
    finishGoingBack()
    return effects
  }
}

extension Command {
  /// Whether it does something with a row of what is due, without leaving the list.
  var actsInToday: Bool {
    switch self {
    case .flip, .notNeeded, .dueDate, .state, .owner, .takeIt, .remedy, .note, .log, .edit, .bin,
      .partner, .ask, .escalate, .actions:
      true
    default: false
    }
  }

  /// Whether it does something with a meeting on its day, and not with the do that it belongs to.
  var actsOnAppointment: Bool {
    switch self {
    case .flip, .dueDate, .note, .log, .partner, .ask, .escalate: true
    default: false
    }
  }

  /// Whether it leads from what is due to another list of the whole team, whoever is chosen.
  var leadsFromToday: Bool {
    switch self {
    case .since, .board, .figures, .contacts, .messages, .openBin, .unfinished, .agreements: true
    default: false
    }
  }
}
