import Casework
import StrictJSON

/// Turns bodies into lines and lines into bodies, with or without encryption.
struct RecordSeal: Sendable {
  let store: String
  let cipher: RecordHead.Cipher
  let keys: (any KeySource)?
  let random: RandomBytes

  /// Everything of a head that the writer of a record decides.
  struct Address {
    var sequence: Int
    var subject: String
    var kind: RecordHead.Kind
    var previous: String
    var back: Place?
    var group: ClosedRange<Int>?
  }

  func newSalt() -> [UInt8] { random(RecordBody.saltLength) }

  /// Makes the line of a record.
  ///
  /// - Throws: `tooLarge`, `locked` when the keys of the subject are not held, and `invalidSave`
  ///   when the line does not read back as it was meant.
  func line(_ address: Address, _ body: RecordBody) throws(StoreError) -> RecordLine {
    let line = try line(address, clear: body.bytes, salt: body.salt)
    guard readsBack(line, as: body) else { throw .invalidSave }
    return line
  }

  /// Makes the line of a record of a body that is written as JSON already.
  ///
  /// Nobody reads it back: that the body says what was meant is for the caller to know.
  ///
  /// - Throws: `tooLarge`, and `locked` when the keys of the subject are not held.
  func line(
    _ address: Address, clear: [UInt8], salt: [UInt8]
  ) throws(StoreError) -> RecordLine {
    // A record of the journal itself holds nothing about people and can always be read.
    let cipher = address.subject == RecordHead.storeSubject ? .none : self.cipher
    let head = RecordHead(
      store: store, sequence: address.sequence, subject: address.subject, kind: address.kind,
      cipher: cipher, generation: cipher == .none ? 0 : keys?.currentGeneration ?? 0,
      commitment: Sodium.hash(clear, key: salt), previous: address.previous,
      back: address.back, group: address.group)
    var line = RecordLine(head: head, body: .clear(clear))
    if cipher == .xchacha20poly1305 {
      guard let key = key(for: head) else { throw .locked }
      line.body = .sealed(
        Sodium.seal(
          clear, context: line.headBytes, key: key, nonce: random(Sodium.nonceLength)))
    }
    // Base64 makes a body a third longer.
    guard clear.count < RecordLine.limits.bytes / 2 else { throw .tooLarge }
    return line
  }

  /// Whether the bytes of a line, read as any reader will, say what they were made of.
  ///
  /// A value that is not what its field holds may write well and read as damage, or as something
  /// else: that has to come out before anybody is told that it is saved.
  private func readsBack(_ line: RecordLine, as body: RecordBody) -> Bool {
    guard let read = try? RecordLine(line.bytes.dropLast(), reading: .whole),
      case .body(let found) = open(read, extent: .whole)
    else { return false }
    return Self.agree(found.changes, body.changes)
      && Self.agree(found.facts ?? [], body.facts ?? [])
      && (found.facts == nil) == (body.facts == nil)
  }

  private static func agree(_ read: [Change], _ meant: [Change]) -> Bool {
    read.count == meant.count
      && zip(read, meant).allSatisfy { read, meant in
        if read == meant { return true }
        // A value of a newer build that is taken back may leave one that this build knows.
        guard case .unknown = meant.field else { return false }
        return JSONWriter.text(of: read) == JSONWriter.text(of: meant)
      }
  }

  /// What a body turned out to be.
  enum Opened {
    case body(RecordBody)
    case erased
    /// It does not match its head, or cannot be opened.
    case damaged
  }

  /// Opens a body and holds it against the commitment of its head.
  func open(_ line: RecordLine, extent: RecordBody.Extent) -> Opened {
    let clear: [UInt8]
    var read: RecordLine.Reading?
    switch line.body {
    case .erased: return .erased
    case .clear(let json, let reading):
      guard line.head.cipher == .none else { return .damaged }
      clear = json
      read = reading
    case .sealed(let sealed):
      guard line.head.cipher == .xchacha20poly1305, let key = key(for: line.head),
        let opened = Sodium.open(sealed, context: line.headBytes, key: key)
      else { return .damaged }
      clear = opened
    }
    guard let body = Self.body(of: clear, read: read, extent: extent),
      body.salt.count == RecordBody.saltLength,
      clear.withUnsafeBytes({
        Sodium.isHash(line.head.commitment, of: $0, key: body.salt)
      })
    else { return .damaged }
    return .body(body)
  }

  /// What a body says; what was read with the line is not read once more.
  private static func body(
    of clear: [UInt8], read: RecordLine.Reading?, extent: RecordBody.Extent
  ) -> RecordBody? {
    if let read, read.covers(extent) { return read.body }
    return try? RecordBody(clear, extent: extent)
  }

  /// Seals a derived file or a draft of a protected store; leaves it as it is in an open one.
  func sealFile(_ bytes: [UInt8], name: String) throws(StoreError) -> [UInt8] {
    guard cipher == .xchacha20poly1305 else { return bytes }
    guard let key = keys?.key(of: name) else { throw .locked }
    return Sodium.seal(
      bytes, context: Array((store + name).utf8), key: key, nonce: random(Sodium.nonceLength))
  }

  /// What `sealFile` sealed; nil when that is not what the bytes are.
  func openFile(_ bytes: [UInt8], name: String) -> [UInt8]? {
    guard cipher == .xchacha20poly1305 else { return bytes }
    guard let key = keys?.key(of: name) else { return nil }
    return Sodium.open(bytes, context: Array((store + name).utf8), key: key)
  }

  /// The key of a record: that of its subject, bound to that of its generation.
  private func key(for head: RecordHead) -> [UInt8]? {
    guard let subject = keys?.key(of: head.subject),
      let generation = keys?.generationKey(head.generation)
    else { return nil }
    return (Array("schakel record".utf8) + subject).withUnsafeBytes {
      Sodium.hashBytes($0, key: generation)
    }
  }
}
