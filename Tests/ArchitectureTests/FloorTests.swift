import Testing

/// Imports go down, never sideways: the floors of `Architecture.md` as a table.
@Suite struct FloorTests {
  /// What each target may import; a new target needs a row, and with it a floor.
  static let mayImport: [String: Set<String>] = [
    // Floor 1. No system library: values and rules know no world.
    // The standard library is named where it is asked for what it does not promise yet.
    "Casework": ["Swift"],
    "StrictJSON": [],
    "Outcomes": [],
    "CNcurses": [], "CSodium": [], "CYaml": [], "CPlatform": [], "CData": [],
    // Floor 2.
    "Content": ["Casework", "StrictJSON", "CData", "Synchronization"],
    "Screen": [],
    // Floor 3. The program without the world, and the doors to the world.
    "Workbench": ["Casework", "Content", "Outcomes", "Screen", "Synchronization"],
    "Terminal": ["Screen", "CNcurses", "CYaml", "CPlatform", "CData", "Glibc"],
    "CaseStore": ["Casework", "StrictJSON", "CSodium", "CPlatform", "Glibc", "Synchronization"],
    "Interchange": ["Casework", "Content", "Outcomes", "StrictJSON"],
    // Floor 4.
    "WorkbenchRuntime": [
      "Casework", "Content", "Outcomes", "Screen", "Workbench", "Terminal", "CaseStore",
      "Interchange", "CPlatform", "Glibc", "Synchronization",
    ],
    // Floor 5.
    "schakel": [
      "Casework", "StrictJSON", "Outcomes", "Content", "Screen", "Workbench", "Terminal",
      "CaseStore", "Interchange", "WorkbenchRuntime", "CPlatform", "Glibc", "Synchronization",
      "ArgumentParser",
    ],
  ]

  @Test func `every target has its row in the table and every row its target`() {
    #expect(Repository.names(in: "Sources") == Self.mayImport.keys.sorted())
  }

  @Test func `imports go down, and full Foundation is nowhere`() {
    let wrong = Repository.sources.flatMap { file -> [String] in
      let allowed = file.target.flatMap { Self.mayImport[$0] } ?? []
      return file.imports.filter { !allowed.contains($0.module) }
        .map { "\(file.path):\($0.line): import \($0.module)" }
    }
    #expect(wrong.isEmpty, "not for this floor:\n\(wrong.joined(separator: "\n"))")
  }

  @Test func `no clock, random number, environment or path below the runtime`() {
    // The doors to the world are the store and the terminal; everything else down there is pure.
    let pure: Set<String> = [
      "Casework", "StrictJSON", "Outcomes", "Content", "Screen", "Workbench", "Interchange",
    ]
    let world =
      #/\b(clock_gettime|gettimeofday|time\(nil|localtime_r|getenv|getrandom|arc4random|SystemRandomNumberGenerator|ContinuousClock|SuspendingClock|ProcessInfo|FileManager|CommandLine)\b|\.random\(|\bDate\(\)/#
    let wrong = Repository.sources.filter { pure.contains($0.target ?? "") }
      .flatMap { $0.places(of: world) }
    #expect(wrong.isEmpty, "the world came in:\n\(wrong.joined(separator: "\n"))")
  }

  @Test func `tests see what other targets see`() {
    let wrong = Repository.tests.flatMap { $0.places(of: #/@testable/#) }
    #expect(wrong.isEmpty, "make a package seam instead:\n\(wrong.joined(separator: "\n"))")
  }
}
