import Screen

/// One of some values, or none, in a row of a form.
///
/// Keys: Left, Right and Space go through the values, a letter goes to the next value that begins
/// with it, Home and End to the first and the last, Delete and Backspace to none. Letters in a row are the
/// beginning of a value; those of a running text that came to the wrong row leave it as it was.
struct ChoiceField: Hashable, Sendable {
  private struct Option: Hashable, Sendable {
    let id: String
    let label: String
  }

  /// With more values than these nobody goes through them one by one: they open as a list.
  static let mostStepped = 4

  private let options: [Option]
  private let none: String
  private var index: Int?
  /// The letters typed in a row, and where they began.
  private var typed: [Character] = []
  private var origin: Int?
  /// Whether a value begins with them.
  private var isMatched = false
  /// Whether nothing was typed for a moment behind letters that chose a value.
  private var isPaused = false

  /// A choice that stands on the value `chosen`, or on none when that is empty.
  ///
  /// - Returns: Nil when there is no such value.
  init?(_ options: [(id: String, label: String)], none: String, chosen: String) {
    self.options = options.map { Option(id: $0.id, label: $0.label) }
    self.none = none
    index = options.firstIndex { $0.id == chosen }
    guard index != nil || chosen.isEmpty else { return nil }
  }

  /// The id of the chosen value; nil for none.
  var chosen: String? { index.map { options[$0].id } }

  /// What the row shows.
  var label: String { index.map { options[$0].label } ?? none }

  mutating func press(_ key: Key) -> FieldOutcome {
    // Where values have a number, as how serious something is has, the digit is the shortest way.
    if case .character(let digit) = key, typed.isEmpty,
      let numbered = options.firstIndex(where: { $0.id == String(digit) && digit.isNumber })
    {
      return choose(numbered)
    }
    if key == .character(" "), !typed.isEmpty, answering(typed + [" "]).isEmpty {
      return pressSpaceBehindLetters()
    }
    if key == .backspace, !typed.isEmpty, !isMatched {
      typed.removeLast()
      return follow()
    }
    if case .character(let letter) = key, letter != " " || !typed.isEmpty { return type(letter) }
    endTyping()
    switch key {
    case .left: return choose(index.map { $0 == 0 ? nil : $0 - 1 } ?? options.indices.last)
    case .right, .character(" "): return step()
    case .home: return choose(options.indices.first)
    case .end: return choose(options.indices.last)
    case .delete, .backspace: return choose(nil)
    default: return .ignored
    }
  }

  /// Whether a letter goes on with a value whose beginning was typed.
  func goesOn(with letter: Character) -> Bool {
    !typed.isEmpty && !answering(typed + [letter]).isEmpty
  }

  /// Whether letters were typed that begin no value.
  ///
  /// They are of a running text that came to the wrong row, in which nothing is an answer. Another key, or taking
  /// them back, ends that.
  var isRunningText: Bool { !typed.isEmpty && !isMatched }

  /// Whether Space opens the values where they are shown as a list: not behind letters.
  ///
  /// Nobody knows yet whether those begin a running text. A second one does, behind those that chose a value.
  var listsOnSpace: Bool { typed.isEmpty || isMatched && typed.last == " " }

  /// Takes the next letter for the first of a value, whatever was typed before.
  mutating func endTyping() {
    typed = []
    isPaused = false
  }

  /// Lets the next letter be the first of a value again, where none goes on with what was typed: not behind those of
  /// a running text, for whoever stops to think in one goes on with it.
  mutating func pauseTyping() { isPaused = isMatched && !typed.isEmpty }

  /// Behind letters Space may be that of a running text: the next letter then puts back what stood in the row.
  ///
  /// Behind one that chose a value it goes on from there at once, for that is how one goes through them.
  private mutating func pressSpaceBehindLetters() -> FieldOutcome {
    guard isMatched else {
      typed.append(" ")
      return .ignored
    }
    let goesOn = typed.last == " " || typed.count == 1 && options.count <= Self.mostStepped
    typed.append(" ")
    return goesOn ? step() : .moved
  }

  private mutating func type(_ letter: Character) -> FieldOutcome {
    if typed.isEmpty { origin = index }
    // What stood there before the first of them comes back, however slowly a running text is typed.
    if isPaused, !typed.contains(" "), answering(typed + [letter]).isEmpty,
      !answering([letter]).isEmpty
    {
      typed = []
    }
    isPaused = false
    typed.append(letter)
    return follow()
  }

  /// Chooses the value that begins with what was typed; what stood before where none does.
  private mutating func follow() -> FieldOutcome {
    guard let letter = typed.last else { return choose(origin) }
    // The same letter again goes on to the next value that begins with it.
    let isOneLetter = typed.allSatisfy { Letter.isSame($0, letter) }
    let beginning = isOneLetter ? [letter] : typed
    let answering = answering(beginning)
    isMatched = !answering.isEmpty
    guard !answering.isEmpty else { return choose(origin) }
    if !isOneLetter, let index, answering.contains(index) { return .ignored }
    return choose(answering.first { isOneLetter && $0 > index ?? -1 } ?? answering.first)
  }

  private mutating func step() -> FieldOutcome {
    choose(index.map { $0 + 1 < options.count ? $0 + 1 : nil } ?? options.indices.first)
  }

  /// The places of the values that begin so, or that have a word which does.
  private func answering(_ beginning: [Character]) -> [Int] {
    options.indices.filter { TypedName.begins(options[$0].label, with: beginning) }
  }

  private mutating func choose(_ next: Int?) -> FieldOutcome {
    guard next != index else { return .ignored }
    index = next
    return .edited
  }

  /// Draws the value; with the focus between the signs that say which keys change it.
  ///
  /// - Returns: The first character of the value, where the cursor sits.
  func draw(on canvas: inout Canvas, in rect: Rect, isFocused: Bool) -> Point {
    let row = Rect(x: rect.x, y: rect.y, width: rect.width, height: min(1, rect.height))
    let style = Style(isFocused ? .fieldFocused : index == nil ? .dim : .field)
    canvas.fill(row, style: style)
    var point = Point(x: row.x, y: row.y)
    guard isFocused, row.width >= 6 else {
      canvas.write(label, x: row.x, y: row.y, width: row.width, style: style)
      if isFocused { canvas.showFocus(point) }
      return point
    }
    canvas.write("<", x: row.x, y: row.y, width: 1, style: style)
    let used = canvas.write(label, x: row.x + 2, y: row.y, width: row.width - 4, style: style)
    canvas.write(">", x: row.x + 3 + used, y: row.y, width: 1, style: style)
    point.x += 2
    canvas.showFocus(point)
    return point
  }
}
