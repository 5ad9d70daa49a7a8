import Casework
import Glibc

/// The segments of the journal as files: `000001.jsonl`, `000002.jsonl` and so on.
struct JournalFiles: Sendable {
  let files: any FileSystem
  let directory: Opened

  static func name(of segment: Int) -> String {
    let digits = String(segment)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits + ".jsonl"
  }

  /// The path of a segment for errors.
  static func path(of segment: Int) -> String { "journal/" + name(of: segment) }

  /// Opens a segment; nil when there is none of that number.
  func open(_ segment: Int, for use: FileUse) throws(StoreError) -> Opened? {
    do {
      return try files.openOwn(
        Self.name(of: segment), in: directory, for: use, as: Self.path(of: segment))
    } catch {
      if case .missing = error { return nil }
      throw error
    }
  }

  /// The numbers of the segments that are there, in order.
  func segments() throws(StoreError) -> [Int] {
    let names = try files.asking(about: "journal") { () throws(FileError) in
      try self.files.names(in: self.directory.handle)
    }
    return names.compactMap { name -> Int? in
      guard name.hasSuffix(".jsonl"), let number = Int(name.dropLast(6)), number > 0,
        Self.name(of: number) == name
      else { return nil }
      return number
    }.sorted()
  }

  /// Whether there is a segment of that number.
  func exists(_ segment: Int) throws(StoreError) -> Bool { try size(of: segment) != nil }

  /// The bytes of a segment; nil when there is none of that number.
  func size(of segment: Int) throws(StoreError) -> Int? {
    do {
      return try files.status(of: Self.name(of: segment), in: directory.handle).size
    } catch {
      if error.number == ENOENT { return nil }
      throw StoreError(error, file: Self.path(of: segment))
    }
  }

  /// The record at a place; nil when no such record can be read there.
  ///
  /// - Parameter place: Where it stands.
  /// - Returns: The record.
  /// - Throws: What the disk refuses.
  func record(at place: Place) throws(StoreError) -> RecordLine? {
    var segments = SortedMap<Int, Opened>()
    return try record(at: place, in: &segments)
  }

  /// The record at a place; nil when no such record can be read there.
  ///
  /// - Parameters:
  ///   - place: Where it stands.
  ///   - segments: The segments that are open already; the one that is opened is kept there for the next record.
  ///   - extent: How much of its body is wanted; nil for a caller who looks at the head alone.
  /// - Returns: The record.
  /// - Throws: What the disk refuses.
  func record(
    at place: Place, in segments: inout SortedMap<Int, Opened>,
    reading extent: RecordBody.Extent? = nil
  ) throws(StoreError) -> RecordLine? {
    guard place.length <= RecordLine.longest + 1 else { return nil }
    if segments[place.segment] == nil {
      segments[place.segment] = try open(place.segment, for: .read)
    }
    guard let opened = segments[place.segment] else { return nil }
    let bytes = try files.bytes(
      of: opened, at: place.offset, count: place.length, file: Self.path(of: place.segment))
    guard bytes.count == place.length,
      let line = try? RecordLine(bytes.dropLast(), reading: extent),
      line.head.sequence == place.sequence,
      // Whoever goes back from record to record comes to an end.
      line.head.back.map({ $0.sequence < place.sequence }) ?? true
    else { return nil }
    return line
  }
}
