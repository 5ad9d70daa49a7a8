import Screen
import Terminal
import Testing

@Suite struct ThemeTests {
  /// The problems of a theme file, on top of the ones for roles that it leaves out.
  private func problems(_ text: String) -> [ThemeProblem] {
    let shelf = ThemeShelf { name in
      switch name {
      case "mine": ThemeFile(path: "mine", .theme(Array(text.utf8)))
      case "round": ThemeFile(path: "round", .theme(Array("base = mine".utf8)))
      case "bytes": ThemeFile(path: "bytes", .theme([0xFF]))
      default: nil
      }
    }
    return shelf.theme(named: "mine").problems
  }

  private func lookOf(_ style: Style, in text: String, colours: Int) -> Look {
    let shelf = ThemeShelf { name in
      name == "mine" ? ThemeFile(path: name, .theme(Array(text.utf8))) : nil
    }
    let (theme, problems) = shelf.theme(named: "mine")
    #expect(problems == [])
    return theme.resolved(colours: colours).look(of: style)
  }

  @Test func `the themes compiled in are whole`() {
    #expect(ThemeShelf.names.contains("default"))
    #expect(ThemeShelf.names.contains("mono"))
    for name in ThemeShelf.names {
      let (theme, problems) = ThemeShelf().theme(named: name)
      #expect(problems == [])
      #expect(theme.name == name)
    }
  }

  @Test func `every theme shows the focused row in reverse and tells it from the chosen one`() {
    for name in ThemeShelf.names {
      for colours in [0, 8, 16, 256] {
        let theme = ThemeShelf().theme(named: name).theme.resolved(colours: colours)
        for role in Role.allCases {
          let focused = theme.look(of: Style(role, row: .focused))
          #expect(focused.attributes.contains(.reverse))
          #expect(!focused.attributes.contains(.dim))
          #expect(
            focused != theme.look(of: Style(role, row: .chosen))
              || [.banner, .signal].contains(role))
        }
      }
    }
  }

  @Test func `without colours no theme has any, and what matters still stands out`() {
    for name in ThemeShelf.names {
      let theme = ThemeShelf().theme(named: name).theme.resolved(colours: 0)
      for role in Role.allCases {
        let look = theme.look(of: Style(role))
        #expect(look.foreground == nil && look.background == nil)
      }
      for role in [Role.late, .today, .escalated, .changed, .signal, .problem, .question, .banner] {
        #expect(theme.look(of: Style(role)) != theme.look(of: .text))
      }
    }
  }

  @Test func `focus and state are told apart where nothing can be underlined or dim`() {
    for name in ThemeShelf.names {
      let theme = ThemeShelf().theme(named: name).theme.resolved(colours: 0)
      func look(_ role: Role, row: Style.Row = .plain) -> Look.Attributes {
        theme.look(of: Style(role, row: row)).attributes.subtracting([.underline, .dim])
      }
      let plain = look(.text)
      for role in [Role.late, .today, .escalated, .changed, .signal, .problem, .question] {
        #expect(look(role) != plain, "\(role) in \(name)")
      }
      #expect(look(.text, row: .focused) != look(.text, row: .chosen))
      #expect(look(.text, row: .chosen) != plain)
      #expect(look(.titleFocused) != look(.title) && look(.borderFocused) != look(.border))
      #expect(look(.fieldFocused) != look(.field) && look(.problem) != look(.message))
    }
  }

  @Test func `the mono theme has no colour anywhere`() {
    let theme = ThemeShelf().theme(named: "mono").theme.resolved(colours: 256)
    for role in Role.allCases {
      let look = theme.look(of: Style(role))
      #expect(look.foreground == nil && look.background == nil)
    }
  }

  @Test func `each depth of colour has its own form`() {
    let text =
      "base = default\nlate = 208 17 bold # orange\nlate.16 = bright-red\nlate.mono = underline"
    let late = Style(.late)
    #expect(
      lookOf(late, in: text, colours: 256)
        == Look(foreground: 208, background: 17, attributes: .bold))
    #expect(lookOf(late, in: text, colours: 16) == Look(foreground: 9))
    #expect(lookOf(late, in: text, colours: 8) == Look(foreground: 1, attributes: .bold))
    #expect(lookOf(late, in: text, colours: 0) == Look(attributes: .underline))
    let short = "base = default\nlate = red reverse"
    #expect(
      lookOf(late, in: short, colours: 8) == Look(foreground: 1, attributes: .reverse))
    #expect(lookOf(late, in: short, colours: 0) == Look(attributes: .reverse))
  }

  @Test(
    arguments: [
      ("late red", 2, .noEquals), ("= red", 2, .noEquals), ("lat = red", 2, .unknownRole("lat")),
      ("late.256 = red", 2, .unknownRole("late.256")), ("late = rood", 2, .unknownWord("rood")),
      ("late = 256", 2, .unknownWord("256")), ("late = +7", 2, .unknownWord("+7")),
      ("late = bold red", 2, .misplacedColour("red")),
      ("late = red blue green", 2, .misplacedColour("green")),
      ("late.mono = red", 2, .colourWithoutColour("red")),
      ("\nlate = red\nlate = blue", 4, .givenTwice("late")),
      ("base = mono", 2, .givenTwice("base")),
      ("late = 200", 0, .noFewColours("late")),
    ] as [(String, Int, ThemeProblem.Kind)])
  func `a line that cannot be read is named`(text: String, line: Int, kind: ThemeProblem.Kind) {
    #expect(
      problems("base = default\n" + text) == [ThemeProblem(file: "mine", line: line, kind: kind)])
  }

  @Test func `a theme that leaves a role out says which`() {
    let found = problems("text = plain\nrow.focused = reverse")
    #expect(found.count == Role.allCases.count)
    #expect(found.contains(ThemeProblem(file: "mine", line: 0, kind: .roleLeftOut("late"))))
    #expect(found.contains(ThemeProblem(file: "mine", line: 0, kind: .roleLeftOut("row.chosen"))))
  }

  @Test func `bases that go round, are missing or are no text are named and end`() {
    let round = problems("base = round")
    #expect(round.contains(ThemeProblem(file: "round", line: 1, kind: .misplacedBase("mine"))))
    #expect(
      problems("base = gone").contains(ThemeProblem(file: "gone", line: 0, kind: .missing)))
    #expect(
      problems("base = bytes").contains(ThemeProblem(file: "bytes", line: 0, kind: .notText)))
    #expect(
      problems("late = red\nbase = default")
        .contains(ThemeProblem(file: "mine", line: 2, kind: .misplacedBase("default"))))
  }

  @Test func `a theme that does not exist is one problem, and still draws`() {
    let (theme, problems) = ThemeShelf().theme(named: "nowhere")
    #expect(problems == [ThemeProblem(file: "nowhere", line: 0, kind: .missing)])
    let look = theme.resolved(colours: 256).look(of: Style(.late, row: .focused))
    #expect(look == Look(attributes: .reverse))
  }

  @Test func `a team's own theme stands in front of the one compiled in`() {
    let shelf = ThemeShelf { name in
      name == "default"
        ? ThemeFile(path: name, .theme(Array("base = mono\nlate = underline".utf8))) : nil
    }
    // The base of mono is default, which is now the team's own: a circle that is named and cut.
    let (theme, problems) = shelf.theme(named: "default")
    #expect(theme.resolved(colours: 256).look(of: Style(.late)) == Look(attributes: .underline))
    #expect(
      problems.contains(ThemeProblem(file: "mono", line: 3, kind: .misplacedBase("default"))))
  }
}
