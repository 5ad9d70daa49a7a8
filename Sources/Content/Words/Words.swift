/// The wording of the program itself: titles, hints, questions and messages.
package struct Words: Sendable {
  let file: WordingFile
  /// What the keys are called that a person gave to commands, by the names of the commands.
  var keys = TextValues()

  init(file: WordingFile) { self.file = file }

  /// The text of a key, with its `{name}` places filled in.
  ///
  /// ```swift
  /// words(HeaderWords.saved, ["time": "14:02"])   // Saved 14:02
  /// words(HeaderWords.clients, count: 1)          // 1 client
  /// ```
  ///
  /// A place that `values` does not name stays visible. `count` fills `{count}`, and chooses
  /// between one and many: one is for exactly 1. A place such as `{undo|u}` is the key of a command:
  /// `u` for whoever gave it no other.
  @inlinable @inline(__always)
  package func callAsFunction<Key: WordKey>(
    _ key: Key, _ values: TextValues = [:], count: Int? = nil
  ) -> String {
    text(key.rawValue, in: Key.area, values, count: count)
  }

  /// The text of a name in an area, with its `{name}` places filled in.
  ///
  /// Callers ask by a key, and the compiler puts this in its place. To ask for the key as a type the
  /// runtime would put together what each kind of key can do, dozens of times before the first frame.
  ///
  /// - Parameters:
  ///   - name: The name of the text, which is shown when there is none.
  ///   - area: The group of `words.json`.
  ///   - values: What fills the places.
  ///   - count: What fills `{count}`, and chooses between one and many.
  /// - Returns: The text.
  @usableFromInline
  package func text(
    _ name: String, in area: String, _ values: TextValues, count: Int?
  ) -> String {
    // The tests hold every key against the file, so the name itself is never seen on a screen.
    let text = file.string(area, name, count: count) ?? name
    return Placeholders.fill(text) { name in
      if let bar = name.utf8.firstIndex(of: UInt8(ascii: "|")) {
        return keys[String(name[..<bar])] ?? String(name[name.utf8.index(after: bar)...])
      }
      if let count, name == "count" { return String(count) }
      return values[name]
    }
  }

  /// The keys that the texts of an area name, each with its text and its command; for tests that hold
  /// them against the table.
  package func keyPlaces(inArea area: String) -> [(text: String, command: String, key: String)] {
    guard let group = file.group(area) else { return [] }
    return group.names.flatMap { name in
      (group[name]?.all ?? []).flatMap(Placeholders.keys).map { (name, $0.command, $0.key) }
    }
  }

  /// The names that an area of the file has, in its order; for tests that hold an enum of keys
  /// against the file.
  package func names(inArea area: String) -> [String] { file.group(area)?.names ?? [] }
}
