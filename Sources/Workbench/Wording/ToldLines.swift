package import Casework
package import Content

/// What was told and agreed in a case, line by line, in words.
package struct ToldLines {
  private let content: Content
  private let wording: ChangeWording

  /// Wording for the lines of cases.
  ///
  /// - Parameters:
  ///   - content: What is said, in the reader's language.
  ///   - team: Who works with the store, for names.
  package init(content: Content, team: Team) {
    self.content = content
    wording = ChangeWording(content, team: team)
  }

  /// What a line is, and what it says; kind by kind, the oldest line of a kind first.
  ///
  /// - Parameter value: The case; what is in the bin is left out.
  /// - Returns: Two cells for each line.
  package func rows(of value: Case) -> [[String]] {
    PlanLine.Kind.allCases.flatMap { kind in
      value.lines(kind).map { id, line in
        [content.terms.planLine(line.kindWord), wording.value(.line(line), of: .line(id))]
      }
    }
  }
}
