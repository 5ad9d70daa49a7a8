import Casework
import Content
import Screen

// Forms, one question to a row.
extension WorkbenchState {
  /// Takes a line as the answer to the row of a form that was asked.
  ///
  /// In a row any word can be what somebody wants to fill in, so what is meant otherwise begins with
  /// a full stop.
  mutating func answer(row line: String, in form: Form<FormField>) -> [Effect] {
    let text = trimmed(line)
    guard let row = form.focused else { return press([.escape]) }
    if let effects = stepReview(line: text) { return effects }
    if let effects = answerDrop(text) ?? answerAhead(text, in: row) { return effects }
    if text == "." { return press([.function(2)]) }
    if text == ".." { return press([.escape]) }
    if text.first == "." { return follow(String(text.dropFirst()), in: form) }
    if !linear.offeredRows.isEmpty { return choose(row: text, in: form) }
    if text.isEmpty {
      guard linear.days.isEmpty else { return askAgain() }
      return press([.enter])
    }
    // Nobody fills in that word alone.
    if means(LinearWords.wordBack, text) {
      return press([form.position.place == 1 ? .escape : .backTab])
    }
    if text == "?" {
      linear.said.append(words(LinearWords.formHelp))
      return askAgain()
    }
    // Where a text can be anything, only the word behind a full stop leaves it.
    if case .text = row.kind {} else if isLeaving(text) { return press([.escape]) }
    switch row.kind {
    case .heading: return press([.enter])
    case .text: return row.id == .clock ? fill(row, clock: text) : fill(row, with: text)
    case .number(_, let problem):
      if case .unreadable = form.value(of: text, in: row.id, dateReader) {
        linear.said.append(problem)
        sayQuestion(form)
        return []
      }
      return fill(row, with: text)
    case .date:
      guard let day = day(in: text) else {
        if linear.days.isEmpty { sayQuestion(form) }
        return []
      }
      return take(day, in: row, of: form)
    case .choice(let options, let none):
      return choose(text, [(id: "", label: none)] + options.map { ($0.id, $0.label) }, in: row)
    case .flag(let yes, let no, let unknown):
      return choose(
        text, [(id: "", label: unknown), (FormFlag.yes, yes), (FormFlag.no, no)], in: row)
    }
  }

  /// Follows a word behind a full stop: back, empty, the list of questions, or one of them.
  private mutating func follow(_ word: String, in form: Form<FormField>) -> [Effect] {
    guard let row = form.focused else { return [] }
    linear.offeredRows = []
    linear.days = []
    if means(LinearWords.wordDrop, word) { return askDrop() }
    if means(LinearWords.wordRead, word) {
      sayOptions(of: row, in: form)
      return []
    }
    if means(LinearWords.wordBack, word) { return press([.backTab]) }
    if isLeaving(word) { return press([.escape]) }
    if isEmptying(word) { return put("", in: row) }
    if word == "?" {
      linear.said.append(words(LinearWords.formHelp))
      return askAgain()
    }
    if means(LinearWords.wordMore, word) {
      sayMore()
      return []
    }
    let inputs = form.rows.filter { $0.kind != .heading }
    if means(LinearWords.wordRows, word) {
      sayRows(Array(inputs.indices), of: inputs, in: form)
      return []
    }
    goToRow(word, of: inputs, in: form)
    return []
  }

  /// Goes to the row that a number or the beginning of its label means; several are said.
  private mutating func goToRow(
    _ word: String, of inputs: [FormRow<FormField>], in form: Form<FormField>
  ) {
    let labels = inputs.map(\.label)
    if let index = choice(word, among: labels) {
      change { $0.focus(inputs[index].id) }
      // It is asked again, also when it was the one.
      linear.asked?.row = nil
      return
    }
    let wanted = SortKey.key(for: word)
    let keys = labels.map(SortKey.key(for:))
    let found = keys.indices.filter { keys[$0].contains(wanted) }
    guard !found.isEmpty, !wanted.isEmpty else {
      linear.said.append(words(LinearWords.noSuchQuestion, ["text": word]))
      sayQuestion(form)
      return
    }
    sayRows(found, of: inputs, in: form)
  }

  /// Takes a line as the answer to which question is meant, so that nothing is filled in.
  private mutating func choose(row text: String, in form: Form<FormField>) -> [Effect] {
    if text.isEmpty { return askAgain() }
    if means(LinearWords.wordMore, text) {
      sayMore()
      return []
    }
    let inputs = form.rows.filter { $0.kind != .heading }
    let offered = linear.offeredRows
    let labels = offered.map { inputs[$0].label }
    let place =
      Int(text).map { number in offered.first { $0 + 1 == number } }
      ?? choice(text, among: labels).map { offered[$0] }
    guard let place else {
      sayWhichRow(form)
      return []
    }
    change { $0.focus(inputs[place].id) }
    return askAgain()
  }

  /// Asks the question of the form again, and no other.
  private mutating func askAgain() -> [Effect] {
    linear.offeredRows = []
    linear.days = []
    linear.asked?.row = nil
    return []
  }

