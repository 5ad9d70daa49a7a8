import ArgumentParser
import Content
import Screen

/// `schakel about`: what the program is, and whose knowledge is in it.
struct AboutCommand: WorkerCommand {
  static var configuration: CommandConfiguration { CommandConfiguration("about", .about) }

  @OptionGroup var shared: SharedOptions
  @OptionGroup var who: WorkerOption

  func run(in session: Session) throws(CommandFailure) -> Ending {
    let about = session.content.about
    var lines: [String] = []
    for paragraph in About.Paragraph.allCases {
      var title = about.title(of: paragraph)
      if paragraph == .what { title += " " + Schakel.version }
      lines += [Sanitiser.visible(title)]
      lines += Wrapping.lines(about.text(of: paragraph), columns: 76).map { "  " + $0 } + [""]
    }
    try Output.write(lines: lines.dropLast(), in: session.words)
    return .done
  }
}
