import Casework
import Content
import Screen

// The lines above and below the panes: header, banner, path, spoken line, message and footer.
extension WorkbenchState {
  /// The warning that stands on every screen; nil when there is none.
  var bannerText: String? {
    if isReadOnly { return words(HeaderWords.readOnly) }
    return nil
  }

  func drawHeader(on canvas: inout Canvas, in rect: Rect) {
    canvas.fill(rect, style: Style(.header))
    let who = rect.width < 60 ? "" : worker.map { name(of: $0) } ?? ""
    let right = [savedText, who].filter { !$0.isEmpty }.joined(by: "  ")
    let rightWidth = min(TextWidth.columns(of: right), rect.width / 2)
    canvas.write(
      right, x: rect.right - rightWidth - 1, y: rect.y, width: rightWidth, style: Style(.header))
    let width = rect.width - rightWidth - 3
    let left = headerParts(columns: rect.width, room: width)
    let start = left.reduce(1) { $0 + TextWidth.columns(of: $1) + 2 }
    canvas.write(
      " " + left.joined(by: "  "), x: rect.x, y: rect.y, width: width, style: Style(.header))
    guard !isChoosingWorker else { return }
    // The name of the view may be cut, and never the number behind it.
    let count = " " + shownCount
    let nameWidth = max(
      1,
      min(
        TextWidth.columns(of: viewName), width - start - TextWidth.columns(of: count)))
    spotView(on: &canvas, in: rect, x: start, width: width - start)
    canvas.write(viewName, x: rect.x + start, y: rect.y, width: nameWidth, style: Style(.header))
    canvas.write(
      count, x: rect.x + start + nameWidth, y: rect.y, width: max(0, width - start - nameWidth),
      style: Style(.header))
  }

  /// What stands in the header before the view: as much as leaves the view its room.
  private func headerParts(columns: Int, room: Int) -> [String] {
    guard columns >= 60 else { return [] }
    let unprotected = isUnprotected ? [words(HeaderWords.unprotected)] : []
    let product = [words(HeaderWords.product)]
    let team = team.name.isEmpty || columns < 100 ? [] : [team.name]
    guard !isChoosingWorker else { return product + team + unprotected }
    let view = TextWidth.columns(of: viewName + " " + shownCount)
    for parts in [product + team + unprotected, product + unprotected]
    where parts.reduce(1, { $0 + TextWidth.columns(of: $1) + 2 }) + view <= room { return parts }
    return unprotected
  }

  /// Makes the name of the view as good as the key that it names.
  private func spotView(on canvas: inout Canvas, in rect: Rect, x: Int, width: Int) {
    // While one types a name, the key for it is a letter.
    guard canvas.spots != nil, !isChoosingWorker, !find.isTyping,
      let views = CommandTable.row(of: .views)?.chords.first
    else { return }
    let text = TextWidth.columns(of: viewName + " " + shownCount)
    canvas.spot(
      Rect(x: rect.x + x, y: rect.y, width: max(0, min(text, width)), height: 1),
      .keys(views.keys))
  }

