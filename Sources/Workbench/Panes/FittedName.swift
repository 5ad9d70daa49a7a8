import Screen

/// Fits the name of a person into few columns.
package enum FittedName {
  /// The name in full when it fits, else with initials for what stands before the surname, else the
  /// surname alone, first with and then without its small words; in the end one that is cut.
  ///
  /// The surname is the last word with the small words before it: `Anna van der Fantasie` becomes
  /// `A. van der Fantasie`, then `A. v.d. Fantasie`.
  package static func fit(_ name: String, columns: Int) -> String {
    guard TextWidth.columns(of: name) > columns else { return name }
    // What was added to a name, such as an organisation in brackets, goes first.
    let words = name.split(separator: " ").prefix { !$0.hasPrefix("(") }
    guard words.count > 1 else { return name }
    var first = words.count - 1
    while first > 1, words[first - 1].first?.isLowercase == true { first -= 1 }
    let surname = words[first...].map(String.init).joined(by: " ")
    let initials = words[..<first].compactMap { $0.first.map { "\($0)." } }
    let last = String(words[words.count - 1])
    let small = words[first..<(words.count - 1)].compactMap { $0.first.map { "\($0)." } }
    let core = (small.isEmpty ? "" : small.joined(by: "") + " ") + last
    let short = (initials.first ?? "") + " " + core
    for form in [
      initials.joined(by: "") + " " + surname, (initials.first ?? "") + " " + surname, surname,
      short, core, last,
    ] where TextWidth.columns(of: form) <= columns { return form }
    return short
  }
}
