/// What the program says about a team's own content that could not be used.
package enum ContentProblemWords: String, WordKey {
  case place, placeWithLine, placeWithMember, placeWithLineAndMember
  case unknownFile, tooLarge, notJSON, unknownMember, wrongKind, unknownWord, unlikelyNumber, empty,
    controlCharacter, unknownPlaceholder

  package static let area = "contentProblem"
}

extension ContentProblem {
  /// The problem as a sentence: where it is, what it is, and that the built-in text is used.
  package func sentence(in words: Words) -> String {
    let place: ContentProblemWords =
      switch (line, member.isEmpty) {
      case (nil, true): .place
      case (nil, false): .placeWithMember
      case (_?, true): .placeWithLine
      case (_?, false): .placeWithLineAndMember
      }
    let location = words(
      place, ["file": file, "line": line.map(String.init) ?? "", "member": member])
    return location + " " + what(in: words)
  }

  private func what(in words: Words) -> String {
    switch kind {
    case .unknownFile: words(ContentProblemWords.unknownFile)
    case .tooLarge:
      words(
        ContentProblemWords.tooLarge, ["kilobytes": String(Content.largestFile / 1024)])
    case .notJSON(let column):
      words(ContentProblemWords.notJSON, ["column": String(column)])
    case .unknownMember: words(ContentProblemWords.unknownMember)
    case .wrongKind: words(ContentProblemWords.wrongKind)
    case .unknownWord: words(ContentProblemWords.unknownWord)
    case .unlikelyNumber: words(ContentProblemWords.unlikelyNumber)
    case .empty: words(ContentProblemWords.empty)
    case .controlCharacter: words(ContentProblemWords.controlCharacter)
    case .unknownPlaceholder(let name):
      words(ContentProblemWords.unknownPlaceholder, ["name": "{\(name)}"])
    }
  }
}
