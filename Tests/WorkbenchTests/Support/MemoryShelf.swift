import Content
import Synchronization
import Workbench
import WorkbenchRuntime

/// Pages that are kept in memory.
final class MemoryShelf: PageShelf {
  private let kept = Mutex<[(name: String, text: String)]>([])

  var pages: [(name: String, text: String)] { kept.withLock { $0 } }

  func content(in language: Language) -> Content { Contents.of(language) }

  func put(_ text: String, named name: String, ending: String) -> PrintOutcome {
    kept.withLock { $0.append((name, text)) }
    return .written(path: "/pages/\(name).\(ending)")
  }
}