  private mutating func sayWhichRow(_ form: Form<FormField>) {
    linear.said.append(
      words(LinearWords.whichQuestion, ["row": form.focused?.label ?? ""]))
  }

  /// Says rows with what stands in them, each with its number.
  private mutating func sayRows(
    _ places: [Int], of inputs: [FormRow<FormField>], in form: Form<FormField>
  ) {
    let values = form.values(dateReader)
    var lines: [String] = []
    var heading = ""
    for place in places {
      let above = form.heading(of: inputs[place].id) ?? ""
      if above != heading, !above.isEmpty {
        lines.append(sentence(capitalised(above.lowercased())))
      }
      heading = above
      lines.append(numbered(place + 1, shown(inputs[place], values[inputs[place].id] ?? .empty)))
    }
    say(list: lines)
    linear.offeredRows = places
    sayWhichRow(form)
  }

  /// Changes the form on top.
  private mutating func change(_ body: (inout Form<FormField>) -> Void) {
    guard let index = dialogs.indices.last, case .form(var form) = dialogs[index].body else {
      return
    }
    let before = form
    body(&form)
    dialogs[index].body = .form(form)
    followWish(at: index, from: before)
  }

  /// Puts a value in a row as drafts write it, and goes on.
  mutating func put(_ value: String, in row: FormRow<FormField>) -> [Effect] {
    if value.isEmpty, row.id.needsChoice {
      linear.said.append(words(MessageWords.needsKind))
      if case .form(let form)? = dialogs.last?.body { sayQuestion(form) }
      return []
    }
    change { $0.put(value, in: row.id) }
    return press([.enter])
  }

  /// Types a text in a row in place of what is there, and goes on.
  private mutating func fill(_ row: FormRow<FormField>, with text: String) -> [Effect] {
    if row.hidden != nil {
      // It was read out with initials for names: who says it again with another word means the same people.
      change { $0.retype(text, in: row.id) }
      if let index = dialogs.indices.last {
        followRaising(at: index)
        noticeNames(in: index)
      }
      return press([.enter])
    }
    change { $0.put("", in: row.id) }
    return press([.paste(text), .enter])
  }

  /// Fills in a time, as it is read back.
  private mutating func fill(_ row: FormRow<FormField>, clock text: String) -> [Effect] {
    let digits = text.prefix { !$0.isLetter }
    let unit = trimmed(String(text.dropFirst(digits.count)))
    guard unit.isEmpty || means(.wordClock, unit), let clock = ClockText.normal(String(digits))
    else {
      linear.said.append(words(FormWords.clockProblem))
      if case .form(let form)? = dialogs.last?.body { sayQuestion(form) }
      return []
    }
    linear.said.append(sentence(clock))
    return put(clock, in: row)
  }

  /// Says a question with everything that can be chosen.
  private mutating func sayOptions(of row: FormRow<FormField>, in form: Form<FormField>) {
    linear.wantsOptions = true
    sayQuestion(form)
    sayHow(row)
    linear.wantsOptions = false
    linear.heardOptions = row.id
  }

  private mutating func choose(
    _ text: String, _ options: [(id: String, label: String)], in row: FormRow<FormField>
  ) -> [Effect] {
    // The number of something that nobody heard is a guess, and a wrong one logs an arrival.
    if Int(text) != nil, leavesOptionsOut(row), linear.heardOptions != row.id,
      case .form(let form)? = dialogs.last?.body
    {
      sayOptions(of: row, in: form)
      return []
    }
    let index =
      text == "0"
      ? 0
      : Int(text).map { row.kind.numbers.firstIndex(of: $0).map { $0 + 1 } }
        ?? choice(text, among: options.map(\.label))
    guard let index, options.indices.contains(index) else {
      sayNoChoice(text, Array(options.map(\.label).dropFirst()))
      return []
    }
    if case .choice(let all, _) = row.kind,
      let note = all.first(where: { $0.id == options[index].id })?.note, !note.isEmpty
    {
      linear.said.append(note)
    }
    return put(options[index].id, in: row)
  }

  /// A row with what stands in it.
  func shown(_ row: FormRow<FormField>, _ value: Form<FormField>.Value) -> String {
    sentence(
      words(LinearWords.labelled, ["label": row.label, "text": shown(value, of: row)]))
  }

  private func shown(_ value: Form<FormField>.Value, of row: FormRow<FormField>) -> String {
    switch (value, row.kind) {
    case (.empty, .choice(_, let none)): return none
    case (.empty, .flag(_, _, let unknown)): return unknown
    case (.empty, _): return words(LinearWords.nothingYet)
    case (.day(let day), _): return content.dates.long(day)
    case (.choice(let id), .choice(let options, _)):
      return options.first { $0.id == id }?.label ?? id
    case (.flag(let flag), .flag(let yes, let no, _)): return flag ? yes : no
    case (.number(let number), _): return String(number)
    case (.flag(let flag), _): return words(flag ? FormWords.yes : .no)
    case (.text(let text), _), (.choice(let text), _), (.unreadable(let text), _): return text
    }
  }
}
