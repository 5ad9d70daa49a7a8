import Glibc
import Synchronization

/// A disk in memory, with the manners of a real one: what was written is on the disk only after a
/// flush, a name only after its directory was flushed, and any call may fail.
///
/// It stands beside the real disk and not in the tests because several test targets put the whole
/// program on it, and because pictures of the screen need a store that leaves no trace. It is the
/// medium: nothing of the store's own logic is replaced.
package final class MemoryFileSystem: FileSystem {
  /// What goes wrong, and when.
  package struct Fault: Hashable, Sendable {
    /// What the call does instead of its work.
    package enum Kind: Hashable, Sendable {
      /// The call fails with an error number.
      case fails(Int32)
      /// A write takes this many bytes and the next one fails with an error number. Other calls
      /// fail at once.
      case takes(bytes: Int, then: Int32)
      /// The power goes: this call and all after it fail.
      case powerCut
    }

    package var kind: Kind
    /// The number of the call, from 1; see `calls`.
    package var at: Int
    /// Whether all later calls that change something fail in the same way.
    package var isLasting: Bool
    /// The name of the only call that goes wrong, such as `synchronise`; nil for any.
    package var only: String?

    package init(_ kind: Kind, at: Int, isLasting: Bool = false, only: String? = nil) {
      self.kind = kind
      self.at = at
      self.isLasting = isLasting
      self.only = only
    }
  }

  private let disk: Mutex<MemoryDisk>
  package let owner: UInt32 = 1000

  /// An empty disk with the one directory `/`.
  package init() { disk = Mutex(MemoryDisk()) }

  private init(_ disk: MemoryDisk) { self.disk = Mutex(disk) }

  /// How many calls were made that a real disk can refuse.
  package var calls: Int { disk.withLock { $0.calls } }

  /// The names of those calls, such as `write`, in order.
  package var log: [String] { disk.withLock { $0.log } }

  /// Has a call go wrong.
  package func setFault(_ fault: Fault?) { disk.withLock { $0.fault = fault } }

  /// Looks at the disk while nothing goes wrong and nothing is counted: what a test looks at between two calls of
  /// the program is none of them.
  package func unnoticed<Found>(_ look: () throws -> Found) rethrows -> Found {
    let faults = disk.withLock { disk in
      defer { disk.faults = MemoryDisk.Faults() }
      return disk.faults
    }
    defer { disk.withLock { $0.faults = faults } }
    return try look()
  }

  /// How many changes would be lost if the power went now and the disk kept none of them.
  package var unsynchronised: Int { disk.withLock { $0.pending.count } }

  /// The disk as it may be found after the power went: everything that was flushed, and of the
  /// rest only what `keeps` says.
  ///
  /// `keeps` says for each change that was not flushed, in order, which part of its bytes the disk
  /// kept: 0 none, 1 all; anything between is a torn write. A change of names is kept when more
  /// than half of it is.
  package func afterPowerCut(keeping keeps: (Int) -> Double) -> MemoryFileSystem {
    MemoryFileSystem(disk.withLock { $0.afterPowerCut(keeping: keeps) })
  }

  /// A second disk with the same content, on which nothing is open.
  package func copy() -> MemoryFileSystem {
    MemoryFileSystem(disk.withLock { $0.afterPowerCut { _ in 1 } })
  }

  /// The content of a file, or nil.
  package func content(at path: String) -> [UInt8]? {
    disk.withLock { disk in disk.node(at: path).map { disk.files[$0]?.bytes } ?? nil }
  }

  /// Puts bytes into a file that is there, as damage or a foreign program would.
  package func overwrite(_ path: String, with bytes: [UInt8]) {
    disk.withLock { disk in
      guard let node = disk.node(at: path) else { return }
      disk.files[node]?.bytes = bytes
      disk.files[node]?.durable = bytes
    }
  }

  /// Takes a name away, as a foreign program would.
  package func erase(_ path: String) {
    disk.withLock { disk in
      let parts = path.split(separator: "/").map(String.init)
      guard let name = parts.last,
        let parent = disk.node(at: parts.dropLast().joined(separator: "/"))
      else { return }
      disk.directories[parent]?.names[name] = nil
      disk.directories[parent]?.durable[name] = nil
    }
  }

  /// The paths of all files, in order.
  package var paths: [String] { disk.withLock { $0.paths(in: 1, prefix: "") }.sorted() }

  /// The permission bits of a path, or nil.
  package func mode(at path: String) -> UInt32? {
    disk.withLock { disk in disk.node(at: path).map { disk.modes[$0] ?? 0 } }
  }

  // MARK: - The calls

  package func openDirectory(path: String) throws(FileError) -> FileHandle {
    try ask("openDirectory") { (disk) throws(FileError) in
      guard let node = disk.node(at: path) else { throw FileError(ENOENT) }
      guard disk.directories[node] != nil else { throw FileError(ENOTDIR) }
      return disk.handle(of: node)
    }
  }

  package func openDirectory(
    _ name: String, in directory: FileHandle
  ) throws(FileError) -> FileHandle {
    try ask("openDirectory") { (disk) throws(FileError) in
      let node = try disk.child(name, of: directory)
      guard disk.directories[node] != nil else { throw FileError(ENOTDIR) }
      return disk.handle(of: node)
    }
  }

  package func makeDirectory(path: String) throws(FileError) {
    try ask("makeDirectory", changes: true) { (disk) throws(FileError) in
      let parts = path.split(separator: "/").map(String.init)
      guard let name = parts.last else { throw FileError(EEXIST) }
      guard let parent = disk.node(at: parts.dropLast().joined(separator: "/")) else {
        throw FileError(ENOENT)
      }
      try disk.makeDirectory(name, in: parent)
    }
  }

  package func makeDirectory(_ name: String, in directory: FileHandle) throws(FileError) {
    try ask("makeDirectory", changes: true) { (disk) throws(FileError) in
      try disk.makeDirectory(name, in: try disk.node(of: directory))
    }
  }

  package func restrict(_ handle: FileHandle) throws(FileError) {
    try ask("restrict", changes: true) { (disk) throws(FileError) in
      let node = try disk.node(of: handle)
      disk.modes[node] = disk.directories[node] == nil ? 0o600 : 0o700
    }
  }

  package func open(
    _ name: String, in directory: FileHandle, for use: FileUse
  ) throws(FileError) -> FileHandle {
    try ask("open", changes: use == .appendNew) { (disk) throws(FileError) in
      let parent = try disk.node(of: directory)
      if use == .appendNew {
        guard disk.directories[parent]?.names[name] == nil else { throw FileError(EEXIST) }
        return disk.handle(of: disk.makeFile(name, in: parent))
      }
      return disk.handle(of: try disk.child(name, of: directory))
    }
  }

  package func read(
    _ handle: FileHandle, at offset: Int, into buffer: UnsafeMutableRawBufferPointer
  ) throws(FileError) -> Int {
    let bytes: [UInt8] = try ask("read") { (disk) throws(FileError) in
      guard let file = disk.files[try disk.node(of: handle)] else { throw FileError(EISDIR) }
      return Array(file.bytes.dropFirst(offset).prefix(buffer.count))
    }
    buffer.copyBytes(from: bytes)
    return bytes.count
  }

  package func write(
    _ handle: FileHandle, _ bytes: UnsafeRawBufferPointer
  ) throws(FileError) -> Int {
    let bytes = Array(bytes)
    return try disk.withLock { (disk) throws(FileError) in
      var count = bytes.count
      if case .takes(let taken, let number) = try disk.call("write", changes: true) {
        count = min(taken, count)
        // Only as much as was asked for is taken; what is asked for again fails.
        disk.fault = Fault(
          .fails(number), at: disk.calls + 1, isLasting: disk.fault?.isLasting ?? false)
      }
      disk.append(Array(bytes.prefix(count)), to: try disk.node(of: handle))
      return count
    }
  }

  package func overwrite(
    _ handle: FileHandle, at offset: Int, with bytes: [UInt8]
  ) throws(FileError) {
    try ask("overwrite", changes: true) { (disk) throws(FileError) in
      disk.change(.bytes(node: try disk.node(of: handle), offset: offset, bytes))
    }
  }

  package func synchronise(_ handle: FileHandle) throws(FileError) {
    try ask("synchronise", changes: true) { (disk) throws(FileError) in
      disk.synchronise(try disk.node(of: handle))
    }
  }

  package func synchroniseDirectory(_ handle: FileHandle) throws(FileError) {
    try ask("synchroniseDirectory", changes: true) { (disk) throws(FileError) in
      disk.synchronise(try disk.node(of: handle))
    }
  }

  package func close(_ handle: FileHandle) {
    disk.withLock { disk in
      disk.locks = disk.locks.filter { $0.value != handle }
      disk.handles[handle] = nil
    }
  }

  package func rename(
    _ name: String, to newName: String, in directory: FileHandle
  ) throws(FileError) {
    try move(name, from: directory, to: newName, in: directory)
  }

  package func move(
    _ name: String, from directory: FileHandle, to newName: String, in newDirectory: FileHandle
  ) throws(FileError) {
    try ask("move", changes: true) { (disk) throws(FileError) in
      let node = try disk.child(name, of: directory)
      disk.change(
        .names([
          (try disk.node(of: directory), name, nil),
          (try disk.node(of: newDirectory), newName, node),
        ]))
    }
  }

  package func remove(_ name: String, in directory: FileHandle) throws(FileError) {
    try ask("remove", changes: true) { (disk) throws(FileError) in
      _ = try disk.child(name, of: directory)
      disk.change(.names([(try disk.node(of: directory), name, nil)]))
    }
  }

  package func names(in directory: FileHandle) throws(FileError) -> [String] {
    try ask("names") { (disk) throws(FileError) in
      guard let directory = disk.directories[try disk.node(of: directory)] else {
        throw FileError(ENOTDIR)
      }
      return Array(directory.names.keys)
    }
  }

  package func status(of handle: FileHandle) throws(FileError) -> FileStatus {
    try ask("status") { (disk) throws(FileError) in disk.status(of: try disk.node(of: handle)) }
  }

  package func status(
    of name: String, in directory: FileHandle
  ) throws(FileError) -> FileStatus {
    try ask("status") { (disk) throws(FileError) in
      disk.status(of: try disk.child(name, of: directory))
    }
  }

  package func status(path: String) throws(FileError) -> FileStatus {
    try ask("status") { (disk) throws(FileError) in
      guard let node = disk.node(at: path) else { throw FileError(ENOENT) }
      return disk.status(of: node)
    }
  }

  package func isRemote(_ directory: FileHandle) throws(FileError) -> Bool { false }

  package func tryLock(_ handle: FileHandle) throws(FileError) -> Bool {
    try ask("tryLock") { (disk) throws(FileError) in
      let node = try disk.node(of: handle)
      guard disk.locks[node] == nil || disk.locks[node] == handle else { return false }
      disk.locks[node] = handle
      return true
    }
  }

  package func unlock(_ handle: FileHandle) {
    disk.withLock { disk in disk.locks = disk.locks.filter { $0.value != handle } }
  }

  /// Time does not pass on this disk: a waiting writer is refused at once, but for the count.
  package func pause(milliseconds: Int) {}

  package func watch(path: String) -> Int32? { nil }
  package func drainWatch(_ descriptor: Int32) {}
  package func closeWatch(_ descriptor: Int32) {}

  private func ask<Answer: Sendable>(
    _ name: String, changes: Bool = false,
    _ answer: (inout MemoryDisk) throws(FileError) -> Answer
  ) throws(FileError) -> Answer {
    try disk.withLock { (disk) throws(FileError) in
      if case .takes(_, let number) = try disk.call(name, changes: changes) {
        throw FileError(number)
      }
      return try answer(&disk)
    }
  }
}
