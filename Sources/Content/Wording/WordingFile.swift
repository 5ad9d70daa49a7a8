// A file of wording holds groups of texts:
//
//     {"header": {"saved": "Saved {time}", "clients": {"one": "{count} client", "other": …}}}
//
// All files of a language have this one shape, so that who edits one can edit them all, and so that
// one reader, one check and one way of overriding serve them.
//
// The first frame needs a few dozen of some thousand texts. Opening a file therefore only finds
// where its groups stand; a group is read when somebody first asks for one of its texts.

import StrictJSON
import Synchronization

/// The texts of one file, with a team's own laid over them.
final class WordingFile: Sendable {
  let path: String
  private let compiled: CompiledFile?
  private let overrides: [String: WordingGroup]
  private let read = Mutex(Read())

  /// What was read so far.
  private struct Read {
    /// Where each group stands in the compiled file; nil until somebody asks.
    var places: GroupPlaces?
    var groups: [String: WordingGroup] = [:]
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
    let places = Self.places(in: file)
    var check = OverrideCheck(own, file: path)
    overrides = check.groups { Self.group($0, of: file, at: places) }
    problems += check.problems
  }

  /// The names of the groups that are compiled in.
  var groupNames: [String] {
    Self.places(in: compiled)?.places.map(\.name) ?? []
  }

  /// A group by name; nil when the file has none of that name.
  func group(_ name: String) -> WordingGroup? {
    read.withLock { read in
      if let known = read.groups[name] { return known }
      if read.places == nil { read.places = Self.places(in: compiled) }
      let group = Self.group(name, of: compiled, at: read.places)?.overlaid(with: overrides[name])
      read.groups[name] = group
      return group
    }
  }

  /// A text by group and name; nil when the file has none, which the tests rule out.
  func string(_ group: String, _ name: String, count: Int? = nil) -> String? {
    self.group(group)?.string(name, count: count)
  }

  private static func group(
    _ name: String, of file: CompiledFile?, at places: GroupPlaces?
  ) -> WordingGroup? {
    guard let place = places?[name], let bytes = file?.bytes else { return nil }
    let slice = UnsafeRawBufferPointer(rebasing: bytes[place])
    return try? JSONReader.read(slice) { (reader) throws(JSONError) in
      try WordingGroup(&reader) { _, _, _ in }
    }
  }

  private static func places(in file: CompiledFile?) -> GroupPlaces? {
    file.map { GroupPlaces(in: $0.bytes) }
  }
}
