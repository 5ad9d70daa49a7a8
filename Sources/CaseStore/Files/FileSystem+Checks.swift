import Glibc

// Opening things only when they are what they should be, and whole reads and writes.

extension FileSystem {
  /// Opens the directory at a path after making sure that it is ours.
  func openOwnDirectory(path: String) throws(StoreError) -> Opened {
    // With a slash at its end a link would be followed.
    let path = path.trimmingLastSlashes
    do {
      switch try status(path: path).kind {
      case .link: throw StoreError.symbolicLink(file: path)
      case .file: throw StoreError.notAFolder(file: path)
      default: break
      }
      let opened = Opened(try openDirectory(path: path), on: self)
      try check(try status(of: opened.handle), is: .directory, file: path)
      return opened
    } catch let error as FileError {
      throw StoreError(error, file: path)
    } catch let error as StoreError {
      throw error
    } catch {
      throw .unreadable(file: path)
    }
  }

  /// Opens a directory inside another after making sure that it is ours.
  func openOwnDirectory(_ name: String, in directory: Opened) throws(StoreError) -> Opened {
    try asking(about: name) { () throws(FileError) in
      try self.status(of: name, in: directory.handle).kind
    }.refuseLink(file: name)
    let opened = try asking(about: name) { () throws(FileError) in
      Opened(try self.openDirectory(name, in: directory.handle), on: self)
    }
    let found = try asking(about: name) { () throws(FileError) in
      try self.status(of: opened.handle)
    }
    try check(found, is: .directory, file: name)
    return opened
  }

  /// Opens a file after making sure that it is a file and ours.
  ///
  /// - Parameters:
  ///   - name: Its name in the directory.
  ///   - directory: Where it stands.
  ///   - use: What it is opened for.
  ///   - file: What errors call it; its name when nil.
  /// - Returns: The file, open.
  /// - Throws: What is wrong with it, and what the disk refuses.
  func openOwn(
    _ name: String, in directory: Opened, for use: FileUse, as file: String? = nil
  ) throws(StoreError) -> Opened {
    let file = file ?? name
    let opened = try asking(about: file, isWriting: use != .read) { () throws(FileError) in
      Opened(try self.open(name, in: directory.handle, for: use), on: self)
    }
    let found = try asking(about: file) { () throws(FileError) in
      try self.status(of: opened.handle)
    }
    try check(found, is: .file, file: file)
    if found.mode & 0o077 != 0, use != .read {
      try asking(about: file, isWriting: true) { () throws(FileError) in
        try self.restrict(opened.handle)
      }
    }
    return opened
  }

  private func check(
    _ status: FileStatus, is kind: FileStatus.Kind, file: String
  ) throws(StoreError) {
    guard status.kind == kind else { throw .notAFile(file: file) }
    guard status.owner == owner else { throw .foreignOwner(file: file) }
    guard status.mode & 0o022 == 0 else { throw .writableByOthers(file: file) }
  }

  /// Makes a call to the disk and says which file an error is about.
  func asking<Answer>(
    about file: String, isWriting: Bool = false, _ call: () throws(FileError) -> Answer
  ) throws(StoreError) -> Answer {
    do {
      return try call()
    } catch {
      throw StoreError(error, file: file, isWriting: isWriting)
    }
  }

  /// Reads a whole file.
  ///
  /// - Throws: `damaged` when it is larger than `limit` bytes.
  func contents(
    of name: String, in directory: Opened, limit: Int = 1 << 30
  ) throws(StoreError) -> [UInt8] {
    let opened = try openOwn(name, in: directory, for: .read)
    let size = try asking(about: name) { () throws(FileError) in
      try self.status(of: opened.handle).size
    }
    guard size <= limit else { throw .damaged(file: name) }
    return try bytes(of: opened, at: 0, count: size, file: name)
  }

  /// Reads up to `count` bytes; fewer only when the file ends before.
  func bytes(
    of opened: Opened, at offset: Int, count: Int, file: String
  ) throws(StoreError) -> [UInt8] {
    var failure: StoreError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let rest = UnsafeMutableRawBufferPointer(
          rebasing: UnsafeMutableRawBufferPointer(buffer)[filled...])
        do throws(FileError) {
          let got = try self.read(opened.handle, at: offset + filled, into: rest)
          if got == 0 { break }
          filled += got
        } catch {
          failure = StoreError(error, file: file)
          break
        }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Appends all bytes.
  ///
  /// A disk that takes only some is asked again for the rest.
  func append(_ bytes: [UInt8], to opened: Opened) throws(FileError) {
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes { buffer -> Result<Int, FileError> in
        Result { () throws(FileError) in
          try self.write(opened.handle, UnsafeRawBufferPointer(rebasing: buffer[written...]))
        }
      }
      let count = try result.get()
      guard count > 0 else { throw FileError(EIO) }
      written += count
    }
  }

  /// Writes a file beside its place, flushes it and moves it there, so that there is always the
  /// old one or the new one.
  ///
  /// `suffix` makes the name beside it one that no other program uses at the same time.
  func replace(
    _ name: String, with bytes: [UInt8], suffix: String, in directory: Opened
  ) throws(StoreError) {
    let beside = "\(name).\(suffix)\(besideEnding)"
    do {
      let opened = Opened(try open(beside, in: directory.handle, for: .appendNew), on: self)
      try append(bytes, to: opened)
      try synchronise(opened.handle)
      try rename(beside, to: name, in: directory.handle)
      try synchroniseDirectory(directory.handle)
    } catch {
      // The old file is still there; what stands beside it is of no use to anybody.
      try? remove(beside, in: directory.handle)
      throw StoreError(error, file: name, isWriting: true)
    }
  }
}

extension String {
  /// The path without slashes at its end, unless there is nothing else.
  fileprivate var trimmingLastSlashes: String {
    var path = self
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }
}

/// How the name of a file ends that is being written beside its place; see `FileSystem.replace`.
let besideEnding = ".new"

extension FileStatus.Kind {
  fileprivate func refuseLink(file: String) throws(StoreError) {
    if self == .link { throw .symbolicLink(file: file) }
  }
}
