import Casework
import Content

extension WorkbenchState {
  /// Why a command cannot be used now, in words; nil when it can.
  package func refusal(of command: Command) -> String? {
    guard let row = keyMap.row(of: command) else { return nil }
    if timeline != nil, !command.worksOverTimeline { return words(TimelineWords.closeFirst) }
    if !row.panes.contains(focus), command != .notNeeded || !declinesHere { return elsewhere(row) }
    if row.changesCase {
      if let refusal = refusalToSave { return refusal }
    }
    if let refusal = refusalWithMarks(of: command) { return refusal }
    if let refusal = refusalWithMarkedItems(of: command) { return refusal }
    if isAboutMarkedItems(command) { return nil }
    // Marked clients can be meant without one of them showing.
    if focus == .clients, !clients.marks.isEmpty, bulkStep(of: command) != nil { return nil }
    switch command {
    case .mark, .markHere, .markAll, .markUp, .markDown: return refusalOfMark(command)
    case .flip, .notNeeded, .dueDate, .state, .owner, .takeIt, .remedy, .note, .log, .add, .edit,
      .ask, .escalate, .bin,
      .open, .actions, .standIn, .addTask, .oneDo, .timeline, .about, .copyNumber:
      if opened == nil { return words(MessageWords.noClient) }
    case .up, .down, .paneLeft, .paneRight, .nextPane, .previousPane, .pageUp, .pageDown, .first,
      .last, .step1, .step2, .step3, .step4, .step5, .step6, .nextClient, .previousClient, .back,
      .find, .jump, .addClient, .undo, .redo, .views, .sort, .help, .reload, .redraw,
      .saveIsAutomatic, .palette, .facts, .partner, .agreements, .settings, .board, .reviewRound,
      .figures, .today, .since,
      .absence, .contacts, .newest,
      .messages, .openBin, .unfinished, .print, .zoom,
      .wider,
      .narrower,
      .resetWidths, .largeRows, .colours, .pause, .mouse,
      .cancel,
      .quit:
      return nil
    }
    return refusalOnRow(of: command)
  }

  /// Why nothing at all can be saved now, in words; nil when it can.
  var refusalToSave: String? {
    if isReadOnly { return words(MessageWords.readOnly) }
    return worker == nil ? whoIsMissing : nil
  }

  /// What is said while nobody works here: of a team without members nobody can be chosen.
  var whoIsMissing: String {
    team.members.isEmpty
      ? words(EmptyListWords.unknownWorker) : words(MessageWords.chosenWorker)
  }

  /// Why a row cannot be marked.
  private func refusalOfMark(_ command: Command) -> String? {
    switch focus {
    case .clients: return clients.rows.isEmpty ? words(SpokenWords.noClients) : nil
    case .roadmap: return nil
    case .checklist:
      if opened == nil { return words(MessageWords.noClient) }
      if markableItems.isEmpty { return words(ChecklistWords.nothingHere) }
      guard command == .mark, let item = checklist.selected, !canBeMarked(item) else { return nil }
      switch item {
      case .do(let id): return words(MessageWords.standingDo, ["why": content.text[id].why])
      case .bottleneck: return words(MessageWords.bottleneckHasNoBox)
      case .contact: return words(MessageWords.contactHasNoBox)
      case .escalation: return words(MessageWords.escalationHasNoBox)
      case .task: return nil
      case .handover: return refusalOnHandover(of: command)
      case .agreement: return words(ChecklistWords.nothingHere)
      }
    }
  }

  /// Why a command cannot be used on the chosen row.
  private func refusalOnRow(of command: Command) -> String? {
    guard focus == .checklist else {
      guard command == .bin else { return nil }
      return words(focus == .clients ? MessageWords.cannotBinClient : .cannotBin)
    }
    switch (command, checklist.selected) {
    case (_, .handover?): return refusalOnHandover(of: command)
    case (_, .agreement?): return words(ChecklistWords.nothingHere)
    case (.flip, nil), (.notNeeded, nil), (.dueDate, nil), (.takeIt, nil), (.bin, nil),
      (.open, nil):
      return words(ChecklistWords.nothingHere)
    case (.remedy, .do?), (.remedy, .task?), (.remedy, .contact?), (.remedy, .escalation?),
      (.remedy, nil):
      return words(RemedyWords.notHere)
    case (.bin, .do?): return words(MessageWords.cannotBinDo)
    case (.bin, .bottleneck?): return words(MessageWords.cannotBinBottleneck)
    case (.bin, .contact?): return words(MessageWords.cannotBinContact)
    case (.flip, .bottleneck(let id)?), (.notNeeded, .bottleneck(let id)?):
      return refusal(of: command, on: id)
    case (.state, .do(let id)?) where roadmapOfCase?[id].state == .standing:
      return words(MessageWords.standingDo, ["why": content.text[id].why])
    case (.dueDate, .bottleneck?),
      (.state, .bottleneck?), (.owner, .bottleneck?), (.takeIt, .bottleneck?):
      return words(MessageWords.bottleneckHasNoBox)
    case (.flip, .contact?), (.notNeeded, .contact?), (.dueDate, .contact?), (.state, .contact?),
      (.owner, .contact?), (.takeIt, .contact?):
      return words(MessageWords.contactHasNoBox)
    case (.bin, .escalation?): return words(MessageWords.cannotBinEscalation)
    case (.notNeeded, .escalation?): return words(MessageWords.notHere)
    case (.notNeeded, .task?), (.state, .task?):
      return words(MessageWords.notHere)
    case (.flip, .do(let id)?), (.dueDate, .do(let id)?):
      if command == .flip, id == .U6, !waitingQuestions.isEmpty { return nil }
      return roadmapOfCase?[id].state == .standing
        ? words(MessageWords.standingDo, ["why": content.text[id].why]) : nil
    case (.notNeeded, .do(let id)?):
      return id == .E3 ? words(MessageWords.exemptStanding) : nil
    default: return nil
    }
  }
}
