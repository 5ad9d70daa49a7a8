import CData

/// A file that is compiled into the program.
struct CompiledFile: Sendable {
  private let index: Int

  /// - Parameter path: As in the list of `CData.c`, such as `nl/guide.json`.
  init?(_ path: String) {
    guard let index = (0..<cdata_count()).first(where: { cdata_is($0, path) }) else { return nil }
    self.index = index
  }

  fileprivate static var allPaths: [String] { (0..<cdata_count()).map(path(at:)) }

  /// The bytes live as long as the program, so ranges of them may be kept.
  var bytes: UnsafeRawBufferPointer {
    let file = cdata_at(index)
    return UnsafeRawBufferPointer(start: file.bytes, count: file.length)
  }

  private static func path(at index: Int) -> String { String(cString: cdata_at(index).path) }
}

extension Content {
  /// The bytes of a file that is compiled in, such as `demo.json`; nil when there is none of that
  /// path.
  package static func compiledFile(_ path: String) -> [UInt8]? {
    CompiledFile(path).map { Array($0.bytes) }
  }

  /// The paths of all files that are compiled in, in the order of the list in `CData.c`.
  package static var compiledPaths: [String] { CompiledFile.allPaths }
}
