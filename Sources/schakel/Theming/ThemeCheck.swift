import Terminal

/// What `schakel themes FILE` finds in a file.
enum ThemeCheck {
  /// Everything that is wrong with the theme in a file.
  static func problems(of path: String) -> [ThemeProblem] {
    let loaded = ThemeChoice(file: path).load(on: nil)
    guard loaded.problems.isEmpty else { return loaded.problems }
    return dimLetters(of: loaded.theme, in: path)
  }

  /// Letters that cannot be read on the kind of terminal that the theme suits best.
  private static func dimLetters(of theme: Theme, in path: String) -> [ThemeProblem] {
    let faults = ThemeContrast.Ground.allCases.map { ThemeContrast(of: theme, on: $0).faults() }
    let fewest = faults.min { $0.count < $1.count } ?? []
    var told: Set<String> = []
    return fewest.filter { told.insert($0.role).inserted }.map { fault in
      ThemeProblem(
        file: path, line: 0,
        kind: .lowContrast(fault.role, Int(fault.contrast * 10), Int(fault.least * 10)))
    }
  }
}
