import Casework
import StrictJSON

/// `store.json`: what must be known of a store before its journal can be read.
struct StoreDescription: Hashable, Sendable {
  static let knownFormat = 1
  static let fileName = "store.json"

  /// The format of the whole store.
  var format = knownFormat
  /// The lowest format that a build must know to write to it.
  var minWriter = knownFormat
  /// Random; stands in every record.
  var id: String
  var protection: RecordHead.Cipher
  var createdAt: Moment

  /// The file's content.
  ///
  /// The check at its end is the hash of the members before it.
  var bytes: [UInt8] {
    var writer = JSONWriter(indent: 2)
    writer.object { writer in
      writer.member("format", format)
      writer.member("minWriter", minWriter)
      writer.member("id", id)
      writer.member("protection", protection.rawValue)
      writer.member("createdAt", createdAt.iso)
      writer.member("check", check)
    }
    return writer.bytes + [UInt8(ascii: "\n")]
  }

  private var check: String {
    let formats = String(format) + "\n" + String(minWriter)
    let members = formats + "\n" + id + "\n" + protection.rawValue + "\n" + createdAt.iso
    return Sodium.hash(Array(members.utf8))
  }

  /// Reads the file.
  ///
  /// - Throws: `newerFormat`, and `damaged` for anything else that is not understood.
  init(_ bytes: [UInt8]) throws(StoreError) {
    var format = 0
    var minWriter = 0
    var id = ""
    var protection: RecordHead.Cipher?
    var createdAt: Moment?
    var check = ""
    let isRead: Void? = try? JSONReader.read(bytes) { (reader) throws(JSONError) in
      try reader.object { (name, reader) throws(JSONError) in
        switch name {
        case "format": format = try reader.integer()
        case "minWriter": minWriter = try reader.integer()
        case "id": id = try reader.string()
        case "protection": protection = RecordHead.Cipher(rawValue: try reader.string())
        case "createdAt": createdAt = Moment(iso: try reader.string())
        case "check": check = try reader.string()
        default: break
        }
      }
    }
    if isRead != nil, format > Self.knownFormat {
      throw .newerFormat(found: format, known: Self.knownFormat)
    }
    guard isRead != nil, format == Self.knownFormat, !id.isEmpty, let protection, let createdAt
    else { throw .damaged(file: Self.fileName) }
    self.init(
      format: format, minWriter: minWriter, id: id, protection: protection, createdAt: createdAt)
    guard check == self.check else { throw .damaged(file: Self.fileName) }
  }

  init(
    format: Int = knownFormat, minWriter: Int = knownFormat, id: String,
    protection: RecordHead.Cipher, createdAt: Moment
  ) {
    self.format = format
    self.minWriter = minWriter
    self.id = id
    self.protection = protection
    self.createdAt = createdAt
  }
}
