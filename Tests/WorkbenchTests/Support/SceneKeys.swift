import Screen

extension Scene {
  /// What is pressed after the client was chosen and the world was made ready.
  var keys: [Key] {
    switch self {
    case .clients, .chooseWorker, .noCases, .noTeam, .changedElsewhere: []
    case .damaged: ["3"]
    case .roadmap: [.tab]
    case .handed: ["3", .home]
    case .todayHanded: ["g", "t"]
    case .detailsOfHandover: ["3", .home, .enter]
    case .actionsOnHandover: ["3", .home, "."]
    case .checklist, .conflict: ["3"]
    case .watchOut: ["3", .end]
    case .contactAfter: ["6"]
    case .everyone: ["f", .down, .enter]
    case .closed: ["f", .down, .down, .enter]
    case .orders: ["S"]
    case .pages: ["P"]
    case .about: ["i"]
    case .colours: ["g", "c", .down]
    case .byName: ["S", .down, .enter]
    case .viewsOfSteps: Self.views(10)
    case .viewsOfColleagues: Self.views(11)
    case .late: Self.views(3)
    case .nobodyInView: Self.views(8)
    case .find: ["/", "f", "i"]
    case .findKept: ["/", "f", "i", "k", .enter]
    case .findNobody: ["/", "z", "z", "z", "q"]
    case .findNotes: ["/", "a", "n", .function(3)]
    case .jump: ["'"]
    case .marked: [.home] + Self.marks
    case .markedHidden: [.home] + Self.marks + ["/", "f", "i", "k", .enter]
    case .itemsMarked: Self.itemMarks
    case .help: ["?"]
    case .helpNarrowed: ["?", "n", "o", "t"]
    case .today: ["g", "t"]
    case .shift: ["g", "w", .down]
    case .shiftDay: ["g", "w", "d", "m", "o", "n"]
    case .todayMarked: ["g", "t", "m", "m", "m"]
    case .todayOwner: ["g", "t", "m", "m", "m", "o"]
    case .todayHandover: ["g", "t", "m", "m", "m", "o", .end, .up, .enter]
    case .todayDone: ["g", "t", " ", .down]
    case .todayPerWorker: ["g", "t", .tab, .tab]
    case .messages: ["b", "g", "m"]
    case .bin: ["3", .down, .down, .down, .down, .down, .delete, "g", "b"]
    case .binPutBack: ["3", .down, .down, .down, .down, .down, .delete, "g", "b", .enter]
    case .unfinished: ["n", "H", "i", .escape, "g", "u"]
    case .unfinishedText: ["n", "H", "i", .escape, "g", "u", .enter]
    case .prefix, .whichKey: ["g"]
    case .zoomed: ["3", "z"]
    case .mouseReleased: ["g", "x"]
    case .palette: [.function(9)]
    case .paletteNarrowed: [":", "n", "o", "t"]
    case .paletteClient: [":", "e", "w"]
    case .paletteNothing: [":", "z", "z", "z", "q"]
    case .actionsOnClient: ["."]
    case .actionsOnDo: ["3", "."]
    case .actionsOnTask: Self.task + ["."]
    case .actionsOnBottleneck: ["3", .end, "."]
    case .actionsOnMoment: ["6", .end, "."]
    case .clientsEnd: [.end]
    case .checklistEnd: ["5", .end, .up]
    case .todayEnd: ["g", "t", .end]
    case .helpEnd: ["?"] + Array(repeating: .pageDown, count: 6)
    case .paletteEnd: [.function(9)] + Array(repeating: .pageDown, count: 3)
    case .timelineEnd: ["t", .end]
    case .detailsEnd: ["3", .end, .enter, .end]
    case .actionsOnMarked: [.home] + Self.marks + ["."]
    case .details: ["3", .enter]
    case .detailsOfBottleneck: ["3", .end, .enter]
    case .detailsOfTask: Self.task + [.enter]
    case .detailsOfMoment: ["6", .end, .enter]
    case .views: ["f"]
    case .note: ["n"]
    case .noteLong: ["n"] + Self.longText
    case .noteOnDo: ["3", "n"]
    case .date: ["3", "d", .control("u"), "f", "r", "i"]
    case .consultation: ["3", .home, .down, .down, .down, .down, "d"]
    case .taskDue: Self.task + ["d"]
    case .doStateMenu: ["3", "s"]
    case .doneStateMenu: ["1", .home, "s"]
    case .doneOn: ["3", "s", .down, .enter]
    case .answer: ["1", .home, .down, .down, " "]
    case .caseState: ["s"]
    case .close: ["s", .enter]
    case .reopen: ["f", .down, .down, .enter, .home, "s"]
    case .facts: ["2", "g", "f"]
    case .sheetMenu: ["2", "g", "f", "."]
    case .factOfRow: ["3", "g", "f", .home, .down, .enter]
    case .factToAdd: ["2", .home, .down, "g", "f", .enter]
    case .timeline: ["t"]
    case .timelineFilter: ["t", "f"]
    case .timelineFind: ["t", "/", "g", "a"]
    case .timelineFound: ["t", "/", "g", "a", .enter]
    case .timelineEntry: ["t", .enter]
    case .owner: ["3", "o"]
    case .taskOwner: Self.task + ["o"]
    case .counsellor: ["o"]
    case .newClient: ["a"]
    case .editCase: ["e"]
    case .editCaseEnd: ["e"] + Array(repeating: .tab, count: 14)
    case .pick: ["e", .tab, .tab, .tab, .tab, .tab, .tab, " "]
    case .log: ["c"]
    case .newTask: ["3", "a"]
    case .editTask: Self.task + ["e"]
    case .notNeeded: ["3", "x"]
    case .rest: ["3", .end, .up, .up, .up, .up, "x"]
    case .quit: ["n", "H", "i", .control("q")]
    case .absence: ["g", "h"]
    case .keepView: ["S", .down, .enter, "f", .end, .enter]
    case .changeViews: ["f", .end, .enter]
    case .changeView: ["f", .end, .enter, .enter]
    case .renameView: ["f", .end, .enter, .enter, .enter]
    case .bulkCounsellor: Self.marks + ["o"]
    case .bulkStandIn: Self.marks + ["g", "s"]
    case .bulkNote: Self.marks + ["n"]
    case .bulkTask: Self.marks + ["g", "a"]
    case .bulkLog: Self.marks + ["c"]
    case .bulkChooseDo: Self.marks + ["g", "d"]
    case .bulkOnDo: Self.marks + ["g", "d", .enter]
    case .bulkDoneOn: Self.marks + ["g", "d", .enter, .down, .enter]
    case .bulkDue: Self.marks + ["g", "d", .enter, .down, .down, .enter]
    case .bulkOwner: Self.marks + ["g", "d", .enter, .down, .down, .down, .enter]
    case .askCounsellor: ["V", "o", .end, .up, .enter]
    case .forWhom: ["V", "/", "f", "i", "k", .enter, "o"]
    case .askHidden: ["V", "/", "f", "i", "k", .enter, "o", .end, .enter, .end, .up, .enter]
    case .askStandIn: Self.marks + ["g", "s", .end, .up, .enter]
    case .askNote: Self.marks + ["n", "H", "i", .function(2)]
    case .askTask: Self.marks + ["g", "a", "H", "i", .function(2)]
    case .askLog: Self.marks + ["c", .tab, .tab, "H", "i", .function(2)]
    case .askDone: Self.marks + ["g", "d", .end, .enter, .enter]
    case .askDue: Self.marks + ["g", "d", .enter, .down, .down, .enter, "+", "9", "d", .enter]
    case .askOwner:
      Self.marks + ["g", "d", .enter, .down, .down, .down, .enter, .end, .up, .enter]
    case .quitSeveral: Self.marks + ["n", "H", "i", .control("q")]
    case .itemsDue: Self.itemMarks + ["d"]
    case .itemsOwner: Self.itemMarks + ["o"]
    case .itemsExcuse: Self.itemMarks + ["x"]
    case .askItemsTick, .askItemsReopen: Self.itemMarks + [" "]
    case .askItemsExcuse: Self.itemMarks + ["x", "H", "i", .function(2)]
    case .askItemsDue: Self.itemMarks + ["d", "+", "9", "d", .enter]
    case .askItemsOwner: Self.itemMarks + ["o", .end, .up, .enter]
    case .askItemsBin: ["m", "m", "m", .delete]
    case .conflictMenu: ["3", .home, .down, "s"]
    case .settle: ["3", .home, .down, "s", .enter]
    case .formConflict: ["e", "x"]
    case .saving, .notSaved, .readOnly: ["3", " "]
    case .draftRefused: ["n", "H", "i"]
    case .messagesOfTrouble: ["3", " ", "g", "m"]
    }
  }

  /// More than a small window shows, with the caret in the middle.
  private static let longText: [Key] =
    (1...12).flatMap { line -> [Key] in
      Array("Zz \(line): 作 zz zz zz zz zz zz zz zz zz zz").map(Key.character) + [.enter]
    } + Array(repeating: .up, count: 5)

  /// Marks three clients from the chosen one on.
  private static let marks: [Key] = ["m", "m", "m"]

  /// Marks the first three rows of the third step.
  private static let itemMarks: [Key] = ["3", .home, "m", "m", "m"]

  /// Goes to the first task of the client, behind the do's of the third step.
  private static let task: [Key] = ["3", .down, .down, .down, .down, .down]

  /// Chooses an entry of the menu of views.
  private static func views(_ place: Int) -> [Key] {
    ["f"] + Array(repeating: .down, count: place) + [.enter]
  }
}
