import Testing

/// What shells complete when they have read what the program writes for them.
///
/// Real shells, with nobody's settings: bash and zsh at a keyboard, fish when it is asked.
@Suite(.waits) struct CompletionTests {
  private static var folder: String {
    String(Program.built[..<(Program.built.lastIndex(of: "/") ?? Program.built.endIndex)])
  }

  private static let environment = ["PATH": folder + ":/usr/bin:/bin", "PS1": "? "]

  @Test func `bash completes a command, an option, a value and a theme`() throws {
    let house = try Self.house(for: "bash")
    let shell = try Program.start(
      ["--norc", "--noprofile", "-i"], path: "/bin/bash", in: house.home, columns: 100, rows: 12,
      environment: Self.environment)
    shell.press(Keys("source ./script; echo rea''dy\r"))
    try shell.waitFor("ready")
    try Self.completes(shell)
    shell.press(Keys("exit\r"))
    _ = try shell.waitForEnd()
  }

  @Test func `zsh completes a command, an option, a value and a theme`() throws {
    let house = try Self.house(for: "zsh")
    let shell = try Program.start(
      ["-f", "-i"], path: "/bin/zsh", in: house.home, columns: 100, rows: 12,
      environment: Self.environment)
    shell.press(
      Keys("unsetopt beep; autoload -Uz compinit; compinit -u; source ./script; echo rea''dy\r"))
    try shell.waitFor("ready")
    shell.press(Keys("compdef _schakel schakel; echo al''so\r"))
    try shell.waitFor("also")
    try Self.completes(shell)
    shell.press(Keys("exit\r"))
    _ = try shell.waitForEnd()
  }

  @Test func `fish completes a command, an option, a value and a theme`() throws {
    let house = try Self.house(for: "fish")
    let asked = [
      ("schakel escal", "escalation"), ("schakel --th", "--theme"),
      ("schakel list --lat", "--late"),
      ("schakel escalation rep", "report"), ("schakel demo --theme night", "night-shift"),
    ]
    for (typed, wanted) in asked {
      let answer = try Program.run(
        ["-N", "-c", "source ./script; complete -C '\(typed)'"], path: "/usr/bin/fish",
        in: house.home, environment: Self.environment)
      #expect(answer.output.hasPrefix(wanted), "\(typed): \(answer.output)")
    }
  }

  @Test func `a shell that there is nothing for is refused, with those that there are`() throws {
    let house = try CommandHouse()
    let answer = try house.run("completions", "tcsh", "--lang", "en")
    #expect(answer.status == 2)
    #expect(
      answer.output == "There are no completions for tcsh, only for: bash, fish, zsh.\n")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `what a shell reads in Dutch holds no English of the parser`(shell: String) throws {
    let house = try CommandHouse()
    let script = try house.run("completions", shell, "--lang", "nl")
    #expect(script.status == 0 && !script.output.contains("Show "))
    #expect(!script.output.hasPrefix("#!"))
  }

  private static func house(for shell: String) throws -> CommandHouse {
    let house = try CommandHouse()
    let script = try house.run("completions", shell, "--lang", "en")
    try #require(script.status == 0, "\(script.output)")
    try house.put(script.output, as: "script")
    return house
  }

  /// Types beginnings and Tab, and looks at what the shell makes of them.
  private static func completes(_ shell: Program) throws {
    let typed = [
      ("schakel escal", "schakel escalation"), ("schakel --th", "schakel --theme"),
      ("schakel list --lat", "schakel list --late"),
      ("schakel escalation rep", "schakel escalation report"),
      ("schakel demo --theme night", "schakel demo --theme night-shift"),
    ]
    for (beginning, whole) in typed {
      shell.press(Keys(beginning), .tab)
      try shell.waitFor(whole)
      shell.press(.control("u"))
    }
  }
}
