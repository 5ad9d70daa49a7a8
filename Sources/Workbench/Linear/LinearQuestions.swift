import Casework
import Content
import Screen

// What is asked: each dialog as a question, and what one can answer.
extension WorkbenchState {
  /// Asks what the dialog on top asks, unless that was the last thing asked.
  mutating func tellQuestion() {
    guard let dialog = dialogs.last else { return }
    var question = LinearQuestion(
      depth: dialogs.count, id: dialog.id, purpose: dialog.purpose, row: nil)
    if case .form(let form) = dialog.body { question.row = form.focused?.id }
    let before = linear.asked
    linear.asked = question
    let isNew =
      before?.id != question.id || before?.purpose != question.purpose
      || before?.depth != question.depth
    if isNew {
      linear.rest = []
      linear.days = []
      linear.heardOptions = nil
      linear.offeredRows = []
      linear.asksDrop = false
      linear.dayAhead = nil
      linear.toldHeading = ""
      linear.said.append(sentence(dialog.title))
      linear.said += dialog.preface.compactMap { line in
        let rest = withoutTitle(withoutSign(line), dialog.title)
        return rest.isEmpty ? nil : sentence(capitalised(rest))
      }
    }
    switch dialog.body {
    case .note(let area):
      if isNew { ask(for: area) }
      if isNew, dialog.taken != nil { linear.said.append(words(LinearWords.dropHow)) }
    case .date(let field): if isNew { ask(for: field, dialog.purpose) }
    case .menu(let menu) where dialog.isSheet && isBack(before): sayRow(of: menu)
    case .menu(let menu): if isNew { ask(menu, dialog.purpose) }
    case .confirm(let confirm): if isNew { ask(confirm) }
    case .form(let form):
      if isNew { linear.said.append(words(LinearWords.formHow)) }
      if isNew, dialog.taken != nil {
        linear.said.append(words(LinearWords.dropHow))
        sayFilledIn(form)
      } else if isNew {
        sayBefore(form)
      }
      if question != before { ask(form) }
    case .help, .reading, .today, .bin, .shift, .board: break
    }
  }

  /// Says what a box tells that is only there to be read, and closes it.
  mutating func closeReadings() {
    while let dialog = dialogs.last {
      switch dialog.body {
      case .reading:
        // What it waits for is read before anything is said of it.
        guard dialog.purpose != .figures || !wantsMoreOfFigures else { return }
        guard dialog.purpose != .contactFigures || wantedContactFigures == nil else { return }
        let lines = readingLines(of: dialog).map(line(of:))
        dialogs.removeLast()
        say(list: [sentence(dialog.title)] + lines)
      case .help:
        dialogs.removeLast()
        sayHelp()
      case .today:
        dialogs.removeLast()
        sayToday()
      case .bin(let list):
        // What it waits for is read before anything is said of it.
        guard list.wish.isEmpty else { return }
        dialogs.removeLast()
        sayBin(list)
      case .board(let list):
        dialogs.removeLast()
        sayBoard(list)
      case .shift(let list):
        // What it waits for is read before anything is said of it.
        guard list.isComplete else { return }
        dialogs.removeLast()
        sayShift(list)
      case .note, .date, .menu, .confirm, .form: return
      }
    }
  }

  /// A line without the sign that a list has on a screen.
  private func withoutSign(_ text: String) -> String {
    text.hasPrefix("· ") ? String(text.dropFirst(2)) : text
  }

  /// A line that says what a date is asked for without what the title said already.
  private func withoutTitle(_ line: String, _ title: String) -> String {
    guard let dot = line.firstRange(of: " · "), title.contains(line[..<dot.lowerBound]) else {
      return line
    }
    return String(line[dot.upperBound...])
  }

  private mutating func ask(for area: TextArea) {
    if !area.isEmpty { sayText(of: area) }
    linear.said.append(words(LinearWords.noteHow))
  }

  private mutating func ask(for field: DateField, _ purpose: Dialog.Purpose) {
    guard let day = field.day(dateReader) else {
      linear.said.append(words(LinearWords.dateHow, ["example": exampleDay]))
      return
    }
    var isOfDo = false
    if case .due = purpose { isOfDo = true }
    linear.said.append(
      words(
        isOfDo ? LinearWords.dateHowTerm : .dateHowKeep,
        ["day": content.dates.long(day), "example": exampleDay]))
  }

  /// The entries of a menu that are read out, with their places.
  ///
  /// What cannot be done with a row is not among them; who types its name hears why.
  func readOut(
    _ menu: Menu<DialogChoice>, _ purpose: Dialog.Purpose?
  ) -> [(offset: Int, element: Menu<DialogChoice>.Entry)] {
    var isOfRow = false
    if case .actions? = purpose { isOfRow = true }
    return menu.choices.enumerated().filter { !isOfRow || $0.element.disabledBecause == nil }
  }

