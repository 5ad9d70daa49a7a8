import Casework

/// A name as a card index has it: the surname, then what stands before it.
package enum SurnameFirst {
  /// The name with its last word in front: `Anna van der Fantasie` becomes `Fantasie, Anna van der`.
  ///
  /// A name of one word, and one that is written so already, stays as it is.
  package static func of(_ name: String) -> String {
    // What was added to a name, such as an organisation in brackets, goes last.
    let all = name.split(separator: " ")
    let words = all.prefix { !$0.hasPrefix("(") }
    guard words.count > 1, let surname = words.last, !name.contains(",") else { return name }
    let rest = words.dropLast() + all.dropFirst(words.count)
    return surname + ", " + rest.map { String($0) }.joined(by: " ")
  }

  /// What a list is sorted by that goes by surname.
  static func key(of names: CaseSummary.Names) -> String {
    SortKey.key(for: of(names.sortName.isEmpty ? names.name : names.sortName))
  }
}
