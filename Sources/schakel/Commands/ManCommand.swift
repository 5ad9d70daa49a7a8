import ArgumentParser
import Content

/// `schakel man`: a page of the manual, as `man` reads it.
struct ManCommand: WorkerCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration("man", .man, more: .manMore)
  }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption
  @Argument(
    help: .text(.manPage, value: "PAGE"),
    completion: .list(ManualPage.allCases.map(\.short)))
  var page = ManualPage.program.short

  func run(in session: Session) throws(CommandFailure) -> Ending {
    guard let found = ManualPage(named: page) else {
      let pages = ManualPage.allCases.map(\.short).joined(separator: ", ")
      throw session.failure(.unknownPage, ["page": page, "pages": pages], .usage)
    }
    try Output.write(found.text(in: session.content), in: session.words)
    return .done
  }
}
