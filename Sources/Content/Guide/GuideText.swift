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
    let group = file.group(id.rawValue)
    return DoText(
      title: group?.string("title") ?? id.rawValue, why: group?.string("why") ?? "",
      who: group?.string("who") ?? "", proof: group?.string("proof") ?? "")
  }

  /// What is shown of a bottleneck.
  package subscript(id: BottleneckID) -> BottleneckText {
    let group = file.group(id.rawValue)
    return BottleneckText(
      title: group?.string("title") ?? id.rawValue, why: group?.string("why") ?? "",
      example: group?.string("example") ?? "")
  }

  /// What is shown of a step.
  package subscript(step: Step) -> StepText {
    let group = file.group(step.word)
    return StepText(
      title: group?.string("title") ?? step.word, short: group?.string("short") ?? step.word)
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
