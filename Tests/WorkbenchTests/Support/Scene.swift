import Screen

/// Every screen and dialog, with the keys that lead there from the list of clients.
enum Scene: String, CaseIterable, Sendable {
  case clients, roadmap, checklist, watchOut, contactAfter, everyone, closed
  case orders, byName, viewsOfSteps, late
  case find, findKept, findNobody
  case today, messages, whichKey, zoomed
  case palette, paletteNarrowed, paletteClient
  case actionsOnClient, actionsOnDo, actionsOnTask, actionsOnBottleneck
  case help, helpNarrowed, details, detailsOfBottleneck, views
  case note, noteOnDo, date, consultation
  case doStateMenu, doneStateMenu, doneOn, answer, caseState, close
  case timeline, timelineFilter, timelineFind, timelineFound, timelineEntry
  case owner, counsellor, chooseWorker, newClient, editCase, log, newTask, notNeeded, quit

  /// The client it is shown with.
  private var client: String {
    switch self {
    case .answer: "Carmen"
    case .contactAfter: "Yosef"
    case .consultation: "Jean"
    default: "Ewa"
    }
  }

  /// What is pressed after the client was chosen.
  private var keys: [Key] {
    switch self {
    case .clients, .chooseWorker: []
    case .roadmap: [.tab]
    case .checklist: ["3"]
    case .watchOut: ["3", .end]
    case .contactAfter: ["6"]
    case .everyone: ["f", .down, .enter]
    case .closed: ["f", .down, .down, .enter]
    case .orders: ["S"]
    case .byName: ["S", .down, .enter]
    case .viewsOfSteps:
      ["f", .down, .down, .down, .down, .down, .down, .down, .down, .down, .enter]
    case .late: ["f", .down, .down, .down, .enter]
    case .find: ["/", "f", "i"]
    case .findKept: ["/", "f", "i", "k", .enter]
    case .findNobody: ["/", "z", "z", "z", "q"]
    case .help: ["?"]
    case .helpNarrowed: ["?", "n", "o", "t"]
    case .today: ["g", "t"]
    case .messages: ["i", "g", "m"]
    case .whichKey: ["g"]
    case .zoomed: ["3", "z"]
    case .palette: [.function(9)]
    case .paletteNarrowed: [":", "n", "o", "t"]
    case .paletteClient: [":", "e", "w"]
    case .actionsOnClient: ["."]
    case .actionsOnDo: ["3", "."]
    case .actionsOnTask: ["3", .down, .down, .down, .down, .down, "."]
    case .actionsOnBottleneck: ["3", .end, "."]
    case .details: ["3", .enter]
    case .detailsOfBottleneck: ["3", .end, .enter]
    case .views: ["f"]
    case .note: ["n"]
    case .noteOnDo: ["3", "n"]
    case .date: ["3", "d", .control("u"), "f", "r", "i"]
    case .consultation: ["3", .home, .down, .down, .down, .down, "d"]
    case .doStateMenu: ["3", "s"]
    case .doneStateMenu: ["1", .home, "s"]
    case .doneOn: ["3", "s", .down, .enter]
    case .answer: ["1", .home, .down, .down, " "]
    case .caseState: ["s"]
    case .close: ["s", .enter]
    case .timeline: ["t"]
    case .timelineFilter: ["t", "f"]
    case .timelineFind: ["t", "/", "g", "a"]
    case .timelineFound: ["t", "/", "g", "a", .enter]
    case .timelineEntry: ["t", .enter]
    case .owner: ["3", "o"]
    case .counsellor: ["o"]
    case .newClient: ["a"]
    case .editCase: ["e"]
    case .log: ["c"]
    case .newTask: ["3", "a"]
    case .notNeeded: ["3", "x"]
    case .quit: ["n", "H", "i", .control("q")]
    }
  }

  /// Goes there.
  func open(in pilot: inout Pilot) throws {
    if self == .chooseWorker {
      pilot = try pilot.restarted(as: nil)
      return
    }
    pilot.choose(client: client)
    pressKeys(in: &pilot)
  }

  /// Goes there with the client that is chosen.
  func pressKeys(in pilot: inout Pilot) {
    for key in keys { pilot.press(key) }
    if self == .whichKey { pilot.pauseTyping() }
  }
}
