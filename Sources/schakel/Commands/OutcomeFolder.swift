import WorkbenchRuntime

/// The files of this machine, where somebody names an outcome file in the workbench.
struct OutcomeFolder: OutcomeShelf {
  var home: String? { Surroundings.variable("HOME") }

  func bytes(of path: String, limit: Int) throws(FileRefusal) -> [UInt8] {
    try PlainFile.bytes(of: path, limit: limit)
  }
}