  private var viewName: String {
    if let view = currentSavedView { return words(ViewWords.header, ["view": view.name]) }
    return headerName(of: clients.view)
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

  func drawSpoken(on canvas: inout Canvas, in rect: Rect) {
    canvas.write(
      " " + spokenSentence, x: rect.x, y: rect.y, width: rect.width, style: Style(.spoken))
  }

  /// Draws what just happened, over as many rows as it needs while a message is there.
  ///
  /// The rows grow upwards over what stands above them; where the cursor is below, they hang from the
  /// header instead, so that they never hide the row that has the focus.
  func drawMessage(on canvas: inout Canvas, in rect: Rect) {
    if let message {
      let most = max(1, (rect.bottom - layout.header.bottom) / 2)
      let lines = lines(of: message, columns: max(1, rect.width - 2)).prefix(most)
      var area = Rect(
        x: rect.x, y: rect.bottom - lines.count, width: rect.width, height: lines.count)
      if lines.count > 1, canvas.cursor.y >= area.y {
        area.y = layout.header.bottom
      }
      let style = Style(message.kind == .problem ? .problem : .message)
      canvas.fill(area)
      canvas.spot(area, .nothing)
      for (offset, line) in lines.enumerated() {
        canvas.write(line, x: area.x + 1, y: area.y + offset, width: area.width - 1, style: style)
      }
      if message.canUndo { spotUndo(lines.last ?? "", on: &canvas, in: area) }
    } else if isUnprotected {
      let isShort = rect.width < 80
      let text = words(isShort ? HeaderWords.unprotected : .unprotectedLong)
      canvas.write(" " + text, x: rect.x, y: rect.y, width: rect.width, style: Style(.dim))
    }
  }

  /// Makes "u = undo" at the end of a message as good as the key that it names.
  private func spotUndo(_ line: String, on canvas: inout Canvas, in area: Rect) {
    let hint = words(MessageWords.undoHint)
    guard undoesOnTop, !find.isTyping, line.hasSuffix(hint),
      let undo = CommandTable.row(of: .undo)?.chords.first
    else { return }
    let width = TextWidth.columns(of: hint)
    let x = area.x + 1 + TextWidth.columns(of: line) - width
    canvas.spot(Rect(x: x, y: area.bottom - 1, width: width, height: 1), .keys(undo.keys))
  }

  /// Whether the key for undo undoes where the keys go now.
  private var undoesOnTop: Bool {
    guard let body = dialogs.last?.body else { return true }
    if case .bin = body { return true }
    return false
  }

  /// The lines of what just happened.
  ///
  /// A key at its end, such as "u = undo", goes to the next line as a whole.
  private func lines(of message: Message, columns: Int) -> [String] {
    let gap = "   "
    var text = message.text
    if message.canUndo { text += gap + words(MessageWords.undoHint) }
    let lines = Wrapping.lines(text, columns: columns)
    guard let place = text.ranges(of: gap).last else { return lines }
    let key = String(text[place.upperBound...])
    if lines.last?.hasSuffix(key) == true { return lines }
    return Wrapping.lines(String(text[..<place.lowerBound]), columns: columns)
      + Wrapping.lines(key, columns: columns)
  }

  /// The keys that can be used now, the most needed first, as many as fit.
  func drawFooter(on canvas: inout Canvas, in rect: Rect) {
    var x = rect.x + 1
    for hint in footerHints {
      let needed =
        TextWidth.columns(of: hint.key) + 1 + TextWidth.columns(of: hint.words)
      guard x + needed < rect.right else { break }
      canvas.spot(Rect(x: x, y: rect.y, width: needed, height: 1), .keys(hint.chord.keys))
      x += canvas.write(hint.key, x: x, y: rect.y, width: needed, style: Style(.key))
      x += 1
      x += canvas.write(hint.words, x: x, y: rect.y, width: needed, style: Style(.hint))
      x += 2
    }
  }

  /// The keys of the footer with their words: of the dialog on top, else of the focused pane.
  var footerHints: [FooterHint] {
    if let dialog = dialogs.last {
      let hints = dialog.hints(onSmallScreen: size.columns < 60).filter {
        $0.1 != .scroll || canScroll(dialog)
      }
      .map { hint(Chord($0.0), words($0.1)) }
      // The way out is always there.
      return fitting(rowHints(in: dialog) + hints.dropLast(), always: hints.suffix(1))
    }
    if find.isTyping { return fitting(Array(findHints.dropLast()), always: findHints.suffix(1)) }
    // While a letter or the rest of a chord is waited for, other keys mean something else than they
    // say.
    if !prefix.isEmpty || find.awaitsLetter {
      return [hint(Chord(.escape), words(DialogHintWords.close))]
    }
    if let timeline { return hints(of: timeline) }
    // Help and quit are always there: the room for them is taken first.
    let rows = CommandTable.rows.filter { row in
      guard row.hint != nil, row.panes.contains(focus) else { return false }
      return refusal(of: row.command) == nil
    }
    let pairs = rows.sorted { ($0.hint?.rank ?? 0) < ($1.hint?.rank ?? 0) }.compactMap { row in
      row.hint.map { (rank: $0.rank, hint: hint(row.chords[0], hintText($0.words, of: row))) }
    }
    let always =
      [filterHint ?? marksHint].compactMap { $0 } + pairs.filter { $0.rank < 10 }.map(\.hint)
    let others = pairs.filter { $0.rank >= 10 }.map(\.hint)
    guard hidesWayBack else { return fitting(others, always: always) }
    // The pane before does not show, so that the way back to it has to be named.
    let back = marksHint == nil ? [hint(Chord(.escape), words(HintWords.back))] : []
    return fitting(others, always: back + (size.columns < 60 ? always.dropLast() : always))
  }

  /// Whether Esc goes to a pane that does not show, or shows those that a large one covers.
  private var hidesWayBack: Bool {
    if split.isZoomed { return true }
    return [.narrow, .pair].contains(layout.form) && focus != .clients
  }

  /// As many hints as there is room for beside those that are always there.
  func fitting(_ hints: [FooterHint], always: [FooterHint]) -> [FooterHint] {
    // The blanks behind the last one need no room.
    var room = size.columns - always.reduce(0) { $0 + $1.width }
    let shown = hints.prefix { hint in
      room -= hint.width
      return room >= 0
    }
    return shown + always
  }

  /// The keys that act on the row that a box of details is about.
  private func rowHints(in dialog: Dialog) -> [FooterHint] {
    if case .timelineEntry(let id) = dialog.purpose { return entryHints(of: id) }
    guard case .details = dialog.purpose else { return [] }
    return [Command.flip, .dueDate, .note, .owner].compactMap { command in
      guard let row = CommandTable.row(of: command), let text = row.hint,
        refusal(of: command) == nil
      else { return nil }
      return hint(row.chords[0], words(text.words))
    }
  }

  /// Whether a dialog holds more text to read than fits in it.
  private func canScroll(_ dialog: Dialog) -> Bool {
    let room = dialogRoom(dialog)
    if case .confirm(let confirm) = dialog.body { return confirm.seen(in: room.size) != nil }
    guard case .reading = dialog.body else { return false }
    return laidOut(readingLines(of: dialog), width: room.width).count > room.height
  }

  /// A hint with the name of its keys.
  func hint(_ chord: Chord, _ text: String) -> FooterHint {
    FooterHint(chord: chord, key: KeyNames(words).name(of: chord), words: text)
  }

  /// One sentence that says where you are and what state the thing has, for everyone and for screen
  /// readers.
  ///
  /// It is made of the state, so it never depends on the layout.
  var spokenSentence: String {
    if let dialog = dialogs.last { return dialog.spoken(in: self) }
    if whichKey.isShown, !prefix.isEmpty { return spokenFollowing }
    if find.isTyping { return spokenFind }
    if let timeline { return spoken(of: timeline) }
    switch focus {
    case .clients: return spokenHit ?? sayingMark(spokenClient)
    case .roadmap: return spokenStep
    case .checklist: return sayingMark(spokenItem)
    }
  }

  private var spokenClient: String {
    guard let row = clients.selectedRow, let index = clients.selectedIndex else {
      return words(SpokenWords.noClients)
    }
    var values: TextValues = [
      "index": String(index + 1), "count": String(clients.rows.count),
      "client": listName(of: row), "step": content.text[row.step].short,
    ]
    guard let next = row.nextDue else { return words(SpokenWords.clientNothingDue, values) }
    values["what"] = content.text.title(of: next.id)
    values["due"] = spokenDue(next.day)
    return words(SpokenWords.client, values)
  }

  private var spokenStep: String {
    guard let opened, let status = roadmapOfCase else { return words(SpokenWords.nothing) }
    let (done, total) = status.progress(of: roadmap.step)
    let values: TextValues = [
      "index": String(roadmap.step.rawValue), "step": content.text[roadmap.step].title,
      "done": String(done), "total": String(total), "client": shortName(of: opened.case),
      "plan": spokenContact(of: opened.case),
    ]
    if roadmap.step == .afterContact { return words(SpokenWords.stepContact, values) }
    return words(total == 0 ? SpokenWords.stepNothing : .step, values)
  }

  /// What there is to say of contact after care, which has no boxes.
  private func spokenContact(of value: Case) -> String {
    if let reach = ReachOut(value), reach.isDue(on: today) { return words(SpokenWords.reach) }
    return words(value.contactPlan.planWords)
  }

  private var spokenItem: String {
    let items = checklistItems
    guard let opened else { return words(SpokenWords.nothing) }
    guard let item = checklist.selected, let index = items.firstIndex(of: item) else {
      return words(
        SpokenWords.emptyStep,
        ["step": content.text[roadmap.step].short, "client": shortName(of: opened.case)])
    }
    var values = spokenValues(of: item)
    values["index"] = String(index + 1)
    values["count"] = String(items.count)
    values["step"] = content.text[roadmap.step].short
    values["client"] = shortName(of: opened.case)
    switch item {
    case .do: return words(SpokenWords.doItem, values)
    case .task: return words(SpokenWords.task, values)
    case .bottleneck: return words(SpokenWords.bottleneck, values)
    case .moment: return words(SpokenWords.moment, values)
    }
  }

  /// What there is to say of an item of the checklist: what it is, its state and its day.
  func spokenValues(of item: ChecklistItem) -> TextValues {
    var values: TextValues = ["what": title(of: item)]
    switch item {
    case .do(let id):
      guard let status = roadmapOfCase?[id] else { return values }
      values["state"] = capitalised(content.terms.doState(status.state.rawValue))
      // Of what is done the day that matters is the one on which it was.
      let done = status.state == .done ? status.doneOn : nil
      // What comes back was done once, and is due all the same.
      let again =
        status.state != .done
        ? nil
        : status.due.map {
          words(SpokenWords.doneDueAgain, ["due": spokenDue($0)])
        }
      values["due"] =
        again ?? status.due.map(spokenDue)
        ?? done.map { words(SpokenWords.doneOn, ["day": content.dates.long($0)]) }
        ?? words(SpokenWords.noDue)
    case .task(let id):
      let task = opened?.case.tasks[id]
      values["state"] = capitalised(content.terms.doState(task?.doneOn == nil ? "open" : "done"))
      // Of what is done the day that matters is the one on which it was.
      let done = task?.doneOn.map { words(SpokenWords.doneOn, ["day": content.dates.long($0)]) }
      values["due"] = done ?? task?.due.map(spokenDue) ?? words(SpokenWords.noDue)
      // On a screen the time stands in the list and in the box of details.
      if linear.isOn, done == nil, let clock = task?.clock, let due = values["due"] {
        values["due"] = due + ", " + clock
      }
    case .bottleneck, .moment: break
    }
    return values
  }

  /// A word at the beginning of a sentence.
  func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + String(text.dropFirst())
  }

  /// A day that something is due on, as the beginning of a sentence.
  func spokenDue(_ due: Day) -> String {
    if due == today { return words(SpokenWords.dueToday) }
    if due < today {
      return capitalised(content.dates.relative(due, today: today))
    }
    return words(SpokenWords.due, ["day": content.dates.short(due, today: today)])
  }
}
