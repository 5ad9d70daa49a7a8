import Casework
import Content
import Screen

// What the box of details says of a case.
extension WorkbenchState {
  func caseLines(of opened: OpenedCase, atMost limit: Int) -> [DetailLine] {
    let value = opened.case
    var lines: [DetailLine] = []
    if opened.isDamaged {
      lines.append(DetailLine(label: "", text: words(DetailWords.damaged), role: .problem))
    }
    lines += conflictLines(of: value) { _ in true }
    lines.append(labelled(.clientName, clientLine(of: value)))
    if let away = awayLine(of: value.counsellor) {
      lines.append(DetailLine(label: "", text: away, role: .question))
    }
    if let handover = value.pendingHandover {
      lines.append(DetailLine(label: "", text: handedLine(handover), role: .question))
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
    if !value.conditions.isEmpty {
      let conditions = value.conditions.elements
        .map { "\($0.key.text) \($0.value.text)" }
      lines.append(labelled(.conditions, conditions.joined(by: "; ")))
    }
    lines.append(labelled(.counsellor, counsellorLine(of: value)))
    lines += noteLines(of: value, atMost: limit - lines.count) { _ in true }
    lines += eventLines(of: value, atMost: limit - lines.count)
    lines += historyLines(of: opened, atMost: limit - lines.count) { change in
      switch change.field {
      case .note, .event, .contactMoment: false
      default: true
      }
    }
    return Array(lines.prefix(limit))
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
    var text = value.counsellor.map(name(of:)) ?? words(DetailWords.nothing)
    if let standIn = value.standIn {
      text += " · " + words(DetailWords.standIn, ["worker": name(of: standIn)])
    }
    return text
  }
}
