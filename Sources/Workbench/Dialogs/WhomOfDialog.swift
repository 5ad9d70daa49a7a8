import Casework
import Content
import Screen

// Whom a dialog is about, and what, where the frame around it does not say so.
//
// What is chosen or typed for one person must not land with another. So before Enter does anything the
// box has said for whom it is: in the title where it fits, else in its first row.
extension WorkbenchState {
  /// What the first row of a dialog, in some columns, says of whom it is about; empty where its frame
  /// says it.
  func aboutRow(of dialog: Dialog, columns: Int) -> String {
    guard let (whom, what) = about(dialog) else { return "" }
    let room = columns - 2
    let isCut = TextWidth.columns(of: dialog.title) > room
    // In a larger window the panes around the box say whose row it is.
    let isOverToday = dialogs.contains { $0.purpose == .today }
    guard isCut || layout.form == .narrow || isOverToday else { return "" }
    let title = shownPart(of: dialog.title, columns: room).lowercased()
    return [whom, what].filter { !$0.isEmpty && !title.contains($0.lowercased()) }
      .joined(by: ": ")
  }

  /// What a frame shows of a title, without the sign that there is more.
  private func shownPart(of title: String, columns: Int) -> String {
    guard TextWidth.columns(of: title) > columns else { return title }
    var shown = ""
    var left = columns - 1
    for character in title {
      left -= TextWidth.columns(of: String(character))
      guard left >= 0 else { break }
      shown.append(character)
    }
    return shown
  }

  /// Whom a dialog is about and which row; nil for one about nobody, and for one that says it in a
  /// row of its own.
  private func about(_ dialog: Dialog) -> (whom: String, what: String)? {
    let client = dialog.basis.map { shortName(of: $0) } ?? ""
    switch dialog.purpose {
    case .note(about: let id): return (client, id.map { content.text.title(of: $0) } ?? "")
    case .doState(let id), .doneOn(let id), .owner(let id), .notNeeded(let id):
      return (client, content.text.title(of: id))
    case .rest(let id): return (client, content.text.title(of: id))
    case .taskOwner(let id), .editTask(let id):
      return (client, dialog.basis?.tasks[id]?.text ?? "")
    case .answer, .settle, .counsellor, .caseState, .editCase, .log, .newTask, .close, .items,
      .facts, .fact:
      return (client, "")
    case .sheetMenu:
      // The keys of a list below are about whomever that list is about.
      return dialogs.dropLast().last.flatMap(about)
    case .bulk(.confirm): return nil
    case .bulk(let step):
      let what = step.doID.map { content.text.title(of: $0) } ?? ""
      return (capitalised(names(of: dialog.targets)), what)
    case .actions, .unfinishedText: return (dialog.title, "")
    case .due, .consultation, .consultationHeld, .taskDue, .views, .orders, .colours, .pages,
      .keepView,
      .renameView,
      .chooseWorker,
      .pick, .newCase, .help, .palette, .today, .todayOwner,
      .todayHandover, .shift, .shiftDay, .board, .boardFilter, .boardMenu, .reviewAsk,
      .reviewEnd, .figures, .figuresPeriod, .bin, .messages,
      .details, .about, .forWhom,
      .choosePartner, .team, .teamFact, .teamSettle, .agreementPreview, .contacts, .contact,
      .contactFact,
      .contactStory, .contactSettle, .contactFigures, .contactFiguresPeriod, .outcomeFile,
      .outcomes, .timelineFilter,
      .timelineEntry, .unfinished, .notice,
      .quit:
      return nil
    }
  }
}

extension BulkStep {
  /// The do that it is about; nil for none.
  fileprivate var doID: DoID? {
    switch self {
    case .onDo(let id), .doneOn(let id), .due(let id), .owner(let id): id
    case .counsellor, .standIn, .takeThem, .note, .task, .log, .chooseDo, .confirm: nil
    }
  }
}
