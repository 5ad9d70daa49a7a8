import Casework
import Content
import Screen

// The lines above the panes: header, banner and path.
extension WorkbenchState {
  /// The warning that stands on every screen; nil when there is none.
  var bannerText: String? {
    if isReadOnly { return words(HeaderWords.readOnly) }
    return nil
  }

  func drawHeader(on canvas: inout Canvas, in rect: Rect) {
    canvas.fill(rect, style: Style(.header))
    let who = rect.width < 60 ? "" : worker.map { name(of: $0) } ?? ""
    // Who works here knows that: initials are enough before the name of the view is cut.
    let rights = [who, Initials.of(who)].map { who in
      [savedText, who].filter { !$0.isEmpty }.joined(by: "  ")
    }
    let texts = headerTexts
    func parts(beside right: String) -> HeaderParts {
      let room = rect.width - min(TextWidth.columns(of: right), rect.width / 2) - 3
      return headerParts(texts, columns: rect.width, room: room)
    }
    let right =
      rights.first { !parts(beside: $0).escalations.isEmpty && !parts(beside: $0).isCut }
      ?? rights.last { !parts(beside: $0).escalations.isEmpty } ?? rights[0]
    let rightWidth = min(TextWidth.columns(of: right), rect.width / 2)
    canvas.write(
      right, x: rect.right - rightWidth - 1, y: rect.y, width: rightWidth, style: Style(.header))
    let width = rect.width - rightWidth - 3
    let shown = headerParts(texts, columns: rect.width, room: width)
    let (left, escalations) = (shown.before, shown.escalations)
    let start = left.reduce(1) { $0 + TextWidth.columns(of: $1) + 2 }
    canvas.write(
      " " + left.joined(by: "  "), x: rect.x, y: rect.y, width: width, style: Style(.header))
    // Over the board no client shows: how many there are, and the key that is another one there, mislead.
    guard !isChoosingWorker, !hidesNames else { return }
    // The name of the view may be cut, and never the number behind it, nor that of the escalations.
    let countWidth = TextWidth.columns(of: texts.count)
    let taken = countWidth + Self.columns(behind: escalations)
    let nameWidth = max(1, min(TextWidth.columns(of: texts.view), width - start - taken))
    spotView(texts, on: &canvas, in: rect, x: start, width: nameWidth + countWidth)
    draw(escalations, on: &canvas, x: start + nameWidth + countWidth + 2, in: rect)
    canvas.write(texts.view, x: rect.x + start, y: rect.y, width: nameWidth, style: Style(.header))
    canvas.write(
      texts.count, x: rect.x + start + nameWidth, y: rect.y,
      width: max(0, min(countWidth, width - start - nameWidth)), style: Style(.header))
  }

  /// What the header says of the list, whatever room it has.
  private struct HeaderTexts {
    /// The name of the view.
    var view: String
    /// How many clients it has, with the blank in front.
    var count: String
    /// How many escalations are open.
    var escalations: (long: String, short: String, tiny: String)
  }

  private var headerTexts: HeaderTexts {
    HeaderTexts(
      view: viewName, count: " " + shownCount,
      escalations: (
        long: escalationsText(.escalations, ofTeam: .escalationsOfTeam),
        short: escalationsText(.escalationsShort, ofTeam: .escalationsOfTeamShort),
        tiny: escalationsText(.escalationsTiny, ofTeam: .escalationsOfTeamTiny)
      ))
  }

  /// What of the header depends on its room.
  private struct HeaderParts {
    /// What stands before the view.
    var before: [String]
    var escalations = ""
    /// Whether the name of the view has not the room that it needs.
    var isCut = false
  }

  /// So much of the name of a view still says which one it is.
  private static let shortestName = 6

  /// How many columns the number of open escalations takes, with the blanks in front of it.
  private static func columns(behind escalations: String) -> Int {
    escalations.isEmpty ? 0 : TextWidth.columns(of: escalations) + 2
  }

  /// What stands in the header before the view, and the number of open escalations behind it: as much
  /// as leaves the view its room.
  ///
  /// Where there is little, the name of the view is cut before that number goes.
  private func headerParts(_ texts: HeaderTexts, columns: Int, room: Int) -> HeaderParts {
    let isWide = columns >= 60
    let unprotected = isUnprotected && isWide ? [words(HeaderWords.unprotected)] : []
    let product = isWide ? [words(HeaderWords.product)] : []
    let team = team.name.isEmpty || columns < 100 ? [] : [team.name]
    guard !isChoosingWorker else {
      return HeaderParts(before: product + team + unprotected)
    }
    let count = TextWidth.columns(of: texts.count)
    let view = TextWidth.columns(of: texts.view) + count
    let shortest = min(view, Self.shortestName + count)
    let (long, short, tiny) = texts.escalations
    typealias Layout = (before: [String], escalations: String, view: Int)
    var layouts: [Layout] = [
      (product + team + unprotected, long, view), (product + unprotected, long, view),
      (product + unprotected, short, view), (product + unprotected, tiny, view),
    ]
    if !tiny.isEmpty {
      // In a small window whose list it is says more than the name of the product.
      if columns >= 80 { layouts.append((product + unprotected, tiny, shortest)) }
      layouts += [(unprotected, tiny, view), (unprotected, tiny, shortest)]
    }
    let fitting = layouts.first { before, escalations, view in
      before.reduce(1, { $0 + TextWidth.columns(of: $1) + 2 }) + view
        + Self.columns(behind: escalations) <= room
    }
    guard let fitting else { return HeaderParts(before: unprotected, isCut: true) }
    return HeaderParts(
      before: fitting.before, escalations: fitting.escalations, isCut: fitting.view < view)
  }

