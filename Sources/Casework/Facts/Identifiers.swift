/// What every identifier type shares: a short text that means nothing by itself.
///
/// Each kind of thing has a type of its own, so that a worker can never be passed for a case.
package protocol Identifier: Hashable, Comparable, Sendable {
  var text: String { get }
  init(_ text: String)
}

extension Identifier {
  package static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}

/// A case in the store: random, stands in the clear header of a record, never shown to a person.
package struct CaseID: Identifier {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A contact after care in the store: random, never shown to a person.
package struct ContactID: Identifier {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// The number people use for a case, such as `MO-0011`.
///
/// It may be corrected, so it identifies a case to people and to imports, not to the store.
package struct CaseNumber: Identifier {
  package let text: String
  package init(_ text: String) { self.text = text }

  /// What is the same for numbers that people take for the same: capitals and blanks around them do
  /// not count.
  package var key: String { (text.nilIfBlank ?? "").lowercased() }
}

/// A member of the team, such as `c1`.
package struct WorkerID: Identifier {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A judicial condition within one case, such as `V3`.
package struct ConditionID: Identifier {
  package let text: String
  package init(_ text: String) { self.text = text }
}

/// A note, event, task, escalation, information item, contact moment or conflict within one case.
package struct EntryID: Identifier {
  package let text: String
  package init(_ text: String) { self.text = text }

  /// Whether it was made before another one: by the number at the end, where both are of one session, else in
  /// the order of the letters.
  func wasCounted(before other: EntryID) -> Bool {
    let (own, others) = (counted, other.counted)
    guard let own, let others, own.session == others.session else { return self < other }
    return own.number < others.number
  }

  /// The session that made it and the number that it gave; nil where it has none.
  private var counted: (session: Substring, number: Int)? {
    guard let dash = text.lastIndex(of: "-"), let number = Int(text[text.index(after: dash)...])
    else { return nil }
    return (text[..<dash], number)
  }
}
