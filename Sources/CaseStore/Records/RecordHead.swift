import Casework
import StrictJSON

/// The clear part of a record: what is needed to follow the journal without any key.
///
/// The chain of the journal runs over the heads alone, so that a body can be erased and the chain
/// stays whole.
struct RecordHead: Hashable, Sendable {
  enum Kind: String, Sendable {
    /// A save.
    case save
    /// A save whose body also says everything that is recorded of its subject after it.
    case checkpoint
    /// Says that the bytes before it, back to the last counted record, never counted.
    case fence
    /// Makes the records of a group count.
    case close
    /// Says which bodies were erased, and why.
    case erased
  }

  enum Cipher: String, Sendable {
    case none
    case xchacha20poly1305
  }

  /// The version of the record format.
  static let knownVersion = 1

  var version = knownVersion
  /// The identifier of the store.
  var store: String
  /// The number of the record in the store, from 1, without gaps.
  var sequence: Int
  /// What it is about: the text of a case, `team`, or `store` for a record of the journal itself.
  var subject: String
  var kind: Kind
  var cipher: Cipher
  /// The generation of the key.
  var generation: Int
  /// The keyed hash of the body; the key is the salt in the body.
  var commitment: String
  /// The hash of the previous head; for the first record that of the identifier of the store.
  var previous: String
  /// The previous record of the same subject.
  var back: Place?
  /// The numbers of the records that count only all together.
  var group: ClosedRange<Int>?

  static let teamSubject = "team"
  static let storeSubject = "store"
  /// What stands before the identifier of a contact; no identifier of a case has a colon.
  static let contactPrefix = "contact:"

  var isOfStore: Bool { subject == Self.storeSubject }

  /// Whether the text of a subject is that of a case.
  static func isCase(_ subject: String) -> Bool {
    subject != teamSubject && subject != storeSubject
      && !subject.utf8.starts(with: contactPrefix.utf8)
  }

  /// The head as the exact bytes that the chain hashes.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.reserve(256)
    writer.object { writer in
      writer.member("v", version)
      writer.member("store", store)
      writer.member("seq", sequence)
      writer.member("case", subject)
      writer.member("kind", kind.rawValue)
      writer.member("cipher", cipher.rawValue)
      writer.member("gen", generation)
      writer.member("commit", commitment)
      writer.member("prev", previous)
      if back != nil {
        writer.name("back")
        writer.place(back)
      }
      if let group {
        writer.name("group")
        writer.array { writer in
          writer.integer(group.lowerBound)
          writer.integer(group.upperBound)
        }
      }
    }
    return writer.bytes
  }
}

extension RecordHead {
  /// Reads a head.
  ///
  /// - Throws: `newer` for a head that a newer build wrote, `damaged` for any other that cannot be
  ///   understood.
  init(_ reader: inout JSONReader) throws(JSONError) {
    var version = 0
    var sequence = 0
    var subject = ""
    var kind: Kind?
    var cipher: Cipher?
    var generation: Int?
    var commitment = ""
    var previous = ""
    var back: Place?
    var group: ClosedRange<Int>?
    var store = ""
    let start = reader.position
    try reader.members { (name, reader) throws(JSONError) in
      switch name {
      case "v": version = try reader.integer()
      case "store": store = try reader.string()
      case "seq": sequence = try reader.integer()
      case "case": subject = try reader.string()
      case "kind": kind = try reader.kindOfRecord()
      case "cipher": cipher = try reader.cipher()
      case "gen": generation = try reader.integer()
      case "commit": commitment = try reader.string()
      case "prev": previous = try reader.string()
      case "back": back = try reader.place()
      case "group": group = try Self.group(&reader)
      default: break
      }
    }
    guard version == Self.knownVersion, let kind, let cipher, let generation, sequence > 0,
      !subject.isEmpty
    else { throw reader.error(.unacceptableValue, at: start) }
    self.init(
      version: version, store: store, sequence: sequence, subject: subject, kind: kind,
      cipher: cipher, generation: generation, commitment: commitment, previous: previous,
      back: back, group: group)
  }

  private static func group(_ reader: inout JSONReader) throws(JSONError) -> ClosedRange<Int> {
    let start = reader.position
    var numbers: [Int] = []
    try reader.array { (reader) throws(JSONError) in numbers.append(try reader.integer()) }
    guard numbers.count == 2, numbers[0] > 0, numbers[0] <= numbers[1] else {
      throw reader.error(.unacceptableValue, at: start)
    }
    return numbers[0]...numbers[1]
  }
}

extension JSONReader {
  /// Reads the kind of a record; nil for a word that is none.
  fileprivate mutating func kindOfRecord() throws(JSONError) -> RecordHead.Kind? {
    // Mostly what most records are, of which no text is made.
    if takes(#""save""#) { return .save }
    return RecordHead.Kind(rawValue: try string())
  }

  /// Reads what a body is sealed with; nil for a word that is none.
  fileprivate mutating func cipher() throws(JSONError) -> RecordHead.Cipher? {
    if takes(#""none""#) { return RecordHead.Cipher.none }
    return RecordHead.Cipher(rawValue: try string())
  }
}
