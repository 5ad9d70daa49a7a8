/// The disk as the store needs it, relative to open directories so that nobody can swap a path
/// between a check and its use.
///
/// The store asks for nothing beyond these calls. `DiskFileSystem` is the real disk;
/// `MemoryFileSystem` is a disk in memory that can fail and lose power at any call.
package protocol FileSystem: Sendable {
  /// Opens the directory at a path; a symbolic link at its end is not followed.
  func openDirectory(path: String) throws(FileError) -> FileHandle
  /// Opens a directory inside another.
  func openDirectory(_ name: String, in directory: FileHandle) throws(FileError) -> FileHandle
  /// Makes a directory at a path, for its owner only.
  func makeDirectory(path: String) throws(FileError)
  /// Makes a directory inside another, for its owner only.
  func makeDirectory(_ name: String, in directory: FileHandle) throws(FileError)
  /// Lets only its owner use an open file or directory, whatever the umask was.
  func restrict(_ handle: FileHandle) throws(FileError)

  /// Opens a file; a symbolic link is not followed and a pipe is not waited for.
  func open(
    _ name: String, in directory: FileHandle, for use: FileUse
  ) throws(FileError) -> FileHandle
  /// Reads at an offset; gives the number of bytes, 0 at the end.
  func read(
    _ handle: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int
  /// Appends, and gives the number of bytes that were taken, which may be fewer.
  func write(_ handle: FileHandle, _ bytes: UnsafeRawBufferPointer) throws(FileError) -> Int
  /// Writes all of it over what stands at an offset of a file that was opened for that.
  func overwrite(
    _ handle: FileHandle, at offset: Int, with bytes: [UInt8]
  ) throws(FileError)
  /// Waits until what was written to a file is on the disk.
  func synchronise(_ handle: FileHandle) throws(FileError)
  /// Lets what was written to a file begin on its way to the disk, and waits for nothing.
  func beginWriting(_ handle: FileHandle)
  /// Waits until the names in a directory are on the disk.
  func synchroniseDirectory(_ handle: FileHandle) throws(FileError)
  /// Gives a handle back; what a disk says about it then comes too late to matter.
  func close(_ handle: FileHandle)

  /// Moves a file over another of the same directory, in one step.
  func rename(
    _ name: String, to newName: String, in directory: FileHandle
  ) throws(FileError)
  /// Moves a file to another directory, in one step.
  func move(
    _ name: String, from directory: FileHandle, to newName: String, in newDirectory: FileHandle
  ) throws(FileError)
  /// Takes a name out of a directory.
  func remove(_ name: String, in directory: FileHandle) throws(FileError)
  /// The names in a directory, in no order, without the two dots.
  func names(in directory: FileHandle) throws(FileError) -> [String]
  func status(of handle: FileHandle) throws(FileError) -> FileStatus
  /// The status of a name, of a link itself when it is one.
  func status(of name: String, in directory: FileHandle) throws(FileError) -> FileStatus
  /// The status at a path, of a link itself when it is one.
  func status(path: String) throws(FileError) -> FileStatus
  /// Whether the directory lies on another machine, where locks and flushes cannot be trusted.
  func isRemote(_ directory: FileHandle) throws(FileError) -> Bool
  /// The owner that new files get.
  var owner: UInt32 { get }

  /// Whether two threads may read at once; a disk whose calls are counted has them in one order.
  var allowsTwoReaders: Bool { get }

  /// Takes the lock of an open directory; false when another holds it.
  ///
  /// The lock belongs to this handle and ends with it, so that death releases it.
  func tryLock(_ handle: FileHandle) throws(FileError) -> Bool
  /// Gives a lock back before its handle is closed.
  func unlock(_ handle: FileHandle)
  /// Waits before the next try.
  func pause(milliseconds: Int)

  /// A descriptor for `poll` that becomes readable when a directory changes; nil when that cannot
  /// be had, and the caller looks now and then.
  func watch(path: String) -> Int32?
  /// Reads away what a watch descriptor has to say.
  func drainWatch(_ descriptor: Int32)
  /// Gives a watch descriptor back.
  func closeWatch(_ descriptor: Int32)
}

extension FileSystem {
  package func beginWriting(_ handle: FileHandle) {}
  package var allowsTwoReaders: Bool { false }
}

/// An open file or directory.
package struct FileHandle: Hashable, Sendable {
  package let number: Int32
  package init(number: Int32) { self.number = number }
}

/// What a file is opened for.
package enum FileUse: Hashable, Sendable {
  case read
  /// For adding at the end, and reading.
  case append
  /// The same for a file that must not exist yet; it is for its owner only.
  case appendNew
  /// For writing over what is there, and reading.
  case overwrite
}

/// What is known of a file without reading it.
package struct FileStatus: Hashable, Sendable {
  /// What a name in a directory can stand for.
  package enum Kind: Hashable, Sendable { case file, directory, link, other }

  package var kind: Kind
  package var size: Int
  package var owner: UInt32
  /// The permission bits.
  package var mode: UInt32
  package var inode: UInt64

  package init(kind: Kind, size: Int, owner: UInt32, mode: UInt32, inode: UInt64) {
    self.kind = kind
    self.size = size
    self.owner = owner
    self.mode = mode
    self.inode = inode
  }
}

/// A call that the disk refused, with the system's error number.
package struct FileError: Error, Hashable, Sendable {
  package let number: Int32
  package init(_ number: Int32) { self.number = number }
}

/// Closes its handle when nobody holds it any more.
final class Opened: Sendable {
  let files: any FileSystem
  let handle: FileHandle

  init(_ handle: FileHandle, on files: any FileSystem) {
    self.files = files
    self.handle = handle
  }

  deinit { files.close(handle) }
}
