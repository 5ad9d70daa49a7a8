import Casework
import Content
import Screen

// Marking rows: of the list of clients, and of the checklist what has a box.
extension WorkbenchState {
  /// Flips the mark of the row, and goes on to the next one when that is asked for.
  mutating func flipMark(goingOn: Bool) -> [Effect] {
    markRow(flipping: true)
    let effects = goingOn ? move(by: 1) : []
    sayMarks()
    return effects
  }

  /// Marks the row and the one next to it, which becomes the chosen one.
  mutating func markMoving(by step: Int) -> [Effect] {
    markRow(flipping: false)
    let effects = move(by: step)
    markRow(flipping: false)
    sayMarks()
    return effects
  }

  /// Marks every row of the list, or takes those marks away when all of them have one.
  mutating func markAll() -> [Effect] {
    switch focus {
    case .clients: clients.marks.flipAll(clients.rows.ids)
    case .roadmap: break
    case .checklist: checklist.marks.flipAll(markableItems)
    }
    sayMarks()
    return []
  }

  /// Takes all marks of the focused list away; false when there are none.
  mutating func clearMarks() -> Bool {
    let count = focusedMarks.count
    guard count > 0 else { return false }
    if focus == .clients { clients.marks.clear() } else { checklist.marks.clear() }
    message = .info(words(MarkedWords.cleared, count: count))
    return true
  }

  /// The rows of the checklist that can be marked: do's with a box, and own tasks.
  var markableItems: [ChecklistItem] { checklistItems.filter(canBeMarked) }

  func canBeMarked(_ item: ChecklistItem) -> Bool {
    switch item {
    case .do(let id): roadmapOfCase?[id].state != .standing
    case .task: true
    case .bottleneck, .contact, .handover, .escalation, .agreement: false
    }
  }

  /// Keeps to the marks of the checklist that still are of this case and still there.
  mutating func keepItemMarks(isAnotherCase: Bool) {
    if isAnotherCase { return checklist.marks.clear() }
    let tasks = opened?.case.tasks.filter { $0.value.binned == nil }.map(\.key) ?? []
    checklist.marks.keep(
      DoID.allCases.map(ChecklistItem.do) + tasks.map(ChecklistItem.task), shown: checklistItems)
  }

  /// Marks the chosen row; one that is marked loses its mark when that is asked for.
  private mutating func markRow(flipping: Bool) {
    switch focus {
    case .clients: clients.selected.map { clients.marks.mark($0, flipping: flipping) }
    case .roadmap: break
    case .checklist:
      guard let item = checklist.selected, canBeMarked(item) else { return }
      checklist.marks.mark(item, flipping: flipping)
    }
  }

  // MARK: What is said of marks

  /// How many rows of the focused list are marked, and how many of those it hides.
  var focusedMarks: (count: Int, hidden: Int) {
    switch focus {
    case .clients: (clients.marks.count, clients.marks.hiddenCount)
    case .roadmap: (0, 0)
    case .checklist: itemMarks
    }
  }

  /// How many rows of the checklist are marked, and how many of those belong to another step.
  var itemMarks: (count: Int, hidden: Int) {
    let marks = checklist.marks
    return (marks.count, marks.isEmpty ? 0 : marks.hidden(from: checklistItems))
  }

  private mutating func sayMarks() {
    let (count, hidden) = focusedMarks
    let said = text(ofMarks: count, hidden: hidden)
    let help = focus == .clients ? MarkedWords.helpClients : .helpItems
    // What can be done with marks is said with the first one: the sentence would be in the way later.
    let tooMany =
      focus == .clients && count > Self.mostAtOnce
      ? words(BulkWords.tooMany, ["most": String(Self.mostAtOnce)], count: count) : nil
    message = .info(
      tooMany
        ?? (count == 0 ? words(MarkedWords.none) : count == 1 ? said + " " + words(help) : said))
    message?.isPassing = true
  }

  private func text(ofMarks count: Int, hidden: Int) -> String {
    hidden == 0
      ? words(MarkedWords.count, count: count) + "."
      : words(MarkedWords.countHidden, ["hidden": String(hidden)], count: count) + "."
  }

  /// What a menu of actions is called that are done with all marked rows; nil when none is marked.
  var markedTitle: String? {
    if isInDetails { return nil }
    let (count, hidden) = focusedMarks
    guard count > 0 else { return nil }
    let said = String(text(ofMarks: count, hidden: hidden).dropLast())
    return focus == .clients ? said + ": " + markedNames : said
  }

  /// The foot of a list: what is marked, before the place in the list as far as both fit.
  ///
  /// - Parameters:
  ///   - marks: How many rows are marked, and how many of those are hidden.
  ///   - position: The place of the chosen row in the list.
  ///   - columns: The room for it.
  /// - Returns: The longest text that fits, else the shortest.
  func foot(
    marks: (count: Int, hidden: Int), position: String, columns: Int
  ) -> String {
    guard marks.count > 0 else { return position }
    let long = String(text(ofMarks: marks.count, hidden: marks.hidden).dropLast())
    let short =
      marks.hidden == 0
      ? long
      : words(
        MarkedWords.countShort,
        ["shown": String(marks.count - marks.hidden), "hidden": String(marks.hidden)])
    let texts = [position.isEmpty ? long : long + ", " + position, long, short]
    return texts.first { TextWidth.columns(of: $0) <= columns } ?? short
  }

  /// A sentence about the chosen row, which begins with whether the row is marked.
  func sayingMark(_ sentence: String) -> String {
    let isMarked =
      switch focus {
      case .clients: !clients.marks.isEmpty && clients.selected.map(clients.marks.contains) ?? false
      case .roadmap: false
      case .checklist:
        !checklist.marks.isEmpty && checklist.selected.map(checklist.marks.contains) ?? false
      }
    return isMarked ? words(MarkedWords.spoken) + " " + sentence : sentence
  }
}
