import Screen
import Testing
import Workbench

struct MenuTests {
  private enum State: Hashable { case open, done, exempt, standing }

  private let states = Menu<State>([
    .init(.open, "Open", isHarmless: true),
    .init(.done, "Done", isCurrent: true, isHarmless: true),
    .init(.exempt, "Exempt", letter: "x"),
    .init(.standing, "Standing", disabledBecause: "only for agreements"),
  ])

  @Test func `it begins at the current value and marks it`() {
    #expect(states.focused?.id == .done)
    let drawn = canvas(40, 4) { states.draw(on: &$0, in: $1) }
    #expect(
      drawn.lines == [
        "  ( ) Open",
        "> (*) Done",
        "  ( ) Exempt                          x",
        "  ( ) Standing  only for agreements",
      ])
    #expect(drawn.cursor == Point(x: 6, y: 1))
    #expect(drawn[0, 1].style.row == .focused)
    #expect(drawn[0, 0].style.row == .plain)
  }

  @Test(
    arguments: [
      ("M. Verzinsel", "v"), ("m. v", "v"), ("T. Droombeeld", "d"), ("Droom", "d"),
      ("M. Verzinzel", "v"), ("mmm", "v"), ("s", "l"),
    ])
  func `a name that is typed is looked for as a whole`(text: String, id: String) {
    var menu = Menu<String>([
      .init("f", "J. Fantasie"), .init("l", "S. Luchtkasteel"), .init("v", "M. Verzinsel"),
      .init("d", "T. Droombeeld"), .init("r", "R. Leider-Fabel"),
    ])
    for letter in text { _ = menu.press(.character(letter)) }
    #expect(menu.focused?.id == id)
    // Behind another key a letter begins a name again.
    _ = menu.press(.home)
    _ = menu.press("t")
    #expect(menu.focused?.id == "d")
  }

  @Test func `a letter moves, and runs what is harmless`() {
    var menu = states
    #expect(menu.press(.character("o")) == .chosen(.open))
    #expect(menu.press(.character("X")) == .moved)
    #expect(menu.focused?.id == .exempt)
    #expect(menu.press(.character("q")) == .ignored)
    #expect(menu.press(.enter) == .chosen(.exempt))
  }

  @Test func `a letter that several entries share goes round them and runs none`() {
    var menu = Menu<Int>([
      .init(1, "Abara", isHarmless: true), .init(2, "Brandt"), .init(3, "Anders", isHarmless: true),
    ])
    #expect(menu.press(.character("a")) == .moved)
    #expect(menu.focused?.id == 3)
    #expect(menu.press(.character("a")) == .moved)
    #expect(menu.focused?.id == 1)
  }

  @Test func `a list of values goes from the last one to the first and back`() {
    var menu = states
    menu.goesRound = true
    _ = menu.press(.end)
    #expect(menu.press(.down) == .moved)
    #expect(menu.focused?.id == .open)
    #expect(menu.press(.up) == .moved)
    #expect(menu.focused?.id == .standing)
    menu.goesRound = false
    #expect(menu.press(.down) == .ignored)
    #expect(menu.focused?.id == .standing)
  }

  @Test func `an entry that cannot be chosen says why`() {
    var menu = states
    _ = menu.press(.end)
    #expect(menu.press(.enter) == .refused(because: "only for agreements"))
    #expect(menu.press(.escape) == .cancelled)
  }

  @Test func `it moves within its ends and shows what has the focus`() {
    var menu = Menu<Int>((1...40).map { .init($0, "Worker \($0)") })
    #expect(menu.press(.up) == .ignored)
    #expect(menu.press(.pageDown, page: 5) == .moved)
    #expect(menu.focused?.id == 6)
    #expect(menu.press(.end) == .moved)
    #expect(menu.press(.down) == .ignored)
    #expect(menu.position == (40, 40))
    #expect(
      picture(14, 3) { menu.draw(on: &$0, in: $1) } == [
        "  Worker 38", "  Worker 39", "> Worker 40",
      ])
    #expect(menu.press(.home) == .moved)
  }

  @Test func `a menu without entries only closes`() {
    var menu = Menu<Int>([])
    #expect(menu.press(.enter) == .ignored)
    #expect(menu.press(.down) == .ignored)
    #expect(menu.press(.end) == .ignored)
    #expect(menu.press(.escape) == .cancelled)
    #expect(menu.focused == nil)
  }
}
