import CPlatform
import Glibc

/// Notices when something changes in folders, such as those of a theme or of the settings.
///
/// Folders and not a file: an editor writes beside it and renames, and then the file that was
/// watched is gone.
final class FolderWatch {
  /// Becomes readable when something changed.
  let descriptor: Int32

  /// Begins to watch; nil when no folder can be watched, for example because none is there.
  init?(_ folders: [String]) {
    let descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard descriptor >= 0 else { return nil }
    let changes = UInt32(IN_CLOSE_WRITE | IN_CREATE | IN_MOVED_TO | IN_MOVED_FROM | IN_DELETE)
    let watched = folders.filter { inotify_add_watch(descriptor, $0, changes) >= 0 }
    guard !watched.isEmpty else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Takes what was noticed, so that the next change wakes again.
  func drain() {
    withUnsafeTemporaryAllocation(byteCount: 4096, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}
