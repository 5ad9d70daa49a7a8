import Casework
import Content
import Screen

// What happened in the house since the worker was last at work.
extension WorkbenchState {
  /// Since when things are new to the worker; a day ago where nobody knows.
  var shiftBegin: Int { shift.since ?? now.secondsSince1970 - 86_400 }

  /// Opens what happened since the worker was last at work.
  mutating func openShift() -> [Effect] { openShift(since: shiftBegin) }

  private mutating func openShift(since: Int) -> [Effect] {
    present(.shift, title(ofShiftSince: since), .shift(ShiftList(since: since)))
      + [.readShift(since)]
  }

  /// What the list is called: since when.
  func title(ofShiftSince since: Int) -> String {
    let moment = Moment(secondsSince1970: since, offsetSeconds: now.offsetSeconds)
    let day =
      moment.day == today
      ? content.dates.short(today, today: today) : content.dates.long(moment.day)
    let when = moment.knownClock.map { day + " " + $0 } ?? day
    return words(ShiftWords.title, ["when": when])
  }

  /// What a report since a moment is made with.
  func shiftTelling(since: Int) -> ShiftTelling {
    ShiftTelling(
      content: content, team: team, reader: worker, viewer: signalViewer,
      since: Moment(secondsSince1970: since, offsetSeconds: now.offsetSeconds), now: now)
  }

  /// Whether more is to be read for the list while no key waits.
  package var wantsMoreOfShift: Bool { shiftList.map { !$0.isComplete } ?? false }

  /// Reads no more of it, and shows what was read.
  package mutating func stopReadingShift() {
    guard wantsMoreOfShift else { return }
    changeShift { $0.take([], unread: [], isComplete: true) }
  }

  private var shiftList: ShiftList? {
    dialogs.lazy.compactMap { if case .shift(let list) = $0.body { list } else { nil } }.first
  }

  private mutating func changeShift(_ change: (inout ShiftList) -> Void) {
    for index in dialogs.indices {
      guard case .shift(var list) = dialogs[index].body else { continue }
      change(&list)
      dialogs[index].body = .shift(list)
      show(&list, at: index)
    }
  }

  /// Takes in cases that were read for the list.
  mutating func takeShift(
    _ found: [ShiftFinding], since: Int, unread: [CaseID], isComplete: Bool
  ) {
    guard let list = shiftList, list.report.since == since else { return }
    let telling = shiftTelling(since: since)
    let parts = found.map(telling.part)
    let open = telling.escalations(in: clients.summaries, hidesNames: false) { summary in
      let name = ClientName.shown(summary.name, sortName: summary.sortName)
      return [name, summary.number.text].filter { !$0.isEmpty }.joined(by: " ")
    }
    let begun = isComplete ? clients.summaries.compactMap(telling.part) : []
    changeShift { list in
      list.take(parts, unread: unread, isComplete: isComplete)
      list.take(begun: begun)
      list.take(escalations: open)
    }
  }

  /// Reads again what colleagues changed while the list is open.
  func followShift(_ changed: Set<CaseID>) -> [Effect] {
    guard let list = shiftList, !changed.isEmpty else { return [] }
    return [.readShiftAgain(since: list.report.since, changed.sorted())]
  }

  // MARK: Keys

  /// Follows a key in the list.
  mutating func press(_ key: Key, in list: inout ShiftList, at index: Int) -> [Effect] {
    if key.namesKeys { return openKeys(of: dialogs[index]) }
    let outcome = list.press(key, page: dialogRoom(dialogs[index]).height / 2)
    dialogs[index].body = .shift(list)
    show(&list, at: index)
    switch outcome {
    case .stay: return []
    case .close: return closeDialog()
    case .go(let client, let escalation):
      return go(to: client, item: escalation.map { .escalation($0) })
    case .earlier: return show(since: list.report.since - 86_400)
    case .later: return show(since: list.report.since + 86_400)
    case .day:
      return present(
        .shiftDay, words(ShiftWords.whichDay), .date(DateField("")))
    case .print: return [.page(.shift(since: list.report.since))]
    case .partner: return openPartner(in: list)
    case .ignored:
      sayUnused(key, .unusedInMenu)
      return []
    }
  }

  /// Opens the card of the partner that the chosen entry names, over the list; whoever of the network is
  /// named is with their client.
  private mutating func openPartner(in list: ShiftList) -> [Effect] {
    guard let chosen = list.chosen else { return [] }
    switch chosen.entry.named {
    case .card(let id): return openPage(.partner(id))
    case .person(let id): return go(to: chosen.part.client, person: id)
    case nil:
      message = .info(words(ShiftWords.namesNobody))
      return []
    }
  }

  /// Scrolls to what is chosen.
  mutating func show(_ list: inout ShiftList, at index: Int) {
    let room = dialogRoom(dialogs[index])
    let lines = shiftLines(of: list, width: room.width)
    guard let chosen = list.index, let first = lines.firstIndex(where: { $0.entry == chosen }),
      let last = lines.lastIndex(where: { $0.entry == chosen })
    else { return }
    list.scroll.show(first..<(last + 1), of: lines.count, height: room.height)
    dialogs[index].body = .shift(list)
  }

  /// Shows it since another moment, which is in the past and not longer ago than a year.
  mutating func show(since: Int) -> [Effect] {
    guard let index = dialogs.lastIndex(where: { $0.purpose == .shift }) else { return [] }
    let now = now.secondsSince1970
    guard since < now, since > now - Self.longestShift else {
      message = .info(words(since < now ? ShiftWords.tooLong : .tooShort))
      return []
    }
    dialogs[index].title = title(ofShiftSince: since)
    dialogs[index].body = .shift(ShiftList(since: since))
    return [.readShift(since)]
  }

  /// Shows it since the beginning of a day.
  mutating func show(sinceDay day: Day) -> [Effect] {
    show(since: Moment(day, offsetSeconds: now.offsetSeconds).secondsSince1970)
  }

  private static var longestShift: Int { 366 * 86_400 }

  // MARK: In lines

  /// Says what happened, client by client; a number goes to the client.
  mutating func sayShift(_ list: ShiftList) {
    let open = list.report.escalations
    let about = (open?.entries ?? []).compactMap(\.about)
    linear.targets =
      about.map { .due($0.client, .escalation($0.escalation)) }
      + list.report.parts.map { .client($0.client) }
    linear.hasRead = true
    var lines = [sentence(title(ofShiftSince: list.report.since))]
    if let open {
      lines.append(sentence(open.name))
      lines += open.entries.enumerated().map { numbered($0 + 1, sentence(sentence(of: $1))) }
      lines += [open.note].compactMap { $0 }.map(sentence)
    }
    for (place, part) in list.report.parts.enumerated() {
      let told = part.entries.map { sentence(sentence(of: $0)) }.joined(by: " ")
      lines.append(numbered(about.count + place + 1, sentence(part.name) + " " + told))
    }
    if list.report.parts.isEmpty { lines.append(words(ShiftWords.nothing)) }
    if !list.report.unread.isEmpty {
      lines.append(words(ShiftWords.unread, count: list.report.unread.count))
    }
    say(list: lines)
  }
}
