import Casework
import Content
import Screen

// What is shown and said of a case that was handed to somebody, as long as it is not accepted.
extension WorkbenchState {
  /// That a handover waits, for who looks or for somebody else, or that the receiver gave it back.
  func handedLine(_ handover: Handover) -> String {
    if handover.declinedOn != nil {
      return words(
        HandedWords.declined,
        ["worker": name(of: handover.to), "reason": handover.reason ?? ""])
    }
    let day = content.dates.long(handover.on)
    guard handover.to == worker else {
      return words(HandedWords.waiting, ["worker": name(of: handover.to), "day": day])
    }
    return words(
      handover.toReceiver,
      ["worker": name(of: handover.giver), "by": name(of: handover.by), "day": day])
  }

  /// The same in a row that has no room for all of it; nil where there is no shorter way.
  func handedShort(_ handover: Handover) -> String? {
    guard handover.declinedOn == nil else { return nil }
    if isForAbsent(handover) {
      return words(HandedWords.acceptFor, ["worker": name(of: handover.to)])
    }
    guard handover.to == worker else {
      return words(HandedWords.waitingFor, ["worker": name(of: handover.to)])
    }
    return words(
      handover.by == handover.giver ? HandedWords.from : .fromFor,
      ["worker": name(of: handover.giver), "by": name(of: handover.by)])
  }

  /// The same in what is due, where who may accept it for somebody who is away reads that.
  func handedDue(_ handover: Handover) -> String {
    guard isForAbsent(handover) else { return handedLine(handover) }
    return words(
      HandedWords.acceptForSince,
      ["worker": name(of: handover.to), "day": content.dates.long(handover.on)])
  }

  /// The same with the keys that take it or do not, for who it waits for and has no row for it.
  func handedLineWithKeys(_ handover: Handover) -> String {
    if isForAbsent(handover) {
      return handedLine(handover) + ". "
        + words(HandedWords.keysInListFor, ["worker": name(of: handover.to)])
    }
    guard handover.to == worker, handover.declinedOn == nil else { return handedLine(handover) }
    return handedLine(handover) + ". " + words(HandedWords.keysInList)
  }

  /// The words at the end of a row in the list of clients; nil for a case that waits for nobody.
  func handedMark(of row: CaseRow) -> String? {
    row.handover.map {
      words($0.to == worker || isForAbsent($0) ? HandedWords.markToYou : .markWaiting)
    }
  }

  /// The columns that those words need.
  var widestHandedMark: Int {
    max(
      TextWidth.columns(of: words(HandedWords.markToYou)),
      TextWidth.columns(of: words(HandedWords.markWaiting)))
  }

  /// A client's name with the words that they were handed over, or whose they are who is away.
  func spokenName(of row: CaseRow) -> String {
    guard let handover = row.handover else {
      let refused = row.isRefused ? words(RefusedWords.title).lowercased() : nil
      return [listName(of: row), refused, forWhom(row)].compactMap { $0 }
        .joined(by: ", ")
    }
    let mark =
      handover.to == worker || isForAbsent(handover)
      ? words(HandedWords.markToYou)
      : words(HandedWords.waitingFor, ["worker": name(of: handover.to)])
    return [listName(of: row), mark, forWhom(row)].compactMap { $0 }.joined(by: ", ")
  }

  /// Why a command does nothing on the row of a handover; nil when it does something.
  func refusalOnHandover(of command: Command) -> String? {
    guard let handover = opened?.case.openHandover else { return nil }
    if handover.declinedOn != nil { return refusal(of: command, onGivenBack: handover) }
    if isForAbsent(handover), [.notNeeded, .dueDate, .bin, .mark].contains(command) {
      return words(HandedWords.spaceAcceptsFor, ["worker": name(of: handover.to)])
    }
    let others = words(HandedWords.othersAccept, ["worker": name(of: handover.to)])
    switch command {
    case .flip: return handover.to == worker || isForAbsent(handover) ? nil : others
    case .notNeeded: return handover.to == worker ? nil : others
    case .dueDate, .bin, .mark:
      return handover.to == worker ? words(HandedWords.spaceAccepts) : others
    case .remedy: return words(RemedyWords.notHere)
    default: return nil
    }
  }

  private func refusal(of command: Command, onGivenBack handover: Handover) -> String? {
    let keys = keysOnGivenBack(handover)
    switch command {
    case .flip where keys != nil: return nil
    case .flip, .notNeeded, .dueDate, .bin, .mark:
      return keys ?? words(HandedWords.othersKeep, ["worker": name(of: handover.giver)])
    case .remedy: return words(RemedyWords.notHere)
    default: return nil
    }
  }

  /// What the keys do with a case that was given back, for who got it back and who stands in for them; nil
  /// for anybody else.
  private func keysOnGivenBack(_ handover: Handover) -> String? {
    guard ownCaseload?.answers(for: handover.giver) == true else { return nil }
    return handover.giver == worker
      ? words(HandedWords.spaceKeeps)
      : words(HandedWords.spaceKeepsFor, ["worker": name(of: handover.giver)])
  }

  /// Whether `x` gives back a client who was handed over, where no row of the checklist has a meaning
  /// of its own for it.
  var declinesHere: Bool {
    focus != .checklist && awaitsAcceptance && focusedMarks.count == 0 && timeline == nil
  }

  /// Whether the opened case waits for who works here to accept it.
  var awaitsAcceptance: Bool {
    opened?.case.pendingHandover.map { $0.to == worker } ?? false
  }

  /// Whether the opened case waits for somebody who is away, and who works here may accept it for them.
  var acceptsForAbsent: Bool { opened?.case.pendingHandover.map(isForAbsent) ?? false }

