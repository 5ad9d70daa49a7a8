import StrictJSON

/// A file of wording as the tests see it: read with the tree of the JSON reader, not with the
/// program's own reader of wording, so that one can be held against the other.
struct WordingShape {
  enum Text: Equatable {
    case text(String)
    case counted(one: String, other: String)
    case list([String])

    var all: [String] {
      switch self {
      case .text(let text): [text]
      case .counted(let one, let other): [one, other]
      case .list(let texts): texts
      }
    }

    /// What kind of text it is, apart from what it says.
    var kind: String {
      switch self {
      case .text: "text"
      case .counted: "one and other"
      case .list: "list"
      }
    }

    /// The names between braces, found one scalar at a time.
    var placeholders: Set<String> {
      var names: Set<String> = []
      for text in all {
        var name: String?
        for scalar in text.unicodeScalars {
          switch scalar {
          case "{": name = ""
          case "}":
            // A key of a command is called otherwise in another language.
            if let name, !name.contains("|") { names.insert(name) }
            name = nil
          default: name?.unicodeScalars.append(scalar)
          }
        }
      }
      return names
    }
  }

  struct NotWording: Error { let member: String }

  /// Texts by `group.name`.
  private(set) var texts: [String: Text] = [:]
  /// Names by group, in the order of the file.
  private(set) var names: [String: [String]] = [:]

  init(_ path: String) throws {
    let tree = try JSONValue(Repository.bytes("Sources/CData/Content/" + path))
    for group in tree.members ?? [] {
      for member in group.value.members ?? [] {
        let key = group.name + "." + member.name
        guard let text = Self.text(member.value) else { throw NotWording(member: key) }
        texts[key] = text
        names[group.name, default: []].append(member.name)
      }
    }
  }

  private static func text(_ value: JSONValue) -> Text? {
    if let text = value.string { return .text(text) }
    if let elements = value.array {
      let texts = elements.compactMap(\.string)
      return texts.count == elements.count ? .list(texts) : nil
    }
    if let one = value["one"]?.string, let other = value["other"]?.string,
      value.members?.count == 2
    {
      return .counted(one: one, other: other)
    }
    return nil
  }
}
