import Glibc

/// Reads a segment of the journal line by line, without ever holding more of it than one stretch.
struct SegmentReader {
  /// One line, or the bytes at the end that no newline follows.
  struct Line {
    /// Bytes of the segment before the line.
    var offset: Int
    /// The line without its newline; empty when it is longer than any record.
    var bytes: ArraySlice<UInt8>
    /// Its length in bytes, with the newline.
    var length: Int
    /// Whether a newline follows.
    var isWhole: Bool
  }

  private let opened: Opened
  private let name: String
  /// Bytes that were read and not given yet, from `offset` on.
  private var buffer: [UInt8] = []
  private var next = 0
  private var offset: Int
  private var isAtEnd = false

  /// How much is read at once: little at first, because mostly there is nothing or one record.
  private var stretch = 4 << 10
  private static let longestStretch = 64 << 10

  /// - Parameters:
  ///   - opened: The segment, open for reading.
  ///   - name: Its name, for errors.
  ///   - offset: The byte to start at.
  init(_ opened: Opened, name: String, from offset: Int) {
    self.opened = opened
    self.name = name
    self.offset = offset
  }

  /// The next line; nil at the end.
  mutating func line() throws(StoreError) -> Line? {
    var searched = next
    while true {
      if let end = newline(from: searched) {
        let line = Line(
          offset: offset, bytes: buffer[next..<end], length: end + 1 - next, isWhole: true)
        next = end + 1
        offset += line.length
        return line
      }
      if buffer.count - next > RecordLine.longest { return try overlongLine() }
      if isAtEnd {
        guard next < buffer.count else { return nil }
        let line = Line(
          offset: offset, bytes: buffer[next...], length: buffer.count - next, isWhole: false)
        next = buffer.count
        offset += line.length
        return line
      }
      let waiting = buffer.count - next
      try fill()
      searched = next + waiting
    }
  }

  /// Some lines in a row.
  struct Lines {
    var whole: [Line] = []
    /// The byte behind the last of them, also where that has no newline.
    var end: Int
  }

  /// How many bytes of lines are given at once: enough for two threads.
  private static let handful = 4 << 20

  /// The next lines; nil at the end.
  mutating func lines() throws(StoreError) -> Lines? {
    guard let first = try line() else { return nil }
    var lines = Lines(end: first.offset + first.length)
    var next: Line? = first
    while let line = next {
      lines.end = line.offset + line.length
      if line.isWhole { lines.whole.append(line) }
      next = lines.end - first.offset < Self.handful ? try self.line() : nil
    }
    return lines
  }

  /// Where the first newline from an index on stands in the buffer; nil where there is none.
  private func newline(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
      else { return nil }
      return base.distance(to: UnsafeRawPointer(found))
    }
  }

  private mutating func fill() throws(StoreError) {
    buffer.removeFirst(next)
    next = 0
    let more = try opened.files.bytes(
      of: opened, at: offset + buffer.count, count: stretch, file: name)
    isAtEnd = more.count < stretch
    stretch = min(2 * stretch, Self.longestStretch)
    buffer.append(contentsOf: more)
  }

  /// Goes past a line that is longer than any record, without keeping it.
  private mutating func overlongLine() throws(StoreError) -> Line? {
    let start = offset
    while true {
      if let end = newline(from: next) {
        offset += end + 1 - next
        next = end + 1
        return Line(offset: start, bytes: [], length: offset - start, isWhole: true)
      }
      offset += buffer.count - next
      next = buffer.count
      if isAtEnd {
        return Line(offset: start, bytes: [], length: offset - start, isWhole: false)
      }
      try fill()
    }
  }
}
