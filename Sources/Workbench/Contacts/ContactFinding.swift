import Casework
import Content
import Screen

/// What the list of people in contact is narrowed to, and the field in which that is typed.
struct ContactFinding: Equatable, Sendable {
  /// What is looked for; empty where everybody shows.
  var sought = ""
  /// The field, while somebody types in it.
  var field: TextField?
}

// Finding somebody in contact: by a name of now or of before, and by words of the row.
extension WorkbenchState {
  /// The most characters that one looks for.
  private static let longestSought = 80

  /// Opens the field, with what the list is narrowed to already.
  mutating func openContactField() -> [Effect] {
    contactFinding.field = TextField(contactFinding.sought, limit: Self.longestSought)
    refreshContacts()
    return []
  }

  /// Follows a key while the field is open, and one that leads back to everybody.
  ///
  /// - Parameter key: What was pressed.
  /// - Returns: What it does; nil for a key that has nothing to do with finding.
  mutating func typeInContacts(_ key: Key) -> [Effect]? {
    guard var field = contactFinding.field else {
      // The way back leads through what the list is narrowed to.
      guard !contactFinding.sought.isEmpty, key == .escape || key == .backspace else { return nil }
      return narrowContacts(to: "")
    }
    switch key {
    case .up, .down, .pageUp, .pageDown: return nil
    case .escape:
      contactFinding.field = nil
      return narrowContacts(to: "")
    default: break
    }
    switch field.press(key) {
    case .edited, .shortened:
      contactFinding.field = field
      return narrowContacts(to: field.text)
    case .submitted, .next, .previous:
      contactFinding.field = nil
      return narrowContacts(to: contactFinding.sought)
    case .ignored: sayUnused(key, .unusedInField)
    case .moved, .cancelled, .refused: contactFinding.field = field
    }
    return []
  }

  /// Shows of the list only those in whose names and row all words of a text stand; the first of them is chosen.
  private mutating func narrowContacts(to text: String) -> [Effect] {
    contactFinding.sought = text
    refreshContacts()
    guard !text.isEmpty, let index = dialogs.indices.last,
      case .menu(var menu) = dialogs[index].body
    else { return [] }
    let found = menu.entries.first { if case .openContact = $0.id { true } else { false } }
    if let found { menu.focus(found.id) }
    dialogs[index].body = .menu(menu)
    return []
  }

  /// Whether somebody is among those who are looked for.
  func isSought(_ contact: Contact, _ line: String) -> Bool {
    let wanted = SortKey.key(for: contactFinding.sought).split(separator: " ")
    guard !wanted.isEmpty else { return true }
    let text = SortKey.key(for: (contact.allNames + [line]).joined(by: " "))
    return wanted.allSatisfy { text.contains($0) }
  }

  /// How many people the list shows.
  private var foundCount: Int {
    contactList.count { if case .openContact = $0.id { true } else { false } }
  }

  /// That nobody is found, where that is so.
  var nobodyFound: [String] {
    contactFinding.sought.isEmpty || foundCount > 0 ? [] : [words(ContactWords.nobodyFound)]
  }

  /// What is looked for, above the list; nil where everybody shows.
  var contactFindingText: String? {
    let isOpen = contactFinding.field != nil
    guard isOpen || !contactFinding.sought.isEmpty else { return nil }
    let found = foundCount
    let text = contactFinding.field?.text ?? contactFinding.sought
    return words(
      isOpen ? ContactWords.finding : .found,
      ["text": text, "found": String(found), "count": String(register.contacts.count)])
  }
}
