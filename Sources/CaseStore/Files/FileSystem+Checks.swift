import Glibc

// Opening things only when they are what they should be, and whole reads and writes.

extension FileSystem {
  /// Opens the directory at a path after making sure that it is ours.
  func openOwnDirectory(path: String) throws(StoreError) -> Opened {
    do {
      if try status(path: path).kind == .link { throw StoreError.symbolicLink(file: path) }
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
  func openOwn(
    _ name: String, in directory: Opened, for use: FileUse
  ) throws(StoreError) -> Opened {
    let opened = try asking(about: name) { () throws(FileError) in
      Opened(try self.open(name, in: directory.handle, for: use), on: self)
    }
    let found = try asking(about: name) { () throws(FileError) in
      try self.status(of: opened.handle)
    }
    try check(found, is: .file, file: name)
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
    about file: String, _ call: () throws(FileError) -> Answer
  ) throws(StoreError) -> Answer {
    do {
      return try call()
    } catch {
      throw StoreError(error, file: file)
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
      throw StoreError(error, file: name)
    }
  }
}

/// How the name of a file ends that is being written beside its place; see `FileSystem.replace`.
let besideEnding = ".new"

extension FileStatus.Kind {
  fileprivate func refuseLink(file: String) throws(StoreError) {
    if self == .link { throw .symbolicLink(file: file) }
  }
}
