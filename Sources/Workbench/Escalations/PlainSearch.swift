extension String {
  /// Whether a text holds another that says something, as `contains` tells it: of plain ones each byte is a sign, and
  /// they are compared as such.
  func holds(_ part: String) -> Bool {
    guard hasPlainSigns, part.hasPlainSigns else { return contains(part) }
    let found = utf8.withContiguousStorageIfAvailable { text in
      part.utf8.withContiguousStorageIfAvailable { part in
        text.indices.contains { text[$0] == part.first && text[$0...].starts(with: part) }
      }
    }
    return (found ?? nil) ?? contains(part)
  }

  /// Whether every sign is one byte; the end of a line may be two.
  private var hasPlainSigns: Bool { utf8.allSatisfy { (0x20..<0x80).contains($0) } }
}
