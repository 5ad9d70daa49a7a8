import Synchronization

/// The vocabulary of the date fields, put together when somebody first types a date.
final class TypedDates: Sendable {
  private let files: [WordingFile]
  private let known = Mutex<DateVocabulary?>(nil)

  init(_ files: [WordingFile]) { self.files = files }

  var vocabulary: DateVocabulary {
    known.withLock { known in
      let vocabulary = known ?? DateVocabulary(files)
      known = vocabulary
      return vocabulary
    }
  }
}
