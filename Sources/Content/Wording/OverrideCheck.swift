import StrictJSON

/// Reads a team's own file of wording and keeps what can be used of it.
///
/// A text is used when the compiled file has one of that name and shape, when it is not empty, has
/// no control characters, and asks for no placeholder that the program does not fill. A text that
/// the team's file leaves out is not a problem: that is how a team changes one title only.
struct OverrideCheck {
  private let file: String
  private let bytes: [UInt8]
  private var read: [String: WordingGroup] = [:]
  private var members: [Member] = []
  private(set) var problems: [ContentProblem] = []

  /// What stands in the file, in its order.
  private struct Member {
    var group: String
    /// Nil for the group itself.
    var name: String?
    var offset: Int
    /// Whether a group is a group and a text is a text.
    var isExpected: Bool
  }

  init(_ bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  /// The groups that can be used; `compiled` gives the compiled group of a name.
  mutating func groups(compiled: (String) -> WordingGroup?) -> [String: WordingGroup] {
    guard bytes.count <= Content.largestFile else {
      problems.append(ContentProblem(file: file, .tooLarge))
      return [:]
    }
    do {
      try readAll()
    } catch {
      let kind = ContentProblem.Kind.notJSON(column: error.column)
      problems.append(ContentProblem(file: file, line: error.line, kind))
      return [:]
    }
    for member in members {
      guard let problem = problem(of: member, in: compiled(member.group)) else { continue }
      report(member, problem)
      if let name = member.name { read[member.group]?.remove(name) }
    }
    return read
  }

  private mutating func readAll() throws(JSONError) {
    var members: [Member] = []
    var read: [String: WordingGroup] = [:]
    try JSONReader.read(bytes) { (reader) throws(JSONError) in
      try reader.object { (group, reader) throws(JSONError) in
        let isGroup = try reader.kind() == .object
        members.append(Member(group: group, offset: reader.position, isExpected: isGroup))
        guard isGroup else { return }
        read[group] = try WordingGroup(&reader) { name, offset, isText in
          members.append(
            Member(group: group, name: name, offset: offset, isExpected: isText))
        }
      }
    }
    (self.members, self.read) = (members, read)
  }

  private mutating func report(_ member: Member, _ kind: ContentProblem.Kind) {
    let line = bytes[..<member.offset].count { $0 == UInt8(ascii: "\n") } + 1
    let path = [member.group, member.name].compactMap { $0 }.joined(separator: ".")
    problems.append(ContentProblem(file: file, member: path, line: line, kind))
  }

  private func problem(of member: Member, in model: WordingGroup?) -> ContentProblem.Kind? {
    guard let name = member.name else {
      return model == nil ? .unknownMember : member.isExpected ? nil : .wrongKind
    }
    // A group that is known nowhere is one problem, not one for each of its members.
    guard let model else { return nil }
    guard let text = read[member.group]?[name] else { return .wrongKind }
    return Self.problem(of: text, like: model[name])
  }

  private static func problem(
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
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: true
    default: scalar.properties.generalCategory == .control
    }
  }
}
