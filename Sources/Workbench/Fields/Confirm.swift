package import Screen

/// A question that is asked because undo cannot repair what follows.
///
/// The focus begins on the safe answer, Esc is the safe answer, and a letter only chooses the safe
/// answer; any other answer takes a move and then Enter. The letter that opened the question does
/// nothing at all. So neither a key that is held down nor Enter on arrival does harm.
package struct Confirm<ID: Hashable & Sendable>: Hashable, Sendable {
  /// One answer: a verb that says what will happen.
  package struct Button: Hashable, Sendable {
    package var id: ID
    package var label: String

    package init(_ id: ID, _ label: String) {
      self.id = id
      self.label = label
    }
  }

  /// What a key did to the question.
  package enum Outcome: Hashable, Sendable {
    case chosen(ID)
    case moved, edited
    /// What has to be typed first is not there yet.
    case refused
    case ignored
  }

  package let question: [String]
  /// The answers, the safe one first.
  package let buttons: [Button]
  private let opener: Key?
  /// What has to be typed before an answer that is not safe is taken.
  private let demanded: String?
  private(set) var focus = 0
  /// The first line of the question that is shown, where not all of it fits.
  private(set) var scroll = 0
  private(set) var field: TextField

  /// A question with its answers.
  ///
  /// - Parameters:
  ///   - question: Lines that name the record and the count.
  ///   - safe: The answer that changes nothing.
  ///   - others: The answers that do.
  ///   - opener: The key that brought the question up.
  ///   - demanded: What must be typed before `others` can be chosen; the question says so.
  package init(
    question: [String], safe: Button, others: [Button], opener: Key? = nil,
    demanded: String? = nil
  ) {
    self.question = question
    self.opener = opener
    self.demanded = demanded
    buttons = [safe] + others
    field = TextField(limit: 40)
  }

  /// The answer with the focus.
  package var focused: Button { buttons[focus] }

  /// Whether the question has a line to type in.
  var isTyping: Bool { demanded != nil }

  /// What has been typed, where the question demands that something is.
  package var typed: String { field.text }

  /// Follows a key.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - rect: Where it is drawn, which says how far and by how much PgUp and PgDn scroll; a line of
  ///     the question at a time when nil.
  /// - Returns: What it did.
  package mutating func press(_ key: Key, in rect: Rect? = nil) -> Outcome {
    switch key {
    case .enter: return choose()
    case .escape: return .chosen(buttons[0].id)
    case .left, .up, .backTab: return move(by: -1)
    case .right, .down, .tab: return move(by: 1)
    case .pageUp: return scroll(by: -(rect.map(page) ?? 1), in: rect)
    case .pageDown: return scroll(by: rect.map(page) ?? 1, in: rect)
    default: return demanded == nil ? press(letterOf: key) : type(key)
    }
  }

  private func choose() -> Outcome {
    if focus > 0, let demanded, trimmed(field.text) != demanded { return .refused }
    return .chosen(focused.id)
  }

  /// Moves the focus around in a ring, because Tab does.
  private mutating func move(by step: Int) -> Outcome {
    guard buttons.count > 1 else { return .ignored }
    focus = (focus + step + buttons.count) % buttons.count
    return .moved
  }

  /// Scrolls the question by a number of lines.
  mutating func scroll(by lines: Int, in rect: Rect?) -> Outcome {
    let last = rect.map(lastScroll) ?? max(0, question.count - 1)
    let now = min(scroll, last)
    let next = max(0, min(now + lines, last))
    guard next != now else { return .ignored }
    scroll = next
    return .moved
  }

  private mutating func press(letterOf key: Key) -> Outcome {
    guard case .character(let letter) = key, key != opener else { return .ignored }
    let answering = buttons.indices.filter { Letter.isSame(buttons[$0].label.first, letter) }
    guard let next = answering.first(where: { $0 > focus }) ?? answering.first else {
      return .ignored
    }
    focus = next
    return next == 0 && answering.count == 1 ? choose() : .moved
  }

  private mutating func type(_ key: Key) -> Outcome {
    switch field.press(key) {
    case .edited, .shortened: .edited
    case .moved: .moved
    case .submitted, .cancelled, .next, .previous, .refused, .ignored: .ignored
    }
  }

  private func trimmed(_ text: String) -> Substring {
    var rest = text[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return rest
  }
}
