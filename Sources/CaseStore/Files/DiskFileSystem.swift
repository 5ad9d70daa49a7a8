import CPlatform
import Glibc

/// The real disk.
package struct DiskFileSystem: FileSystem {
  package init() {}

  package var owner: UInt32 { geteuid() }
  package var allowsTwoReaders: Bool { true }

  package func openDirectory(path: String) throws(FileError) -> FileHandle {
    try handle(schakel_openat(AT_FDCWD, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC, 0))
  }

  package func openDirectory(
    _ name: String, in directory: FileHandle
  ) throws(FileError) -> FileHandle {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return try handle(schakel_openat(directory.number, name, flags, 0))
  }

  package func makeDirectory(path: String) throws(FileError) { try check(mkdir(path, 0o700)) }

  package func makeDirectory(_ name: String, in directory: FileHandle) throws(FileError) {
    try check(mkdirat(directory.number, name, 0o700))
  }

  package func restrict(_ handle: FileHandle) throws(FileError) {
    let mode: mode_t = try status(of: handle).kind == .directory ? 0o700 : 0o600
    try check(fchmod(handle.number, mode))
  }

  package func open(
    _ name: String, in directory: FileHandle, for use: FileUse
  ) throws(FileError) -> FileHandle {
    // Without O_NONBLOCK a pipe in the place of a file would hold the program up for ever.
    let always = O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY
    let flags: Int32 =
      switch use {
      case .read: O_RDONLY
      case .append: O_RDWR | O_APPEND
      case .overwrite: O_RDWR
      case .appendNew: O_RDWR | O_APPEND | O_CREAT | O_EXCL
      }
    let opened = try handle(schakel_openat(directory.number, name, flags | always, 0o600))
    if use == .appendNew {
      do {
        try restrict(opened)
      } catch {
        close(opened)
        throw error
      }
    }
    return opened
  }

  package func read(
    _ handle: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    try count { pread(handle.number, buffer.baseAddress, buffer.count, off_t(offset)) }
  }

  package func write(
    _ handle: FileHandle, _ bytes: UnsafeRawBufferPointer
  ) throws(FileError) -> Int {
    try count { Glibc.write(handle.number, bytes.baseAddress, bytes.count) }
  }

  package func overwrite(
    _ handle: FileHandle, at offset: Int, with bytes: [UInt8]
  ) throws(FileError) {
    var done = 0
    while done < bytes.count {
      done += try count {
        bytes[done...].withUnsafeBytes {
          pwrite(handle.number, $0.baseAddress, $0.count, off_t(offset + done))
        }
      }
    }
  }

  package func synchronise(_ handle: FileHandle) throws(FileError) {
    try check(fdatasync(handle.number))
  }

  package func beginWriting(_ handle: FileHandle) { schakel_begin_writing(handle.number) }

  package func synchroniseDirectory(_ handle: FileHandle) throws(FileError) {
    try check(fsync(handle.number))
  }

  package func close(_ handle: FileHandle) { _ = Glibc.close(handle.number) }

  package func rename(
    _ name: String, to newName: String, in directory: FileHandle
  ) throws(FileError) {
    try check(renameat(directory.number, name, directory.number, newName))
  }

  package func move(
    _ name: String, from directory: FileHandle, to newName: String, in newDirectory: FileHandle
  ) throws(FileError) {
    try check(renameat(directory.number, name, newDirectory.number, newName))
  }

  package func remove(_ name: String, in directory: FileHandle) throws(FileError) {
    try check(unlinkat(directory.number, name, 0))
  }

  package func names(in directory: FileHandle) throws(FileError) -> [String] {
    // A directory stream has a position: it gets a descriptor of its own.
    let descriptor = try handle(
      schakel_openat(directory.number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0))
    guard let stream = fdopendir(descriptor.number) else {
      let number = errno
      close(descriptor)
      throw FileError(number)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = schakel_entry_name(entry).map { String(cString: $0) } ?? ""
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }

  package func status(of handle: FileHandle) throws(FileError) -> FileStatus {
    var found = stat()
    try check(fstat(handle.number, &found))
    return FileStatus(found)
  }

  package func status(
    of name: String, in directory: FileHandle
  ) throws(FileError) -> FileStatus {
    var found = stat()
    try check(fstatat(directory.number, name, &found, AT_SYMLINK_NOFOLLOW))
    return FileStatus(found)
  }

  package func status(path: String) throws(FileError) -> FileStatus {
    var found = stat()
    try check(lstat(path, &found))
    return FileStatus(found)
  }

  package func isRemote(_ directory: FileHandle) throws(FileError) -> Bool {
    var found = statfs()
    try check(fstatfs(directory.number, &found))
    return Self.isRemote(kind: UInt32(truncatingIfNeeded: found.f_type))
  }

  /// The kinds of file systems that lie on another machine, or that any program can play.
  ///
  /// Source: statfs(2): NFS, SMB, CIFS, SMB2, FUSE, Ceph, AFS twice, Coda, NCP, OCFS2, GFS2.
  private static func isRemote(kind: UInt32) -> Bool {
    switch kind {
    case 0x6969, 0x517B, 0xFF53_4D42, 0xFE53_4D42, 0x6573_5546, 0x00C3_6400, 0x5346_414F,
      0x6B41_4653, 0x7375_7245, 0x564C, 0x7461_636F, 0x0116_1970:
      true
    default: false
    }
  }

  package func tryLock(_ handle: FileHandle) throws(FileError) -> Bool {
    while flock(handle.number, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw FileError(errno) }
    }
    return true
  }

  package func unlock(_ handle: FileHandle) { _ = flock(handle.number, LOCK_UN) }

  package func pause(milliseconds: Int) {
    var length = timespec(
      tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = nanosleep(&length, nil)
  }

  package func watch(path: String) -> Int32? {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let changes = UInt32(IN_MODIFY | IN_CREATE | IN_MOVED_TO)
    guard inotify_add_watch(descriptor, path, changes) >= 0 else {
      _ = Glibc.close(descriptor)
      return nil
    }
    return descriptor
  }

  package func drainWatch(_ descriptor: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while Glibc.read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }

  package func closeWatch(_ descriptor: Int32) { _ = Glibc.close(descriptor) }

  private func handle(_ result: Int32) throws(FileError) -> FileHandle {
    try check(result)
    return FileHandle(number: result)
  }

  private func check(_ result: Int32) throws(FileError) {
    if result < 0 { throw FileError(errno) }
  }

  /// The number of bytes that a call took or gave; a call that a signal stopped is made again.
  private func count(_ call: () -> Int) throws(FileError) -> Int {
    while true {
      let count = call()
      if count >= 0 { return count }
      if errno != EINTR { throw FileError(errno) }
    }
  }
}

extension FileStatus {
  fileprivate init(_ found: stat) {
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .directory
      case S_IFLNK: .link
      default: .other
      }
    self.init(
      kind: kind, size: Int(found.st_size), owner: found.st_uid, mode: found.st_mode & 0o7777,
      inode: UInt64(found.st_ino))
  }
}

/// Randomness of the operating system.
package enum SystemRandom {
  /// Random bytes that nobody can guess.
  package static func bytes(_ count: Int) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    bytes.withUnsafeMutableBytes { buffer in
      var filled = 0
      while filled < count {
        let got = getrandom(buffer.baseAddress.map { $0 + filled }, count - filled, 0)
        if got > 0 { filled += got }
      }
    }
    return bytes
  }
}
