/// How a command ended, as the shell gets to see it.
enum Ending: Int32 {
  case done = 0
  case failed = 1
  case usage = 2
  /// The store is locked, missing or cannot be read.
  case storeUnavailable = 3
  /// Something needs a person: two answers to one question, or damage.
  case attention = 4
}