  /// How many escalations are open, the worker's own and the team's, with the key of the board; empty
  /// when none is, and where the board shows them.
  private func escalationsText(_ own: HeaderWords, ofTeam: HeaderWords) -> String {
    let count = clients.openEscalations
    guard count.team > 0, !hidesNames, timeline == nil else { return "" }
    let values: TextValues = ["own": String(count.own), "team": String(count.team)]
    // A team lead looks after all of them.
    return words(isTeamLead ? ofTeam : own, values)
  }

  /// Draws how many escalations are open, as good as the key that it names.
  private func draw(_ escalations: String, on canvas: inout Canvas, x: Int, in rect: Rect) {
    guard !escalations.isEmpty else { return }
    canvas.write(
      escalations, x: rect.x + x, y: rect.y, width: TextWidth.columns(of: escalations),
      style: Style(.header))
    guard canvas.spots != nil, dialogs.isEmpty, timeline == nil, !find.isTyping,
      let board = keyMap.row(of: .board)?.chords.first
    else { return }
    canvas.spot(
      Rect(
        x: rect.x + x, y: rect.y, width: TextWidth.columns(of: escalations), height: 1),
      .keys(board.keys))
  }

  /// Makes the name of the view as good as the key that it names.
  private func spotView(
    _ texts: HeaderTexts, on canvas: inout Canvas, in rect: Rect, x: Int, width: Int
  ) {
    // While one types a name, the key for it is a letter.
    guard canvas.spots != nil, !isChoosingWorker, !find.isTyping, !viewKeyIsTaken,
      let views = keyMap.row(of: .views)?.chords.first
    else { return }
    let text = TextWidth.columns(of: texts.view + texts.count)
    canvas.spot(
      Rect(x: rect.x + x, y: rect.y, width: max(0, min(text, width)), height: 1),
      .keys(views.keys))
  }

  private var viewName: String {
    let name =
      currentSavedView.map { words(ViewWords.header, ["view": $0.name]) }
      ?? headerName(of: clients.view)
    guard viewKeyIsTaken, let views = keyMap.row(of: .views)?.chords.first else {
      return name
    }
    let key = " (" + KeyNames(words).name(of: views) + ")"
    return name.hasSuffix(key) ? String(name.dropLast(key.count)) : name
  }

  /// Whether the key that the header names means something else now: in the timeline it chooses the
  /// kinds that show there, in what is due how that is divided.
  private var viewKeyIsTaken: Bool {
    if case .today? = dialogs.last?.body { return true }
    return timeline != nil
  }

  /// How many clients the view has.
  private var shownCount: String {
    if clients.view == .closed { return String(clients.closedCount) }
    return words(
      HeaderWords.count,
      ["shown": String(clients.belongingCount), "total": String(clients.openCount)])
  }

  /// What the header says of saving: what was saved last, or that a save takes long.
  var savedText: String {
    if saving.isSlow { return words(HeaderWords.saving) }
    // For the blink that a save mostly takes nothing is claimed at all.
    if !saving.pending.isEmpty { return "" }
    if saving.lastFailed || !unkeptTexts.isEmpty { return words(HeaderWords.notSaved) }
    guard let saved = saving.lastSaved else { return words(HeaderWords.allSaved) }
    return words(HeaderWords.saved, ["time": saved.clock])
  }

  func drawBanner(on canvas: inout Canvas) {
    guard let bannerText else { return }
    let rect = Rect(x: 0, y: 1, width: size.columns, height: 1)
    canvas.fill(rect, style: Style(.banner))
    canvas.write(" " + bannerText, x: 0, y: 1, width: size.columns, style: Style(.banner))
  }

  /// Where you are, when one pane shows at a time.
  func drawPath(on canvas: inout Canvas, in rect: Rect) {
    var parts = [words(SmallScreenWords.clients)]
    if let opened { parts.append(shortName(of: opened.case)) }
    parts.append("\(roadmap.step.rawValue) \(content.text[roadmap.step].short)")
    let index = min(focus.rawValue, parts.count - 1)
    parts[index] = "[" + parts[index] + "]"
    spotPath(parts, on: &canvas, in: rect)
    canvas.write(
      " " + parts.joined(by: " > "), x: rect.x, y: rect.y, width: rect.width,
      style: Style(.title))
  }

  /// Says of each part of the path which pane it stands for.
  private func spotPath(_ parts: [String], on canvas: inout Canvas, in rect: Rect) {
    var x = rect.x + 1
    for (index, part) in parts.enumerated() {
      // Without a client the second part is the step.
      let pane = parts.count < Pane.allCases.count && index > 0 ? Pane.checklist.rawValue : index
      let width = TextWidth.columns(of: part)
      canvas.spot(
        Rect(x: x, y: rect.y, width: min(width, rect.right - x), height: 1), .part(pane))
      x += width + 3
    }
  }
}
