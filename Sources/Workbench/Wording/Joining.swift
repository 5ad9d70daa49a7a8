extension [String] {
  /// The texts as one, with a separator between them.
  ///
  /// The standard library's `joined` works for all sequences and looks up at its first call what
  /// this one is, through everything that the program is made of; the first frame would wait for it.
  func joined(by separator: String) -> String {
    var joined = ""
    for (index, text) in enumerated() {
      if index > 0 { joined += separator }
      joined += text
    }
    return joined
  }
}
