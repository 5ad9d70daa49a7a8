package import Casework

/// What is shown of a do.
package struct DoText: Hashable, Sendable {
  /// What to do, as one says it on the floor; at most 34 columns in the built-in content.
  package var title: String
  /// Why it matters, in one or two sentences.
  package var why: String
  package var who: String
  /// What shows that it was done.
  package var proof: String
}

/// What is shown of a bottleneck.
package struct BottleneckText: Hashable, Sendable {
  /// What goes wrong; at most 34 columns in the built-in content.
  package var title: String
  package var why: String
  /// An invented example of two sentences.
  package var example: String
}

/// What is shown of a step.
package struct StepText: Hashable, Sendable {
  package var title: String
  /// For a line that holds more than the name; at most 14 columns in the built-in content.
  package var short: String
}

/// The wording of the guide in one language.
package struct GuideText: Sendable {
  let file: WordingFile

  /// What is shown of a do.
  package subscript(id: DoID) -> DoText {
    DoText(
      title: title(of: id), why: file.string(id.rawValue, "why") ?? "",
      who: file.string(id.rawValue, "who") ?? "", proof: file.string(id.rawValue, "proof") ?? "")
  }

  /// What is shown of a bottleneck.
  package subscript(id: BottleneckID) -> BottleneckText {
    BottleneckText(
      title: title(of: id), why: file.string(id.rawValue, "why") ?? "",
      example: file.string(id.rawValue, "example") ?? "")
  }

  /// What is shown of a step.
  package subscript(step: Step) -> StepText {
    StepText(
      title: file.string(step.word, "title") ?? step.word,
      short: file.string(step.word, "short") ?? step.word)
  }

  /// Only the title of a do, for lists.
  package func title(of id: DoID) -> String {
    file.string(id.rawValue, "title") ?? id.rawValue
  }

  /// Only the title of a bottleneck, for lists.
  package func title(of id: BottleneckID) -> String {
    file.string(id.rawValue, "title") ?? id.rawValue
  }
}