  /// Whether who works here may accept a handover for its receiver, who is away.
  func isForAbsent(_ handover: Handover) -> Bool {
    guard handover.to != worker, handover.declinedOn == nil, handover.acceptedOn == nil else {
      return false
    }
    return ownCaseload?.accepts(handover) ?? false
  }

  /// What the box of details says of a handover: that it waits, and the sheet for who takes over.
  func handoverLines(in value: Case) -> [DetailLine] {
    guard let handover = value.openHandover else { return [] }
    if handover.declinedOn != nil {
      let keys = keysOnGivenBack(handover).map { DetailLine(label: "", text: $0, role: .dim) }
      return [declinedLine(of: value), keys].compactMap { $0 }
    }
    var lines = [
      DetailLine(
        label: words(HandedWords.label), text: handedLine(handover) + ".", role: .question)
    ]
    // The receiver reads it in the line itself; who else looks reads there whom it waits for.
    if handover.by != handover.giver, handover.to != worker {
      lines.append(
        DetailLine(
          label: "", text: words(HandedWords.handedBy, ["worker": name(of: handover.by)])))
    }
    if handover.to == worker {
      lines.append(DetailLine(label: "", text: words(HandedWords.spaceAccepts), role: .dim))
    } else if isForAbsent(handover) {
      let keys = words(HandedWords.spaceAcceptsFor, ["worker": name(of: handover.to)])
      lines.append(DetailLine(label: "", text: keys, role: .dim))
    }
    for block in pageMaker.handover(value).blocks { lines += self.lines(of: block) }
    return lines
  }

  /// A piece of a page as lines of the box of details.
  func lines(of block: PrintPage.Block) -> [DetailLine] {
    switch block {
    case .heading(let text): [DetailLine(label: "", text: text, role: .heading)]
    case .paragraph(let text): [DetailLine(label: "", text: text)]
    case .list(let texts): texts.map { DetailLine(label: "", text: "- " + $0) }
    case .drawn(let texts): texts.map { DetailLine(label: "", text: $0) }
    case .entries(let entries):
      entries.map { DetailLine(label: "", text: $0.label + ": " + ($0.text ?? "")) }
    case .emptyLines, .signatures: []
    }
  }

  /// The lines of the checklist about a handover; none where there is none.
  func handedChecklistLines(
    of value: Case, wrapping: (String) -> [ChecklistLine]
  ) -> [ChecklistLine] {
    guard let handover = value.openHandover else { return [] }
    return [ChecklistLine(text: words(HandedWords.head), role: .heading)]
      + wrapping(handedLine(handover))
  }
}

extension Handover {
  /// The words by which the receiver hears who handed it over, and for whom where it was somebody else's.
  var toReceiver: HandedWords { by == giver ? .toYou : .toYouFrom }
}

extension ChangeWording {
  /// That a case was handed over, or that it was accepted.
  func handover(_ change: Change) -> String {
    guard let now = change.now?.handover else {
      if !isTakenBack, let was = change.was?.handover, was.declinedOn != nil {
        return words(
          HandedWords.kept,
          ["worker": team.shownName(of: was.giver), "receiver": team.shownName(of: was.to)])
      }
      return words(ChangeWords.fieldCleared, ["field": fieldName(.handover)])
    }
    if now.declinedOn != nil {
      return words(
        HandedWords.declined,
        ["worker": team.shownName(of: now.to), "reason": now.reason ?? ""])
    }
    if now.acceptedOn != nil {
      let said = words(
        now.by == now.giver ? HandedWords.accepted : .acceptedFor,
        [
          "worker": team.shownName(of: now.by), "giver": team.shownName(of: now.giver),
          "day": day(now.on),
        ])
      guard now.acceptedBy != nil else { return said }
      return said + " "
        + words(HandedWords.acceptedForAway, ["worker": team.shownName(of: now.to)])
    }
    // Whoever hands over sees from whom; who reads it later asks.
    guard reader == nil, let from = now.from else {
      return words(HandedWords.handed, ["worker": team.shownName(of: now.to)])
    }
    return words(
      HandedWords.handedFrom,
      ["worker": team.shownName(of: now.to), "from": team.shownName(of: from)])
  }

  /// The value of a field that says that a case was handed over.
  func handoverValue(_ handover: Handover) -> String {
    var values: TextValues = [
      "worker": team.shownName(of: handover.to), "day": day(handover.on),
    ]
    guard let accepted = handover.acceptedOn else {
      if handover.declinedOn != nil { return words(HandedWords.declinedValue, values) }
      return words(HandedWords.pendingValue, values)
    }
    values["accepted"] = day(accepted)
    if let standIn = handover.acceptedBy {
      values["standIn"] = team.shownName(of: standIn)
      return words(HandedWords.acceptedByValue, values)
    }
    return words(HandedWords.acceptedValue, values)
  }
}

extension [Change] {
  /// That a case waits for somebody, or was given back, where another counsellor goes with it.
  var handing: Change? {
    guard contains(where: { $0.field == .counsellor }) else { return nil }
    return first { $0.now?.handover.map { $0.acceptedOn == nil } ?? false }
  }

  /// The handover that waited and waits no longer, because somebody else became the counsellor.
  var withdrawnHandover: Handover? {
    guard let change = first(where: { $0.field == .handover }), change.now == nil,
      let was = change.was?.handover, was.acceptedOn == nil, was.declinedOn == nil
    else { return nil }
    return was
  }

  /// The changes without a handover that follows from another counsellor: who it is now says it.
  var withoutHandover: [Change] {
    guard contains(where: { $0.field == .counsellor }) else { return self }
    return filter { $0.field != .handover }
  }
}
