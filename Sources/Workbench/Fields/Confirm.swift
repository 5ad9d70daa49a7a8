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

  /// Some of those it is about.
  package struct Group: Hashable, Sendable {
    /// What these have in common; nil where there is one group.
    let head: String?
    let names: [String]

    /// - Parameters:
    ///   - head: What these have in common; nil where there is one group.
    ///   - names: Them, one by one.
    package init(_ head: String?, _ names: [String]) {
      self.head = head
      self.names = names
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

  /// What is asked, in a sentence that names the record and the count.
  let asked: String
  /// Whom or what it is about.
  let groups: [Group]
  /// What else has to be known of it.
  let notes: [String]
  /// The answers, the safe one first.
  package let buttons: [Button]
  private let opener: Key?
  /// What has to be typed before an answer that is not safe is taken.
  private let demanded: String?
  private(set) var focus = 0
  /// The first row below the question that is shown, where not all of them fit.
  private(set) var scroll = 0
  private(set) var field: TextField

  /// A question with its answers.
  ///
  /// - Parameters:
  ///   - question: The question, which names the record and the count, and what else has to be
  ///     known.
  ///   - groups: Whom or what it is about, where it is about several.
  ///   - safe: The answer that changes nothing.
  ///   - others: The answers that do; none where it is only to be read.
  ///   - opener: The key that brought the question up.
  ///   - demanded: What must be typed before `others` can be chosen; the question says so.
  package init(
    question: [String], groups: [Group] = [], safe: Button, others: [Button] = [],
    opener: Key? = nil, demanded: String? = nil
  ) {
    asked = question.first ?? ""
    self.groups = groups
    notes = Array(question.dropFirst())
    self.opener = opener
    self.demanded = demanded
    buttons = [safe] + others
    field = TextField(limit: 40)
  }

  /// The question in lines, each name on one of its own.
  package var question: [String] { [asked] + listed + notes }

  /// Those it is about, each on a line, below what they have in common.
  var listed: [String] {
    groups.flatMap { ($0.head.map { [$0] } ?? []) + $0.names.map { "· " + $0 } }
  }

  /// The answer with the focus.
  package var focused: Button { buttons[focus] }

  /// Whether the safe answer, which stands before the others, has the focus.
  var isOnFirst: Bool { focus == 0 }

  /// Whether the question has a line to type in.
  var isTyping: Bool { demanded != nil }

  /// Whether a key is the first letter of an answer.
  func isNamed(by key: Key) -> Bool {
    guard case .character(let letter) = key else { return false }
    return buttons.contains { Letter.isSame($0.label.first, letter) }
  }

  /// What has been typed, where the question demands that something is.
  package var typed: String { field.text }

  /// Follows a key.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - size: The room that the question is drawn in: PgUp and PgDn go by what shows of it.
  /// - Returns: What it did.
  package mutating func press(_ key: Key, in size: Size) -> Outcome {
    switch key {
    case .enter: return choose()
    case .escape: return .chosen(buttons[0].id)
    case .left, .up, .backTab: return move(by: -1)
    case .right, .down, .tab: return move(by: 1)
    case .pageUp: return scroll(by: -1, in: size)
    case .pageDown: return scroll(by: 1, in: size)
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

  private mutating func scroll(by pages: Int, in size: Size) -> Outcome {
    let layout = layout(in: size)
    let next = max(0, min(layout.first + pages * layout.page, layout.lastFirst))
    guard next != layout.first else { return .ignored }
    scroll = next
    return .moved
  }

  private mutating func press(letterOf key: Key) -> Outcome {
    // What is only to be read may have come up while somebody was typing.
    guard buttons.count > 1, case .character(let letter) = key, key != opener else {
      return .ignored
    }
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
