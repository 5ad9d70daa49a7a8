import Glibc

/// What a `MemoryFileSystem` holds: files and directories as programs see them and as they are on
/// the disk, and the changes in between.
struct MemoryDisk: Sendable {
  struct File: Sendable {
    var bytes: [UInt8] = []
    var durable: [UInt8] = []
  }

  struct Directory: Sendable {
    var names: [String: Int] = [:]
    var durable: [String: Int] = [:]
  }

  /// A change that is not on the disk yet.
  enum Change: Sendable {
    /// Bytes at the end of a file.
    case bytes(node: Int, offset: Int, [UInt8])
    /// Names that stand for another node or, without one, for none; all of them or none.
    case names([(directory: Int, name: String, node: Int?)])
  }

  var files: [Int: File] = [:]
  var directories: [Int: Directory] = [1: Directory()]
  var modes: [Int: UInt32] = [1: 0o700]
  var handles: [FileHandle: Int] = [:]
  var locks: [Int: FileHandle] = [:]
  var pending: [Change] = []
  var calls = 0
  var log: [String] = []
  var fault: MemoryFileSystem.Fault?
  private var isDead = false
  private var nextNode = 2
  private var nextHandle: Int32 = 3

  /// What a look at the disk leaves as it was; see `MemoryFileSystem.unnoticed`.
  struct Faults {
    var calls = 0
    var log: [String] = []
    var fault: MemoryFileSystem.Fault?
    var isDead = false
  }

  var faults: Faults {
    get { Faults(calls: calls, log: log, fault: fault, isDead: isDead) }
    set {
      (calls, log) = (newValue.calls, newValue.log)
      (fault, isDead) = (newValue.fault, newValue.isDead)
    }
  }

  /// Counts a call, and has it go wrong when it is its turn.
  ///
  /// - Returns: For a write that takes too little: how much.
  mutating func call(
    _ name: String, changes: Bool
  ) throws(FileError) -> MemoryFileSystem.Fault.Kind? {
    calls += 1
    log.append(name)
    if isDead { throw FileError(EIO) }
    guard let fault, fault.only ?? name == name,
      calls == fault.at || (fault.isLasting && changes && calls > fault.at)
    else {
      return nil
    }
    switch fault.kind {
    case .fails(let number): throw FileError(number)
    case .powerCut:
      isDead = true
      throw FileError(EIO)
    case .takes: return fault.kind
    }
  }

  // MARK: - Nodes

  func node(at path: String) -> Int? {
    var node = 1
    for part in path.split(separator: "/") where part != "." {
      guard let next = directories[node]?.names[String(part)] else { return nil }
      node = next
    }
    return node
  }

  func node(of handle: FileHandle) throws(FileError) -> Int {
    guard let node = handles[handle] else { throw FileError(EBADF) }
    return node
  }

  func child(_ name: String, of directory: FileHandle) throws(FileError) -> Int {
    guard let found = directories[try node(of: directory)] else { throw FileError(ENOTDIR) }
    guard let node = found.names[name] else { throw FileError(ENOENT) }
    return node
  }

  mutating func handle(of node: Int) -> FileHandle {
    defer { nextHandle += 1 }
    let handle = FileHandle(number: nextHandle)
    handles[handle] = node
    return handle
  }

  func status(of node: Int) -> FileStatus {
    FileStatus(
      kind: directories[node] == nil ? .file : .directory, size: files[node]?.bytes.count ?? 0,
      owner: 1000, mode: modes[node] ?? 0, inode: UInt64(node))
  }

  func paths(in node: Int, prefix: String) -> [String] {
    guard let directory = directories[node] else { return [prefix] }
    return directory.names.flatMap { paths(in: $1, prefix: prefix + "/" + $0) }
  }

  // MARK: - Changes

  mutating func makeFile(_ name: String, in directory: Int) -> Int {
    let node = newNode()
    files[node] = File()
    modes[node] = 0o600
    change(.names([(directory, name, node)]))
    return node
  }

  mutating func makeDirectory(_ name: String, in directory: Int) throws(FileError) {
    guard directories[directory]?.names[name] == nil else { throw FileError(EEXIST) }
    let node = newNode()
    directories[node] = Directory()
    modes[node] = 0o700
    change(.names([(directory, name, node)]))
  }

  mutating func append(_ bytes: [UInt8], to node: Int) {
    change(.bytes(node: node, offset: files[node]?.bytes.count ?? 0, bytes))
  }

  private mutating func newNode() -> Int {
    defer { nextNode += 1 }
    return nextNode
  }

  /// Makes a change that programs see at once.
  mutating func change(_ change: Change) {
    apply(change, \.bytes, \.names)
    pending.append(change)
  }

  /// Brings the changes of one file or directory to the disk.
  mutating func synchronise(_ node: Int) {
    var rest: [Change] = []
    for change in pending {
      switch change {
      case .bytes(node, _, _): apply(change, \.durable, \.durable)
      case .names(let names) where names.contains { $0.directory == node }:
        apply(change, \.durable, \.durable)
      case .bytes, .names: rest.append(change)
      }
    }
    pending = rest
  }

  private mutating func apply(
    _ change: Change, _ bytes: WritableKeyPath<File, [UInt8]>,
    _ names: WritableKeyPath<Directory, [String: Int]>
  ) {
    switch change {
    case .bytes(let node, let offset, let added):
      guard var content = files[node]?[keyPath: bytes] else { return }
      // A later write that reached the disk before an earlier one leaves zeros between.
      if content.count < offset + added.count {
        content += [UInt8](repeating: 0, count: offset + added.count - content.count)
      }
      content.replaceSubrange(offset..<(offset + added.count), with: added)
      files[node]?[keyPath: bytes] = content
    case .names(let changes):
      for change in changes {
        directories[change.directory]?[keyPath: names][change.name] = change.node
      }
    }
  }

  // MARK: - After a power cut

  func afterPowerCut(keeping keeps: (Int) -> Double) -> MemoryDisk {
    var after = self
    for (index, change) in pending.enumerated() {
      let part = keeps(index)
      switch change {
      case .bytes(let node, let offset, let bytes):
        let kept = Array(bytes.prefix(Int(Double(bytes.count) * part)))
        if part > 0 { after.apply(.bytes(node: node, offset: offset, kept), \.durable, \.durable) }
      case .names: if part > 0.5 { after.apply(change, \.durable, \.durable) }
      }
    }
    after.files = after.files.mapValues { File(bytes: $0.durable, durable: $0.durable) }
    after.directories = after.directories.mapValues {
      Directory(names: $0.durable, durable: $0.durable)
    }
    after.handles = [:]
    after.locks = [:]
    after.pending = []
    after.fault = nil
    after.isDead = false
    after.calls = 0
    after.log = []
    return after
  }
}
