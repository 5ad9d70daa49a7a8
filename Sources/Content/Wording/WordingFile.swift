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
    /// Where the texts of a group stand; a dozen groups at most in most frames.
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
    overrides = check.groups { Self.group($0, of: file) }
    problems += check.problems
  }

  /// The names of the groups that are compiled in.
  var groupNames: [String] { places?.names ?? [] }

  /// A group by name; nil when the file has none of that name.
  ///
  /// All of it is read, once: this is for lists, and for who wants to know what there is.
  func group(_ name: String) -> WordingGroup? {
    if let known = found.withLock({ $0.whole[name] }) { return known }
    guard let group = Self.group(name, of: compiled)?.overlaid(with: overrides[name]) else {
      return nil
    }
    found.withLock { $0.whole[name] = group }
    return group
  }

  /// A text by group and name; nil when the file has none, which the tests rule out.
  func string(_ group: String, _ name: String, count: Int? = nil) -> String? {
    if let own = overrides[group]?[name] { return own.string(count: count) }
    guard let value = value(of: name, in: group) else { return nil }
    let text = try? JSONReader.read(value) { (reader) throws(JSONError) in
      try WordingText(&reader)
    }
    return text?.string(count: count)
  }

  private var places: MemberPlaces? { compiled.map(Self.groups) }

  /// The bytes of a text in the compiled file.
  private func value(of name: String, in group: String) -> UnsafeRawBufferPointer? {
    found.withLock { found in
      for known in found.members where known.group == group { return known.places[name] }
      if found.groups == nil { found.groups = places }
      guard let bytes = found.groups?[group] else { return nil }
      let places = MemberPlaces(in: bytes, indent: 4)
      found.members.append((group, places))
      return places[name]
    }
  }

  private static func groups(of file: CompiledFile) -> MemberPlaces {
    MemberPlaces(in: file.bytes, indent: 2)
  }

  private static func group(_ name: String, of file: CompiledFile?) -> WordingGroup? {
    guard let bytes = file.flatMap({ groups(of: $0)[name] }) else { return nil }
    return try? JSONReader.read(bytes) { (reader) throws(JSONError) in
      try WordingGroup(&reader) { _, _, _ in }
    }
  }
}
