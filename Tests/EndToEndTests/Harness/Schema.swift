import StrictJSON

/// As much of JSON Schema as our own schemas use: types, members by name and by pattern, lists, words.
struct Schema {
  private let root: JSONValue

  init(_ bytes: [UInt8]) throws { root = try JSONValue(bytes) }

  /// Where a value is not what the schema says.
  func complaints(about value: JSONValue) -> [String] { complaints(value, root, at: "$") }

  private func complaints(_ value: JSONValue, _ given: JSONValue, at path: String) -> [String] {
    var schema = given
    if let name = given["$ref"]?.string?.split(separator: "/").last {
      schema = root["$defs"]?[String(name)] ?? .bool(false)
    }
    if let isAllowed = schema.bool { return isAllowed ? [] : ["\(path): not allowed"] }
    if let wanted = schema["const"], wanted != value { return ["\(path): not \(wanted.text)"] }
    if let words = schema["enum"]?.array, !words.contains(value) {
      return ["\(path): no such word"]
    }
    if let type = schema["type"]?.string, !Self.is(value, type) { return ["\(path): no \(type)"] }
    if let pattern = schema["pattern"]?.string, let text = value.string,
      (try? Regex(pattern).firstMatch(in: text)) == nil
    {
      return ["\(path): not as \(pattern)"]
    }
    var found: [String] = []
    if let items = schema["items"] {
      for (index, item) in (value.array ?? []).enumerated() {
        found += complaints(item, items, at: "\(path)[\(index)]")
      }
    }
    guard let members = value.members else { return found }
    for name in schema["required"]?.array?.compactMap(\.string) ?? []
    where value[name] == nil { found.append("\(path): no \(name)") }
    let patterns = (schema["patternProperties"]?.members ?? []).compactMap { member in
      (try? Regex(member.name)).map { ($0, member.value) }
    }
    for member in members {
      let place = path + "." + member.name
      if let own = schema["properties"]?[member.name] {
        found += complaints(member.value, own, at: place)
      } else if let own = patterns.first(where: { member.name.firstMatch(of: $0.0) != nil }) {
        found += complaints(member.value, own.1, at: place)
      } else if schema["additionalProperties"]?.bool == false {
        found.append("\(place): not in the schema")
      }
    }
    return found
  }

  private static func `is`(_ value: JSONValue, _ type: String) -> Bool {
    switch type {
    case "object": value.members != nil
    case "array": value.array != nil
    case "string": value.string != nil
    case "integer": value.integer != nil
    case "boolean": value.bool != nil
    default: false
    }
  }
}
