import StrictJSON

/// One line of the journal, understood as far as that goes without a key.
///
/// `{"head":{…},"check":"…","body":…}` and a newline. The check is the hash of the head's bytes:
/// the same that the next record names as its previous one. With it a line can be told to be whole
/// by itself, also when it is the last.
struct RecordLine: Sendable {
  enum Body: Sendable {
    /// The JSON of the body, and what it says where that was read with the line.
    case clear([UInt8], read: Reading? = nil)
    /// A nonce and a ciphertext.
    case sealed([UInt8])
    /// The body was erased; the number of the record that says why, and where the record stood among
    /// what its worker can undo.
    case erased(by: Int, undo: RecordBody.UndoLinks?)
  }

  /// What a body says, as far as it was read; an object, because a line goes through several hands.
  final class Reading: Sendable {
    let body: RecordBody
    let extent: RecordBody.Extent

    init(_ body: RecordBody, extent: RecordBody.Extent) {
      self.body = body
      self.extent = extent
    }

    /// Whether so much of it was read.
    func covers(_ wanted: RecordBody.Extent) -> Bool { extent == .whole || wanted == .outline }
  }

  enum Failure: Error {
    case damaged
    /// A newer build wrote it.
    case newer
  }

  var head: RecordHead { parts.head }
  /// The exact bytes of the head.
  var headBytes: [UInt8] { parts.headBytes }
  /// The hash of those bytes.
  var check: String { parts.check }
  var body: Body {
    get { parts.body }
    set { parts = Parts(head: head, headBytes: headBytes, check: check, body: newValue) }
  }

  private var parts: Parts

  /// What a line has; an object, because it goes through several hands.
  private final class Parts: Sendable {
    let head: RecordHead
    let headBytes: [UInt8]
    let check: String
    let body: Body

    init(head: RecordHead, headBytes: [UInt8], check: String, body: Body) {
      self.head = head
      self.headBytes = headBytes
      self.check = check
      self.body = body
    }
  }

  /// The largest line, in bytes.
  static let limits = JSONLimits.record
  static let longest = JSONLimits.record.bytes

  /// The line with its newline.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("head")
      writer.raw(headBytes)
      writer.member("check", check)
      writer.name("body")
      switch body {
      case .clear(let json, read: _): writer.raw(json)
      case .sealed(let sealed): writer.string(Sodium.text(sealed))
      case .erased(let sequence, let undo):
        writer.null()
        writer.member("erased", sequence)
        if let undo { RecordBody.write(undo, to: &writer) }
      }
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  /// Understands a line, given without its newline.
  ///
  /// - Parameters:
  ///   - line: The line.
  ///   - extent: How much of a body that anybody can read is read in the same go, for who opens it next;
  ///     nothing when it is nil.
  /// - Throws: What is wrong with it.
  init(_ line: ArraySlice<UInt8>, reading extent: RecordBody.Extent? = nil) throws(Failure) {
    do {
      self = try line.withUnsafeBufferPointer { (buffer) throws(JSONError) in
        try JSONReader.read(UnsafeRawBufferPointer(buffer), limits: Self.limits) {
          (reader) throws(JSONError) in try RecordLine(&reader, reading: extent)
        }
      }
    } catch {
      throw Self.isOfNewerBuild(line) ? .newer : .damaged
    }
  }

  init(head: RecordHead, body: Body) {
    let bytes = head.bytes
    parts = Parts(head: head, headBytes: bytes, check: Sodium.hash(bytes), body: body)
  }

  private init(
    _ reader: inout JSONReader, reading extent: RecordBody.Extent?
  ) throws(JSONError) {
    var head: RecordHead?
    var headBytes: [UInt8] = []
    var check = ""
    var body: Body?
    var bodyIsNull = false
    var erasedBy: Int?
    var undo: RecordBody.UndoLinks?
    let start = reader.position
    try reader.members { (name, reader) throws(JSONError) in
      switch name {
      case "head":
        let from = reader.position
        head = try RecordHead(&reader)
        headBytes = reader.copy(of: from..<reader.position)
      case "check": check = try reader.string()
      case "body":
        switch try reader.kind() {
        case .object:
          let from = reader.position
          let read = try Self.reading(&reader, extent)
          body = .clear(reader.copy(of: from..<reader.position), read: read)
        case .string: body = Sodium.bytes(try reader.string()).map(Body.sealed)
        case .null: bodyIsNull = try reader.null()
        case .array, .number, .bool: throw reader.error(.unacceptableValue)
        }
      case "erased": erasedBy = try reader.integer()
      case "undo": undo = try RecordBody.undoLinks(&reader)
      default: break
      }
    }
    if bodyIsNull, let erasedBy { body = .erased(by: erasedBy, undo: undo) }
    guard let head, let body, headBytes.withUnsafeBytes({ Sodium.isHash(check, of: $0) }) else {
      throw reader.error(.unacceptableValue, at: start)
    }
    parts = Parts(head: head, headBytes: headBytes, check: check, body: body)
  }

  /// Goes past a body, and says what is in it; nil where nobody asked, or it is not what a body is.
  ///
  /// The line of such a body is whole all the same: whoever opens it finds the damage.
  private static func reading(
    _ reader: inout JSONReader, _ extent: RecordBody.Extent?
  ) throws(JSONError) -> Reading? {
    if let extent {
      // On a copy: what does not say what a body says is gone past as JSON.
      var attempt = reader
      if let body = try? RecordBody(&attempt, extent: extent) {
        reader = attempt
        return Reading(body, extent: extent)
      }
    }
    try reader.skip()
    return nil
  }

  /// Whether a line that cannot be understood is whole, and of a later version of the format.
  private static func isOfNewerBuild(_ line: ArraySlice<UInt8>) -> Bool {
    var version = 0
    var headBytes: [UInt8] = []
    var check = ""
    var hasUnknownWord = false
    let isWhole: Void? = try? line.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try JSONReader.read(UnsafeRawBufferPointer(buffer), limits: limits) {
        (reader) throws(JSONError) in
        try reader.members { (name, reader) throws(JSONError) in
          switch name {
          case "head":
            let from = reader.position
            try reader.members { (name, reader) throws(JSONError) in
              switch name {
              case "v": version = try reader.integer()
              case "kind": hasUnknownWord = RecordHead.Kind(rawValue: try reader.string()) == nil
              default: break
              }
            }
            headBytes = reader.copy(of: from..<reader.position)
          case "check": check = try reader.string()
          default: break
          }
        }
      }
    }
    guard isWhole != nil, Sodium.hash(headBytes) == check else { return false }
    return version > RecordHead.knownVersion || hasUnknownWord
  }
}

extension CaseStore {
  /// The check that stands behind the bytes of a head; for programs that read a journal.
  package static func check(of head: [UInt8]) -> String { Sodium.hash(head) }
}
