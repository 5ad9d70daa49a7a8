import Casework
import Content
import Screen

// What the box of details says of a case.
extension WorkbenchState {
  /// The beginning of what is known of a case, for the box below the panes.
  func caseLines(of opened: OpenedCase, atMost limit: Int) -> [DetailLine] {
    let lines = headLines(of: opened)
    return Array((lines + whatHappened(in: opened, atMost: limit - lines.count)).prefix(limit))
  }

  /// All of it: whose case it is, how far it is and how much time is left, what presses, what was agreed and
  /// who can be called, and then what happened.
  func overviewLines(of opened: OpenedCase) -> [DetailLine] {
    let value = opened.case
    var lines = headLines(of: opened)
    if let roadmap = roadmapOfCase {
      let step = content.text[roadmap.currentStep].title
      lines.append(
        labelled(.step, [step, progressOfSteps(roadmap)].joined(by: " · ")))
    }
    if let trajectory {
      lines.append(labelled(.timeLeft, timeLeft(trajectory)))
    }
    for block in pageMaker.overview(value, for: clients.viewer) { lines += self.lines(of: block) }
    lines.append(
      DetailLine(label: "", text: words(DetailWords.whatHappened), role: .heading))
    return lines + whatHappened(in: opened, atMost: .max)
  }

  private func headLines(of opened: OpenedCase) -> [DetailLine] {
    let value = opened.case
    var lines: [DetailLine] = []
    if opened.isDamaged {
      lines.append(DetailLine(label: "", text: words(DetailWords.damaged), role: .problem))
    }
    lines += conflictLines(of: value) { _ in true }
    lines += questions(about: value).map { DetailLine(label: "", text: $0, role: .question) }
    lines.append(labelled(.clientName, clientLine(of: value)))
    if let away = awayLine(of: value.holder) {
      lines.append(DetailLine(label: "", text: away, role: .question))
    }
    if let handover = value.pendingHandover {
      lines.append(DetailLine(label: "", text: handedLineWithKeys(handover), role: .question))
    }
    lines += [declinedLine(of: value), answerLine(of: value)].compactMap { $0 }
    lines.append(
      labelled(
        .legalTitle, value.legalTitle.map(content.terms.legalTitle) ?? words(DetailWords.nothing),
        role: value.legalTitle == nil ? .dim : .text))
    let probation = [value.probationOrganisation, value.supervisor].compactMap { $0 }
    lines.append(
      labelled(
        .probation,
        probation.isEmpty ? words(DetailWords.nothing) : probation.joined(by: ", "),
        role: probation.isEmpty ? .dim : .text))
    let conditions = content.terms.conditions(of: value).joined(by: "; ")
    lines.append(
      labelled(
        .conditions, conditions, role: value.unlistedConditions == .unknown ? .dim : .text))
    lines.append(labelled(.counsellor, counsellorLine(of: value)))
    return lines
  }

  private func whatHappened(in opened: OpenedCase, atMost limit: Int) -> [DetailLine] {
    let value = opened.case
    var lines = noteLines(of: value, atMost: limit) { _ in true }
    lines += eventLines(of: value, atMost: limit - lines.count)
    lines += historyLines(of: opened, atMost: limit - lines.count) { change in
      switch change.field {
      case .note, .event: false
      default: true
      }
    }
    return lines
  }

  private func clientLine(of value: Case) -> String {
    var parts = [value.client.name.isEmpty ? shortName(of: value) : value.client.name]
    if !value.client.sortName.isEmpty, !ClientName.isLatin(value.client.name) {
      parts.append(value.client.sortName)
    }
    parts.append(value.number.text)
    if let year = value.client.birthYear {
      parts.append(words(DetailWords.born, ["year": String(year)]))
    }
    if !value.client.languages.isEmpty {
      parts.append(value.client.languages.map(content.terms.language).joined(by: ", "))
    }
    if value.client.needsInterpreter == true { parts.append(words(DetailWords.interpreter)) }
    return parts.filter { !$0.isEmpty }.joined(by: " · ")
  }

  private func counsellorLine(of value: Case) -> String {
    var text = value.holder.map(name(of:)) ?? words(DetailWords.nothing)
    if let handover = value.pendingHandover {
      text += " · " + words(HandedWords.waitingFor, ["worker": name(of: handover.to)])
    }
    if let standIn = value.standIn {
      text += " · " + words(DetailWords.standIn, ["worker": standInName(standIn, of: value)])
    }
    return text
  }
}
