/// Texts side by side in memory: those of a hundred thousand clients while they are put in order.
struct PackedTexts {
  /// Stands between two texts of which the second decides where the first ones are the same.
  static let separator = "\u{0}"

  private var bytes: [UInt8] = []
  private var ends: [Int32] = []
  /// Whether each is of plain signs only, of which the bytes have the order of the text.
  private var isPlain: [Bool] = []

  /// Makes room for so many texts of a usual length.
  mutating func reserve(_ count: Int) {
    bytes.reserveCapacity(count * 32)
    ends.reserveCapacity(count)
    isPlain.reserveCapacity(count)
  }

  mutating func append(_ text: String) {
    let start = bytes.count
    bytes.append(contentsOf: text.utf8)
    ends.append(Int32(bytes.count))
    isPlain.append(bytes[start...].allSatisfy { $0 < 0x80 })
  }

  private func range(of index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  subscript(index: Int) -> String { String(decoding: bytes[range(of: index)], as: UTF8.self) }

  /// Which of two stands first: below zero for the left one, zero where they are the same.
  func order(of left: Int, and right: Int) -> Int {
    guard isPlain[left], isPlain[right] else {
      let (left, right) = (self[left], self[right])
      return left == right ? 0 : left < right ? -1 : 1
    }
    let (left, right) = (range(of: left), range(of: right))
    return bytes.withUnsafeBufferPointer { bytes in
      for (first, second) in zip(left, right) where bytes[first] != bytes[second] {
        return Int(bytes[first]) - Int(bytes[second])
      }
      return left.count - right.count
    }
  }
}
