import CaseStore
import WorkbenchRuntime

extension MemoryFileSystem {
  /// A disk in memory with a copy of a store, so that what happens to it leaves no trace.
  ///
  /// - Parameters:
  ///   - folder: The store on the real disk.
  ///   - path: Where the copy is, such as `/store`.
  /// - Throws: What the disk refuses, with the file.
  convenience init(copying folder: String, to path: String) throws(StoreError) {
    self.init()
    do {
      try makeDirectory(path: path)
    } catch {
      throw .io(number: error.number, file: path)
    }
    try copy(folder, to: path, levels: 2)
  }

  private func copy(_ folder: String, to path: String, levels: Int) throws(StoreError) {
    guard levels > 0 else { return }
    for name in PlainFile.allNames(in: folder).sorted() {
      let source = folder + "/" + name
      let bytes: [UInt8]
      do {
        bytes = try PlainFile.bytes(of: source, limit: .max)
      } catch {
        switch error {
        case .folder:
          try put { () throws(FileError) in try self.makeDirectory(path: path + "/" + name) }
          try copy(source, to: path + "/" + name, levels: levels - 1)
        // Another program moved it away, or it is nothing that a store would hold.
        case .missing, .special: break
        case .notAllowed, .tooLarge: throw .unreadable(file: source)
        case .system(let number): throw .io(number: number, file: source)
        }
        continue
      }
      try put { () throws(FileError) in try self.put(bytes, as: name, in: path) }
    }
  }

  private func put(_ bytes: [UInt8], as name: String, in folder: String) throws(FileError) {
    let directory = try openDirectory(path: folder)
    defer { close(directory) }
    let file = try open(name, in: directory, for: .appendNew)
    defer { close(file) }
    let result = bytes.withUnsafeBytes { buffer in
      Result { () throws(FileError) in try self.write(file, buffer) }
    }
    _ = try result.get()
  }

  private func put(_ call: () throws(FileError) -> Void) throws(StoreError) {
    do {
      try call()
    } catch {
      throw .io(number: error.number, file: "")
    }
  }
}
