import Content
package import Screen

/// What a person can mean.
///
/// The name, keys and help of each stand in the command table and in the wording; see
/// `CommandTable`.
package enum Command: String, CaseIterable, Hashable, Sendable {
  // Moving.
  case up, down, paneLeft, paneRight, nextPane, previousPane
  case pageUp, pageDown, first, last
  case step1, step2, step3, step4, step5, step6
  case nextClient, previousClient
  case open, back, find, jump
  // Marking rows, for what is done with several.
  case mark, markHere, markAll, markUp, markDown
  // On the marked clients, or on the chosen one.
  case standIn, addTask, oneDo
  // Acting on a row.
  case flip, notNeeded, dueDate, state, owner, takeIt, remedy
  case note, log, add, addClient, edit, bin
  case timeline, facts, about, partner, ask, escalate, agreements, settings
  // Over everything.
  case undo, redo, views, sort, help, palette, actions, reload, redraw
  case saveIsAutomatic, mouse, cancel, quit
  case board, reviewRound, figures, today, since, absence, contacts, newest, messages, openBin,
    unfinished,
    copyNumber,
    print
  case zoom, wider, narrower, resetWidths, largeRows, colours, pause
}

extension Command {
  /// Whether it only goes somewhere, and is about nothing that is chosen.
  var isMoving: Bool {
    switch self {
    case .up, .down, .paneLeft, .paneRight, .nextPane, .previousPane, .pageUp, .pageDown, .first,
      .last, .step1, .step2, .step3, .step4, .step5, .step6, .nextClient, .previousClient, .open,
      .back, .find, .jump, .remedy:
      true
    case .mark, .markHere, .markAll, .markUp, .markDown, .standIn, .addTask, .oneDo, .flip,
      .notNeeded, .dueDate, .state, .owner, .takeIt, .note, .log, .add, .addClient, .edit, .bin,
      .timeline, .facts, .about, .partner, .ask, .escalate, .agreements, .settings, .undo, .redo,
      .views,
      .sort, .help, .palette, .actions, .board, .reviewRound, .figures, .today, .since, .absence,
      .contacts,
      .newest, .messages, .openBin, .unfinished,
      .copyNumber, .print, .zoom, .wider, .narrower, .resetWidths, .largeRows, .colours, .pause,
      .reload,
      .redraw,
      .saveIsAutomatic,
      .mouse, .cancel, .quit:
      false
    }
  }

  /// Whether it makes sense in a box about one row: it acts on the row, or on nothing that the box
  /// hides.
  var actsOnRow: Bool {
    switch self {
    case .flip, .notNeeded, .dueDate, .state, .owner, .takeIt, .remedy, .note, .log, .add, .edit,
      .bin, .timeline, .facts, .about, .partner, .ask, .escalate, .undo, .redo, .help, .actions,
      .reload,
      .redraw,
      .saveIsAutomatic,
      .cancel,
      .quit,
      .copyNumber, .print:
      true
    case .up, .down, .paneLeft, .paneRight, .nextPane, .previousPane, .pageUp, .pageDown, .first,
      .last, .step1, .step2, .step3, .step4, .step5, .step6, .nextClient, .previousClient, .open,
      .back, .find, .jump, .mark, .markHere, .markAll, .markUp, .markDown, .standIn, .addTask,
      .oneDo, .addClient, .agreements, .settings, .views, .sort, .palette, .board, .reviewRound,
      .figures,
      .today, .since,
      .absence, .contacts, .newest,
      .messages,
      .openBin,
      .unfinished, .zoom,
      .wider,
      .narrower, .resetWidths, .largeRows, .colours, .pause, .mouse:
      false
    }
  }
}

extension Command {
  /// Whether it does something with the chosen row, so that the menu of the row offers it.
  var isAboutRow: Bool {
    switch self {
    case .open, .flip, .notNeeded, .dueDate, .state, .owner, .takeIt, .remedy, .note, .log, .add,
      .edit, .facts, .about, .partner, .ask, .escalate, .bin, .mark, .standIn, .addTask, .oneDo,
      .copyNumber:
      true
    case .up, .down, .paneLeft, .paneRight, .nextPane, .previousPane, .pageUp, .pageDown, .first,
      .last, .step1, .step2, .step3, .step4, .step5, .step6, .nextClient, .previousClient, .back,
      .find, .jump, .addClient, .agreements, .settings, .undo, .redo, .views, .sort, .help, .reload,
      .redraw,
      .saveIsAutomatic, .palette, .actions, .markHere, .markAll, .markUp, .markDown, .timeline,
      .board, .reviewRound, .figures, .today, .since, .absence, .contacts, .newest,
      .messages, .openBin, .unfinished, .print, .zoom, .wider, .narrower, .resetWidths, .largeRows,
      .colours, .pause, .mouse,
      .cancel, .quit:
      false
    }
  }
}

extension Command: WordKey {
  package static var area: String { "commands" }
}

/// Keys that are pressed one after the other for one command; mostly one.
package struct Chord: Hashable, Sendable {
  package var keys: [Key]

  package init(_ keys: Key...) { self.keys = keys }
  package init(keys: [Key]) { self.keys = keys }
}