  private mutating func ask(_ menu: Menu<DialogChoice>, _ purpose: Dialog.Purpose) {
    switch purpose {
    case .facts, .team: return ask(ofSheet: menu)
    default: break
    }
    let lines = readOut(menu, purpose).map { index, entry in
      var text = sentence(withoutEllipsis(spaced(entry.label)))
      if entry.isCurrent { text += " " + words(LinearWords.isCurrent) }
      if let reason = entry.disabledBecause { text += " " + sentence(reason) }
      return numbered(index + 1, text)
    }
    if case .contact = purpose {
      say(list: withHeads(lines, of: menu))
    } else {
      say(list: lines)
    }
  }

  /// The lines of a card with its heads between them, which say what the rows below each are about.
  private func withHeads(_ lines: [String], of menu: Menu<DialogChoice>) -> [String] {
    var rows = lines[...]
    return menu.entries.compactMap { entry in
      entry.isHeading ? spoken(head: entry.label) : rows.popFirst()
    }
  }

  private mutating func ask(_ confirm: Confirm<DialogChoice>) {
    linear.said += confirm.question.map(withoutSign)
    if confirm.isTyping {
      linear.said.append(
        words(LinearWords.confirmTyping, ["safe": confirm.buttons[0].label]))
      return
    }
    linear.said += confirm.buttons.enumerated().map {
      numbered($0.offset + 1, sentence($0.element.label))
    }
  }

  private mutating func ask(_ form: Form<FormField>) {
    guard let row = form.focused else { return }
    let heading = form.heading(of: row.id) ?? ""
    if heading != linear.toldHeading, !heading.isEmpty {
      linear.said.append(sentence(capitalised(heading.lowercased())))
    }
    linear.toldHeading = heading
    sayQuestion(form)
    linear.said += [form.notices[row.id], form.problems[row.id]].compactMap { $0 }.map(sentence)
    sayHow(row)
  }

  /// Says what stands in the rows before the one that a form begins with.
  private mutating func sayBefore(_ form: Form<FormField>) {
    let inputs = form.rows.filter { $0.kind != .heading }
    let values = form.values(dateReader)
    linear.said += inputs.prefix(max(0, form.position.place - 1))
      .map { shown($0, values[$0.id] ?? .empty) }
  }

  /// Says what an unfinished form holds by now, beside the question that comes next.
  private mutating func sayFilledIn(_ form: Form<FormField>) {
    let values = form.values(dateReader)
    let touched = form.touched
    linear.said += form.rows.filter { touched.contains($0.id) && $0.id != form.focused?.id }
      .map { shown($0, values[$0.id] ?? .empty) }
  }

  /// Says which question of how many it is, and what stands there.
  mutating func sayQuestion(_ form: Form<FormField>) {
    guard let row = form.focused else { return }
    let value = form.values(dateReader)[row.id] ?? .empty
    let place = form.position
    linear.said.append(
      words(
        LinearWords.question,
        [
          "index": String(place.place), "count": String(place.of), "row": shown(row, value),
        ]))
  }

  /// Says what one can answer in a row, where that does not go without saying.
  mutating func sayHow(_ row: FormRow<FormField>) {
    switch row.kind {
    case .heading: break
    case .text(_, let hint):
      if !hint.isEmpty { linear.said.append(sentence(capitalised(hint))) }
    case .date:
      linear.said.append(words(LinearWords.dateInForm, ["example": exampleDay]))
    case .number(_, let problem): linear.said.append(problem)
    case .flag(let yes, let no, let unknown):
      linear.said.append(
        words(LinearWords.flagHow, ["yes": yes, "no": no, "unknown": unknown]))
    case .choice(let options, _) where leavesOptionsOut(row):
      linear.said.append(words(LinearWords.choiceHow, count: options.count))
    case .choice(let options, let none):
      say(
        list: zip(row.kind.numbers, options).map { numbered($0, sentence($1.label)) }
          + (row.id.needsChoice ? [] : [numbered(0, sentence(none))]))
    }
  }

  /// More options than these are only said when they are asked for, where one is chosen already.
  private static let fewOptions = 6

  /// Whether the options of a row are only said when they are asked for.
  func leavesOptionsOut(_ row: FormRow<FormField>) -> Bool {
    guard case .choice(let options, _) = row.kind else { return false }
    return options.count > Self.fewOptions && isFilled(row)
  }

  /// Whether something stands in the row that is asked.
  private func isFilled(_ row: FormRow<FormField>) -> Bool {
    guard case .form(let form)? = dialogs.last?.body else { return false }
    return form.values(dateReader)[row.id] != .empty && !linear.wantsOptions
  }

  /// A label without the sign that more is asked: the question that follows says so.
  func withoutEllipsis(_ text: String) -> String {
    text.hasSuffix("…") ? String(text.dropLast()) : text
  }

  /// A text in which wide gaps are one blank.
  private func spaced(_ text: String) -> String {
    text.split(separator: " ").map { String($0) }.joined(by: " ")
  }
}

extension Form {
  /// The heading above a row; nil when there is none.
  func heading(of id: ID) -> String? {
    guard let place = rows.firstIndex(where: { $0.id == id }) else { return nil }
    return rows[..<place].last { $0.kind == .heading }?.label
  }
}
