import Content
import Glibc
import Workbench
import WorkbenchRuntime

/// The folder of a person's printed pages, which nobody else may look into.
struct PrintedPages: PageShelf {
  /// So many pages of one name on one day are more than anybody prints.
  private static let most = 99

  let folder: String

  func content(in language: Language) -> Content { Wording.content(in: language) }

  func put(_ text: String, named name: String, ending: String) -> PrintOutcome {
    PlainFile.makeFolders(above: folder + "/" + name)
    for number in 1...Self.most {
      let path = folder + "/" + (number == 1 ? name : "\(name)-\(number)") + "." + ending
      do throws(PrivateFile.Refusal) {
        try PrivateFile.write(text, to: path, replaces: false)
        return .written(path: path)
      } catch {
        guard case .system(let number) = error else { continue }
        if number == ENOSPC || number == EDQUOT { return .failed(.diskFull) }
        return .refused(path: path, SystemError(number: number))
      }
    }
    return .refused(path: folder, SystemError(number: EEXIST))
  }
}
