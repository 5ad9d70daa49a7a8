import Casework
import StrictJSON

/// The part of a record that says who did what and when.
struct RecordBody: Hashable, Sendable {
  /// Where the record belongs in the worker's two stacks of undo and redo.
  ///
  /// The stacks are linked through the journal itself: each entry names the one below it, so that
  /// any depth is reached without searching.
  struct UndoLinks: Hashable, Sendable {
    /// The entry of the undo stack below this record; for an undo, the new top.
    var under: Place?
    /// The entry of the redo stack below this record; for a redo, the new top.
    var redo: Place?
    /// For an undo: the first record that it takes back.
    var undoes: Place?
    /// For a redo: the first undo that it takes back.
    var redoes: Place?
  }

  /// Bytes of a segment that never counted.
  struct Torn: Hashable, Sendable {
    var segment: Int
    var offset: Int
    var length: Int
    var hash: String
  }

  /// 16 random bytes: the key of the commitment, and what makes the record unlike any other.
  var salt: [UInt8]
  var by: WorkerID?
  var at: Moment?
  var reason: String?
  var changes: [Change] = []
  /// The drafts whose text it holds, by their identifiers.
  var drafts: [String] = []
  /// In a checkpoint: everything that is recorded of the subject after the changes.
  var facts: [Change]?
  /// nil for a record that nobody can undo.
  var undo: UndoLinks?
  var torn: Torn?
  /// In an `erased` record: the numbers of the records whose bodies are gone.
  var erased: [Int]?

  static let saltLength = 16

  /// The body as JSON.
  var bytes: [UInt8] {
    bytes(
      changes: changes.isEmpty ? nil : JSONWriter.bytes(of: changes)[...],
      facts: facts.map { JSONWriter.bytes(of: $0)[...] })
  }

  /// The body as JSON, with changes and facts that are written as JSON already; nil where there are none.
  func bytes(changes: ArraySlice<UInt8>?, facts: ArraySlice<UInt8>?) -> [UInt8] {
    var writer = JSONWriter()
    writer.reserve(256 + (changes?.count ?? 0) + (facts?.count ?? 0))
    writer.object { writer in
      writer.member("salt", Sodium.text(salt))
      writer.member("by", ifAny: by?.text)
      writer.member("at", ifAny: at?.iso)
      writer.member("reason", ifAny: reason)
      if !drafts.isEmpty {
        writer.name("drafts")
        writer.array { writer in
          for draft in drafts { writer.string(draft) }
        }
      }
      if let undo { Self.write(undo, to: &writer) }
      if let changes {
        writer.name("changes")
        writer.raw(changes)
      }
      if let facts {
        writer.name("facts")
        writer.raw(facts)
      }
      if let torn {
        writer.name("torn")
        writer.object { writer in
          writer.member("segment", torn.segment)
          writer.member("offset", torn.offset)
          writer.member("length", torn.length)
          writer.member("hash", torn.hash)
        }
      }
      if let erased {
        writer.name("erased")
        writer.array { writer in
          for sequence in erased { writer.integer(sequence) }
        }
      }
    }
    return writer.bytes
  }

  static func write(_ undo: UndoLinks, to writer: inout JSONWriter) {
    writer.name("undo")
    writer.object { writer in
      for (name, place) in [
        ("under", undo.under), ("redo", undo.redo), ("undoes", undo.undoes),
        ("redoes", undo.redoes),
      ] where place != nil {
        writer.name(name)
        writer.place(place)
      }
    }
  }

  /// How much of a body is wanted.
  enum Extent { case outline, whole }

  /// Reads a body.
  ///
  /// The extent `outline` leaves the changes and facts out, which is all that is needed to follow
  /// the journal.
  init(_ json: [UInt8], extent: Extent) throws(JSONError) {
    self = try JSONReader.read(json, limits: RecordLine.limits) { (reader) throws(JSONError) in
      try RecordBody(&reader, extent: extent)
    }
  }

  init(salt: [UInt8], by: WorkerID? = nil, at: Moment? = nil, reason: String? = nil) {
    self.salt = salt
    self.by = by
    self.at = at
    self.reason = reason
  }

  /// Reads a body out of the text that it stands in.
  init(_ reader: inout JSONReader, extent: Extent) throws(JSONError) {
    var body = RecordBody(salt: [])
    try reader.members { (name, reader) throws(JSONError) in
      switch name {
      case "salt": body.salt = try Self.salt(&reader)
      case "by": body.by = WorkerID(try reader.string())
      case "at": body.at = try reader.moment()
      case "reason": body.reason = try reader.string()
      case "drafts":
        try reader.array { (reader) throws(JSONError) in
          body.drafts.append(try reader.string())
        }
      case "undo": body.undo = try Self.undoLinks(&reader)
      case "changes" where extent == .whole: body.changes = try reader.changes()
      case "facts" where extent == .whole: body.facts = try reader.changes()
      case "torn": body.torn = try Self.torn(&reader)
      case "erased":
        var erased: [Int] = []
        try reader.array { (reader) throws(JSONError) in erased.append(try reader.integer()) }
        body.erased = erased
      default: break
      }
    }
    self = body
  }

  private static func salt(_ reader: inout JSONReader) throws(JSONError) -> [UInt8] {
    // By its letters where they stand, of which no text is made.
    if let letters = reader.plainString() { return Base64.bytes(letters) ?? [] }
    return Sodium.bytes(try reader.string()) ?? []
  }

  static func undoLinks(_ reader: inout JSONReader) throws(JSONError) -> UndoLinks {
    var links = UndoLinks()
    try reader.members { (name, reader) throws(JSONError) in
      switch name {
      case "under": links.under = try reader.place()
      case "redo": links.redo = try reader.place()
      case "undoes": links.undoes = try reader.place()
      case "redoes": links.redoes = try reader.place()
      default: break
      }
    }
    return links
  }

  private static func torn(_ reader: inout JSONReader) throws(JSONError) -> Torn {
    var torn = Torn(segment: 0, offset: 0, length: 0, hash: "")
    try reader.members { (name, reader) throws(JSONError) in
      switch name {
      case "segment": torn.segment = try reader.integer()
      case "offset": torn.offset = try reader.integer()
      case "length": torn.length = try reader.integer()
      case "hash": torn.hash = try reader.string()
      default: break
      }
    }
    return torn
  }
}
