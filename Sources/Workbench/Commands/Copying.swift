import Casework
import Content

extension WorkbenchState {
  /// Hands the case number of the client to the terminal, to be pasted elsewhere.
  ///
  /// A name never goes there: what is copied can be pasted anywhere.
  mutating func copyNumber() -> [Effect] {
    guard let number = opened?.case.number, !number.key.isEmpty else {
      message = .info(words(CopyWords.noNumber))
      return []
    }
    message = .info(words(CopyWords.copied, ["number": number.text]))
    return [.copy(number.text)]
  }
}
