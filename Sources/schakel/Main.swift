import Glibc

@main
enum Main {
  static func main() {
    CrashSilence.begin()
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard let options = StartOptions(openingWith: arguments) else {
      exit(Schakel.run(arguments))
    }
    do {
      try Session(options).openWorkbench()
    } catch {
      exit(Schakel.report(error))
    }
  }
}
