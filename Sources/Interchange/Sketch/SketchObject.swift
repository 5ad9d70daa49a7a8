import StrictJSON

/// One object of a sketch file while it is being read: what nobody asked for is left over, and
/// reported.
struct SketchObject {
  /// Where the object stands, such as `cases[3].events[0]`.
  let path: String
  private var members: [JSONValue.Member]

  init?(_ value: JSONValue, path: String) {
    guard let members = value.members else { return nil }
    self.path = path
    self.members = members
  }

  /// Takes a member out; nil when it is not there or is null.
  mutating func take(_ name: String) -> JSONValue? {
    guard let index = members.firstIndex(where: { $0.name == name }) else { return nil }
    let value = members.remove(at: index).value
    return value.isNull ? nil : value
  }

  /// Whether a member is there and says something.
  func has(_ name: String) -> Bool { members.contains { $0.name == name && !$0.value.isNull } }

  func path(_ name: String) -> String { path.isEmpty ? name : "\(path).\(name)" }

  /// What nobody has taken.
  var rest: [JSONValue.Member] { members }
}
