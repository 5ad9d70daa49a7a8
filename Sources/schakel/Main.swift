import Glibc

@main
enum Main {
  static func main() {
    CrashSilence.begin()
    let arguments = Self.arguments
    guard let options = StartOptions(openingWith: arguments) else {
      exit(Schakel.run(arguments))
    }
    do {
      try Session(options).openWorkbench()
    } catch {
      exit(Schakel.report(error))
    }
  }

  /// The arguments without the name of the program.
  ///
  /// `CommandLine.arguments` says the same, behind a lock that takes the start a fiftieth of its
  /// time to set up.
  private static var arguments: [String] {
    var arguments: [String] = []
    var index = 1
    while index < CommandLine.argc, let argument = CommandLine.unsafeArgv[index] {
      arguments.append(String(cString: argument))
      index += 1
    }
    return arguments
  }
}
