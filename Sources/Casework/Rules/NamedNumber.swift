extension CaseNumber {
  /// The first of some cases that a text names by its number, however it is written there.
  ///
  /// Capitals and the signs inside a number do not count. A number of a few figures and nothing else is one like any
  /// other, and names nobody.
  ///
  /// - Parameters:
  ///   - text: What somebody wrote.
  ///   - numbers: The numbers of the caseload.
  /// - Returns: The number that stands in it; nil where none does.
  package static func named(
    in text: String, among numbers: some Sequence<CaseNumber>
  ) -> CaseNumber? {
    let said = pieces(of: text)
    guard !said.isEmpty else { return nil }
    return numbers.first { $0.stands(in: said) }
  }

  /// The figures of a number that names nobody by itself.
  private static let fewFigures = 3

  private func stands(in said: [String]) -> Bool {
    let own = Self.pieces(of: text)
    var whole = ""
    for piece in own { whole += piece }
    guard !own.isEmpty, whole.count > Self.fewFigures || whole.contains(where: { $0.isLetter })
    else { return false }
    if said.contains(whole) { return true }
    // Whoever leaves the letters out means the same number.
    let figures = own.filter { piece in piece.allSatisfy { $0.isNumber } }
    if figures.count == 1, figures[0].count > Self.fewFigures, said.contains(figures[0]) {
      return true
    }
    return said.indices.contains { said[$0...].starts(with: own) }
  }

  /// Whether somebody who typed nothing but figures may mean it: zeros in front do not count.
  package func ends(inFigures text: String) -> Bool {
    let typed = Self.pieces(of: text)
    guard typed.count == 1, let last = Self.pieces(of: self.text).last,
      [typed[0], last].allSatisfy({ piece in piece.allSatisfy { $0.isNumber } })
    else { return false }
    return typed[0].drop { $0 == "0" } == last.drop { $0 == "0" }
  }

  /// The letters and figures of a text, between its signs and blanks.
  private static func pieces(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { String($0) }
  }
}
