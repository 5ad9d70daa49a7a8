package import Casework
package import Screen

/// Labelled rows to fill in, as far as the person gets.
///
/// Keys: Tab, Shift-Tab, Up and Down go from row to row; Enter goes to the next row and submits on
/// the last; F2 and Ctrl-S submit; Esc leaves, and what was typed is in `draft`. Inside a row: the
/// keys of its field. PgUp and PgDn go by as many rows as show. In a date Up and Down leave the day
/// alone, so that walking through a form changes nothing; there Shift-Up and Shift-Down go by a day,
/// Alt-Up and Alt-Down by a week. Only where a date can be meant in two ways Up takes the later and
/// Down the earlier.
package struct Form<ID: Hashable & Sendable>: Hashable, Sendable {
  /// What a row holds.
  package enum Value: Hashable, Sendable {
    /// Nothing typed, nothing chosen, not known.
    case empty
    case text(String)
    case day(Day)
    /// The id of the chosen value.
    case choice(String)
    case number(Int)
    case flag(Bool)
    /// What was typed where it is no day or no number that the row takes.
    case unreadable(String)
  }

  package let rows: [FormRow<ID>]
  /// What is wrong with a row, in words, shown below it until the row is edited.
  package var problems: [ID: String] = [:]
  /// What a row has to say that holds whatever is typed in it.
  package var notices: [ID: String] = [:]
  /// One for each row, in the same order.
  var entries: [FormEntry]
  private(set) var index: Int
  /// How many lines the wheel moved it away from its focused row.
  var away = 0
  /// Whether no key was pressed in the row yet: the first character replaces a date.
  var isFresh = true
  /// The row with the focus where a colleague's words came up under the hand: typing takes their place.
  private var followed: ID?
  /// The rows that were emptied because the date they belong to is another.
  var emptied: Set<ID> = []
  /// The rows of which the time was typed together with its day.
  var told: Set<ID> = []
  /// What a draft held for rows that are not here, or not able to hold it, now.
  private var unplaced: [ID: String] = [:]

  /// A form with its rows as they are, or as a draft left them.
  ///
  /// - Parameters:
  ///   - rows: In order, headings included.
  ///   - draft: What `draft` gave when the form was left.
  ///   - hidden: What shows of texts of the draft of which not everything does.
  ///   - id: The row to begin in; the first that can be filled in when there is none.
  package init(
    _ rows: [FormRow<ID>], draft: [ID: String] = [:], hiding hidden: [ID: HiddenText] = [:],
    at id: ID? = nil
  ) {
    self.rows = rows
    var unplaced = draft
    entries = rows.map { row in
      if let text = draft[row.id],
        let entry = FormEntry(row, drafted: text, as: hidden[row.id])
      {
        unplaced[row.id] = nil
        return entry
      }
      return FormEntry(row, holding: row.initial) ?? FormEntry(row, holding: "") ?? .heading
    }
    self.unplaced = unplaced
    let inputs = rows.indices.filter { rows[$0].kind != .heading }
    index = inputs.first { rows[$0].id == id } ?? inputs.first ?? 0
  }

  /// The row with the focus; nil only in a form that has nothing to fill in.
  package var focused: FormRow<ID>? {
    inputs.contains(index) ? rows[index] : nil
  }

  /// The place of the focused row among those that can be filled in, from 1, and their number.
  package var position: (place: Int, of: Int) {
    let inputs = inputs
    return ((inputs.firstIndex(of: index) ?? -1) + 1, inputs.count)
  }

  /// Whether the focused row holds one of some values, which the arrows go through.
  package var isOnChoice: Bool {
    if inputs.contains(index), case .choice = entries[index] { true } else { false }
  }

  /// The values of the focused row where they are too many to go through one by one, with the word
  /// for none and the one that is chosen.
  package var longChoice: (options: [FormRow<ID>.Option], none: String, chosen: String)? {
    guard let focused, case .choice(let options, let none) = focused.kind,
      options.count > ChoiceField.mostStepped
    else { return nil }
    return (options, none, entries[index].raw)
  }

  /// Whether Space goes on to the next of a few values of the focused row.
  package var isStepped: Bool {
    switch focused?.kind {
    case .choice: longChoice == nil
    case .flag: true
    case .heading, .text, .date, .number, nil: false
    }
  }

  /// What goes with the value that is chosen in the row at a place; nil where nothing does.
  func noteOfChoice(at place: Int) -> String? {
    guard case .choice(let options, _) = rows[place].kind,
      let note = options.first(where: { $0.id == entries[place].raw })?.note, !note.isEmpty
    else { return nil }
    return note
  }

  /// Puts a value in a row, as drafts write it, where the row can hold it.
  package mutating func put(_ text: String, in id: ID) {
    guard let place = inputs.first(where: { rows[$0].id == id }),
      let entry = FormEntry(rows[place], holding: text)
    else { return }
    entries[place] = entry
    problems[id] = nil
  }

  /// Takes a text that was typed anew in a row for one that was changed at one place, so that what is alike at both
  /// ends goes on standing for what it stood for.
  package mutating func retype(_ text: String, in id: ID) {
    guard let place = inputs.first(where: { rows[$0].id == id }),
      case .text(var field) = entries[place]
    else { return }
    _ = field.typed.retype(text)
    entries[place] = .text(field)
    problems[id] = nil
  }

  /// The same form with its rows as they are by now: what nobody touched says what they say, and what
  /// was typed or chosen stays.
  ///
  /// A moment that was now when the form was opened stays that moment, and so does its day.
  package func following(_ rows: [FormRow<ID>]) -> Form {
    let touched = touched
    let moments = Self.moments(in: rows).intersection(Self.moments(in: self.rows))
    let rows = rows.map { row in
      moments.contains(row.id) ? self.rows.first { $0.id == row.id } ?? row : row
    }
    var form = Form(rows, draft: unplaced, at: focused?.id)
    for place in rows.indices where touched.contains(rows[place].id) {
      guard let before = self.rows.firstIndex(where: { $0.id == rows[place].id }) else { continue }
      form.entries[place] = entries[before]
    }
    form.problems = problems
    form.notices = notices
    form.isFresh = isFresh
    form.away = away
    form.emptied = emptied
    form.told = told
    if let focused, !touched.contains(focused.id),
      form.focused.map({ $0.initial != focused.initial }) ?? false
    {
      form.followed = focused.id
    } else {
      form.followed = followed
    }
    return form
  }

  /// The rows that began with now: a time, and the day that it is on.
  private static func moments(in rows: [FormRow<ID>]) -> Set<ID> {
    Set(rows.flatMap { row in row.belongsTo.map { [row.id, $0] } ?? [] })
  }

  /// Whether a letter goes on with a value whose beginning was typed in the row of the focus.
  func goesOn(with letter: Character) -> Bool {
    guard focused != nil, case .choice(let field) = entries[index] else { return false }
    return field.goesOn(with: letter)
  }

  /// Whether Space opens the values of the row of the focus: not where it goes on with letters.
  var listsOnSpace: Bool {
    guard focused != nil, case .choice(let field) = entries[index] else { return false }
    return isFresh || field.listsOnSpace
  }

  /// Whether letters were typed in the row of the focus that begin none of its values.
  var isRunningText: Bool {
    guard focused != nil, case .choice(let field) = entries[index] else { return false }
    return !isFresh && field.isRunningText
  }

  /// Whether a row says since a moment ago what a colleague made of it, and the focus is there: the first letter
  /// begins another answer.
  func isFollowed(_ id: ID) -> Bool { followed == id }

  /// Moves the focus to a row, where it is one that can be filled in.
  package mutating func focus(_ id: ID) {
    guard let place = inputs.first(where: { rows[$0].id == id }) else { return }
    if index != place { isFresh = true }
    index = place
  }

  /// The rows where something else stands than at first.
  package var touched: Set<ID> {
    Set(rows.indices.filter(isTouched).map { rows[$0].id })
  }

  private func isTouched(_ place: Int) -> Bool {
    let entry = entries[place]
    guard entry.raw == initialRaw(of: rows[place]) else { return true }
    // The same initials may stand for another name than those of what a colleague recorded meanwhile.
    return entry.meant != rows[place].hidden?.real ?? entry.raw
  }

  /// What each row holds.
  package func values(_ reader: DateReader) -> [ID: Value] {
    var values: [ID: Value] = [:]
    for index in inputs { values[rows[index].id] = value(at: index, reader) }
    return values
  }

  /// What a row would hold with a text in it, as drafts write it; empty for a row that is not here.
  package func value(of text: String, in id: ID, _ reader: DateReader) -> Value {
    rows.first { $0.id == id }.map { Self.value(of: text, in: $0, reader) } ?? .empty
  }

  /// What was changed, to be kept until the person comes back.
  ///
  /// Days are written out, because "tomorrow" would be another day by then.
  package func draft(_ reader: DateReader) -> [ID: String] {
    var draft = unplaced
    let touched = touched
    for index in inputs where touched.contains(rows[index].id) {
      if case .day(let day) = value(at: index, reader) {
        let text = reader.write(day)
        if text != rows[index].initial { draft[rows[index].id] = text }
      } else {
        draft[rows[index].id] = entries[index].meant
      }
    }
    if !touched.isEmpty {
      keepMoment(in: &draft)
      keepToday(in: &draft, reader)
    }
    return draft
  }

  /// Keeps a day that stands there because it is today: taken up again tomorrow it would be another one.
  private func keepToday(in draft: inout [ID: String], _ reader: DateReader) {
    let today = reader.write(reader.today)
    for index in inputs where draft[rows[index].id] == nil && rows[index].initial == today {
      if case .date = rows[index].kind, !emptied.contains(rows[index].id) {
        draft[rows[index].id] = today
      }
    }
  }

  /// Keeps the day that goes with a time as it stood, and a time that stood there because it was that time:
  /// what is taken up again tomorrow was not known tomorrow.
  private func keepMoment(in draft: inout [ID: String]) {
    for index in inputs {
      let row = rows[index]
      guard let date = row.belongsTo, let day = rows.first(where: { $0.id == date }),
        draft[date] == nil, !emptied.contains(date), !day.initial.isEmpty
      else { continue }
      draft[date] = day.initial
      guard !row.initial.isEmpty, draft[row.id] == nil, !emptied.contains(row.id),
        !touched.contains(date)
      else { continue }
      draft[row.id] = row.initial
    }
  }

  /// Follows a key.
  ///
  /// Submitting is refused while a row cannot be read; the focus is on it then.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - reader: How days are read.
  ///   - page: By how many rows PgUp and PgDn go.
  /// - Returns: What it did.
  package mutating func press(
    _ key: Key, _ reader: DateReader, page: Int = 4
  ) -> FieldOutcome {
    away = 0
    if key == .up || key == .down, case .ambiguous? = reading(reader) { return edit(key, reader) }
    switch key {
    case .tab: return move(by: 1, wraps: true, reader)
    case .backTab: return move(by: -1, wraps: true, reader)
    case .down: return move(by: 1, wraps: false, reader)
    case .up: return move(by: -1, wraps: false, reader)
    case .pageDown: return turn(by: max(1, page), reader)
    case .pageUp: return turn(by: -max(1, page), reader)
    case .enter:
      return index == inputs.last ? submit(reader) : move(by: 1, wraps: false, reader)
    case .function(2), .control("s"): return submit(reader)
    case .escape: return .cancelled
    default: return edit(key, reader)
    }
  }

  /// What the date in the focused row can mean; nil in a row that is no date.
  private func reading(_ reader: DateReader) -> DateReader.Reading? {
    guard case .date(let field) = entries[index] else { return nil }
    return reader.read(field.text)
  }

  /// Why the focused row cannot be taken as it is: what it is called, and what is wrong.
  package func refusal(_ reader: DateReader) -> (row: String, why: String)? {
    guard let focused, isUnreadable(at: index, reader) else { return nil }
    if case .number(_, let problem) = focused.kind { return (focused.label, problem) }
    return reading(reader).map { (focused.label, reader.line($0)) }
  }

  /// Writes every typed day in full: a word such as "tomorrow" means another day from midnight on.
  package mutating func settleDays(_ reader: DateReader) {
    splitMoments(reader)
    for place in inputs {
      guard case .date(var field) = entries[place] else { continue }
      field.settle(reader)
      entries[place] = .date(field)
    }
  }

  private mutating func move(by step: Int, wraps: Bool, _ reader: DateReader) -> FieldOutcome {
    let inputs = inputs
    guard let place = inputs.firstIndex(of: index) else { return .ignored }
    let next = place + step
    guard inputs.indices.contains(next) || (wraps && inputs.count > 1) else { return .ignored }
    go(to: inputs[(next + inputs.count) % inputs.count], reader)
    return .moved
  }

  /// Goes by a number of rows, not beyond the ends.
  private mutating func turn(by step: Int, _ reader: DateReader) -> FieldOutcome {
    let inputs = inputs
    guard let place = inputs.firstIndex(of: index) else { return .ignored }
    let next = max(0, min(place + step, inputs.count - 1))
    guard next != place else { return .ignored }
    go(to: inputs[next], reader)
    return .moved
  }

  /// Gives a row the focus.
  mutating func go(to place: Int, _ reader: DateReader) {
    settleDays(reader)
    followDates(reader)
    index = place
    isFresh = true
  }

  private mutating func submit(_ reader: DateReader) -> FieldOutcome {
    splitMoments(reader)
    guard let unread = inputs.first(where: { isUnreadable(at: $0, reader) }) else {
      settleDays(reader)
      followDates(reader)
      return .submitted
    }
    settleDays(reader)
    index = unread
    return .refused
  }

  /// Lets the next letter be the first of a value again, where one is chosen and none goes on with what was typed.
  package mutating func pauseTyping() {
    guard focused != nil, case .choice(var field) = entries[index] else { return }
    field.pauseTyping()
    entries[index] = .choice(field)
  }

  private mutating func edit(_ key: Key, _ reader: DateReader) -> FieldOutcome {
    guard let focused, !blanksDay(key) else { return .ignored }
    let outcome: FieldOutcome
    defer {
      isFresh = false
      followed = nil
    }
    switch entries[index] {
    case .heading: return .ignored
    case .text(var field):
      let isOver = focused.isReplaced || focused.isSuggested && !isTouched(index)
      if case .character = key, isFresh && isOver || followed == focused.id {
        field.replace(with: "")
      }
      outcome = field.press(key)
      entries[index] = .text(field)
    case .date(var field):
      if isFresh, case .character = key { field = DateField("") }
      outcome = field.press(Self.dateKey(key), reader)
      entries[index] = .date(field)
      followDates(reader)
    case .choice(var field):
      if isFresh { field.endTyping() }
      outcome = field.press(key)
      entries[index] = .choice(field)
    }
    switch outcome {
    case .edited, .shortened: problems[focused.id] = nil
    case .moved, .submitted, .cancelled, .next, .previous, .refused, .ignored: break
    }
    return outcome
  }

  /// Whether a key would put a blank in the place of a day that stood there: no day begins with one.
  private func blanksDay(_ key: Key) -> Bool {
    guard isFresh, key == .character(" "), case .date(let field) = entries[index] else {
      return false
    }
    return !field.text.isEmpty
  }

  /// The key that a date field of its own has for what the key means in a form.
  private static func dateKey(_ key: Key) -> Key {
    switch key {
    case .shiftUp: .up
    case .shiftDown: .down
    case .altUp: .pageUp
    case .altDown: .pageDown
    default: key
    }
  }

  // MARK: - What rows hold

  /// The places of the rows that can be filled in.
  var inputs: [Int] { rows.indices.filter { rows[$0].kind != .heading } }

  /// Whether the row at a place has the focus.
  func isFocused(_ place: Int) -> Bool { place == index && rows[place].kind != .heading }

  func isUnreadable(at place: Int, _ reader: DateReader) -> Bool {
    if case .unreadable = value(at: place, reader) { true } else { false }
  }

  /// What a row holds at first; nothing where it cannot hold what it was given.
  func initialRaw(of row: FormRow<ID>) -> String {
    FormEntry(row, holding: row.initial)?.raw ?? ""
  }

  private func value(at place: Int, _ reader: DateReader) -> Value {
    Self.value(of: entries[place].raw, in: rows[place], reader)
  }

  private static func value(of raw: String, in row: FormRow<ID>, _ reader: DateReader) -> Value {
    guard raw.contains(where: { !$0.isWhitespace }) else { return .empty }
    switch row.kind {
    case .heading: return .empty
    case .text: return .text(raw)
    case .choice: return .choice(raw)
    case .flag: return .flag(raw == FormFlag.yes)
    case .number(let range, problem: _):
      guard let number = Int(raw.filter { $0 != " " }), range.contains(number) else {
        return .unreadable(raw)
      }
      return .number(number)
    case .date:
      switch reader.read(raw) {
      case .empty: return .empty
      case .day(let day): return .day(day)
      case .ambiguous, .notUnderstood: return .unreadable(raw)
      }
    }
  }
}
