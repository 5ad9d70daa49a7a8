import StrictJSON

/// Reads a team's own file of wording and keeps what can be used of it.
///
/// A text is used when the compiled file has one of that name and shape, when it is not empty, has
/// no control characters, and asks for no placeholder that the program does not fill. A text that
/// the team's file leaves out is not a problem: that is how a team changes one title only.
struct OverrideCheck {
  let file: String
  private(set) var problems: [ContentProblem] = []

  init(file: String) { self.file = file }

  /// The groups that can be used; `compiled` gives the compiled group of a name.
  mutating func groups(
    of bytes: [UInt8], compiled: (String) -> WordingGroup?
  ) -> [String: WordingGroup] {
    var read: [(name: String, line: Int, group: WordingGroup?)] = []
    var refused: [ContentProblem] = []
    do {
      guard bytes.count <= Content.largestFile else { return refuse(.tooLarge) }
      let file = file
      try JSONReader.read(bytes) { (reader) throws(JSONError) in
        try reader.object { (name, reader) throws(JSONError) in
          let line = reader.error(.unacceptableValue).line
          guard try reader.kind() == .object else {
            read.append((name, line, nil))
            return
          }
          let group = try WordingGroup(&reader) { member, line in
            let member = "\(name).\(member)"
            refused.append(ContentProblem(file: file, member: member, line: line, .wrongKind))
          }
          read.append((name, line, group))
        }
      }
    } catch {
      problems.append(ContentProblem(file: file, line: error.line, .notJSON(column: error.column)))
      return [:]
    }
    problems += refused
    return usable(read, compiled: compiled)
  }

  private mutating func refuse(_ kind: ContentProblem.Kind) -> [String: WordingGroup] {
    problems.append(ContentProblem(file: file, kind))
    return [:]
  }

  private mutating func usable(
    _ read: [(name: String, line: Int, group: WordingGroup?)],
    compiled: (String) -> WordingGroup?
  ) -> [String: WordingGroup] {
    var usable: [String: WordingGroup] = [:]
    for (name, line, group) in read {
      guard let model = compiled(name) else {
        problems.append(ContentProblem(file: file, member: name, line: line, .unknownMember))
        continue
      }
      guard var group else {
        problems.append(ContentProblem(file: file, member: name, line: line, .wrongKind))
        continue
      }
      for member in group.names {
        guard let text = group[member], let problem = problem(of: text, like: model[member])
        else { continue }
        problems.append(ContentProblem(file: file, member: "\(name).\(member)", problem))
        group.remove(member)
      }
      usable[name] = group
    }
    return usable
  }

  private func problem(
    of text: WordingText, like model: WordingText?
  ) -> ContentProblem.Kind? {
    guard let model else { return .unknownMember }
    guard text.isSameShape(as: model) else { return .wrongKind }
    if text.all.isEmpty || text.all.contains(where: { $0.allSatisfy(\.isWhitespace) }) {
      return .empty
    }
    if text.all.contains(where: { $0.unicodeScalars.contains(where: isControl) }) {
      return .controlCharacter
    }
    return text.placeholders.subtracting(model.placeholders).min().map {
      .unknownPlaceholder($0)
    }
  }

  /// Whether a scalar could drive the terminal or turn the direction of the text around it.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }
}
