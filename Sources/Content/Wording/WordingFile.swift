// A file of wording holds groups of texts:
//
//     {"header": {"saved": "Saved {time}", "clients": {"one": "{count} client", "other": …}}}
//
// All files of a language have this one shape, so that who edits one can edit them all, and so that
// one reader, one check and one way of overriding serve them.
//
// The first frame needs a few dozen of some thousand texts. The first question therefore only finds
// where the groups stand, the first question about a group where its texts stand, and a text is
// read each time it is asked for, which costs less than to look it up in a table.

import CData
import StrictJSON
import Synchronization

/// The texts of one file, with a team's own laid over them.
final class WordingFile: Sendable {
  let path: String
  private let compiled: CompiledFile?
  private let overrides: [String: WordingGroup]
  private let found = Mutex(Found())

  /// What was looked for so far in the compiled file.
  private struct Found {
    /// Where each group stands; nil until somebody asks.
    var groups: MemberPlaces?
    /// Where the texts of a group stand, the group that was asked for last in front; some dozens in
    /// most frames.
    var members: [(group: String, places: MemberPlaces)] = []
    /// The groups that were read as a whole.
    var whole: [String: WordingGroup] = [:]
  }

  /// - Parameters:
  ///   - path: Such as `nl/words.json`.
  ///   - own: The bytes of the team's own file, if there is one.
  ///   - problems: Gets what could not be used of the team's own file.
  init(_ path: String, own: [UInt8]? = nil, problems: inout [ContentProblem]) {
    self.path = path
    let file = CompiledFile(path)
    compiled = file
    guard let own else {
      overrides = [:]
      return
    }
    var check = OverrideCheck(own, file: path)
    let places = file.map(Self.groups)
    overrides = check.groups { Self.group(places?[$0]) }
    problems += check.problems
  }

  /// The names of the groups that are compiled in.
  var groupNames: [String] { found.withLock { groups(&$0)?.names } ?? [] }

  /// The names of the texts of a group, in the order of the file; empty where there is no such group.
  ///
  /// A team's own file has no names of its own.
  func names(of group: String) -> [String] {
    found.withLock { members(of: group, &$0)?.names } ?? []
  }

  /// A group by name; nil when the file has none of that name.
  ///
  /// All of it is read, once: this is for lists, and for who wants to know what there is.
  func group(_ name: String) -> WordingGroup? {
    found.withLock { found in
      if let known = found.whole[name] { return known }
      let group = Self.group(groups(&found)?[name])?.overlaid(with: overrides[name])
      found.whole[name] = group
      return group
    }
  }

  /// A text by group and name; nil when the file has none, which the tests rule out.
  func string(_ group: String, _ name: String, count: Int? = nil) -> String? {
    if let own = overrides[group]?[name] { return own.string(count: count) }
    guard let value = found.withLock({ members(of: group, &$0)?[name] }) else { return nil }
    if let plain = Self.plain(value) { return plain }
    let text = try? JSONReader.read(value) { (reader) throws(JSONError) in
      try WordingText(&reader)
    }
    return text?.string(count: count)
  }

  /// A text that is read as it stands there; nil for one with escapes, a counted one and a list.
  private static func plain(_ value: UnsafeRawBufferPointer) -> String? {
    let quote = UInt8(ascii: "\"")
    guard value.count >= 2, value[0] == quote, value[value.count - 1] == quote,
      let start = value.baseAddress,
      cdata_find(start, value.count, 0, UInt8(ascii: "\\")) == value.count
    else { return nil }
    return String(
      decoding: UnsafeRawBufferPointer(rebasing: value[1..<value.count - 1]), as: UTF8.self)
  }

  /// Where the groups of the compiled file stand.
  private func groups(_ found: inout Found) -> MemberPlaces? {
    if found.groups == nil { found.groups = compiled.map(Self.groups) }
    return found.groups
  }

  /// Where the texts of a group of the compiled file stand.
  private func members(of group: String, _ found: inout Found) -> MemberPlaces? {
    if let index = found.members.firstIndex(where: { $0.group == group }) {
      // Who asks for a text of a group asks for its others soon.
      found.members.swapAt(0, index)
      return found.members[0].places
    }
    guard let bytes = groups(&found)?[group] else { return nil }
    let places = MemberPlaces(in: bytes, indent: 4)
    found.members.append((group, places))
    return places
  }

  private static func groups(of file: CompiledFile) -> MemberPlaces {
    MemberPlaces(in: file.bytes, indent: 2)
  }

  private static func group(_ bytes: UnsafeRawBufferPointer?) -> WordingGroup? {
    guard let bytes else { return nil }
    return try? JSONReader.read(bytes) { (reader) throws(JSONError) in
      try WordingGroup(&reader) { _, _, _ in }
    }
  }
}
