import Casework
import Screen
import Testing
import Workbench

struct FormTests {
  private enum Row: Hashable { case client, name, born, arrival, title, interpreter, gone }

  private func form(draft: [Row: String] = [:], at row: Row? = nil) -> Form<Row> {
    Form(
      [
        .heading(.client, "CLIENT"),
        .text(.name, "Name", "Invented, A."),
        .number(.born, "Year of birth", in: 1900...2026, problem: "a year, as in 1984"),
        .date(.arrival, "Arrival"),
        .choice(
          .title, "Legal title", [.init("tbs", "Conditions"), .init("vi", "Early release")],
          none: "not known"),
        .flag(.interpreter, "Interpreter", yes: "Yes", no: "No", unknown: "Not asked"),
      ], draft: draft, at: row)
  }

  private func press(_ keys: [Key], _ form: inout Form<Row>) -> [FieldOutcome] {
    keys.map { form.press($0, plainDates) }
  }

  @Test func `a time that stood there because it was that time stays so in a draft, with its day`()
  {
    func form(day: String, clock: String, draft: [Row: String] = [:]) -> Form<Row> {
      Form(
        [
          .text(.name, "What"), .date(.arrival, "Known since", day),
          .text(.title, "At", clock, limit: 5).replaced(with: .arrival),
        ], draft: draft)
    }
    var first = form(day: "2026-11-27", clock: "14:38")
    #expect(first.draft(plainDates).isEmpty)
    _ = press(keys("drunk"), &first)
    let again = form(day: "2026-11-30", clock: "09:00", draft: first.draft(plainDates))
    #expect(again.values(plainDates)[.title] == .text("14:38"))
    #expect(again.values(plainDates)[.arrival] == .day(Day(iso: "2026-11-27") ?? Day(number: 0)))
  }

  @Test func `it can be left half filled and reports what each row holds`() {
    var form = form()
    _ = press([.enter] + keys("1984") + [.tab] + keys("tomorrow") + [.down, .right, .down], &form)
    _ = press(keys("n"), &form)
    #expect(
      form.values(plainDates) == [
        .name: .text("Invented, A."), .born: .number(1984), .arrival: .day(someMonday + 1),
        .title: .choice("tbs"), .interpreter: .flag(false),
      ])
    #expect(form.touched == [.born, .arrival, .title, .interpreter])
    #expect(form.press(.function(2), plainDates) == .submitted)
    let untouched = self.form()
    #expect(untouched.touched.isEmpty)
    #expect(untouched.values(plainDates)[.interpreter] == .empty)
    #expect(untouched.values(plainDates)[.title] == .empty)
  }

  @Test func `Tab goes round, Up and Down stop at the ends, headings are passed over`() {
    var form = form()
    #expect(form.focused?.id == .name)
    #expect(form.press(.up, plainDates) == .ignored)
    #expect(form.press(.backTab, plainDates) == .moved)
    #expect(form.focused?.id == .interpreter)
    #expect(form.press(.down, plainDates) == .ignored)
    #expect(form.press(.tab, plainDates) == .moved)
    #expect(form.position == (1, 5))
  }

  @Test func `Enter goes down and submits on the last row only`() {
    var form = form()
    #expect(
      press(Array(repeating: .enter, count: 5), &form)
        == [.moved, .moved, .moved, .moved, .submitted])
  }

  @Test func `what cannot be read is not submitted, and the focus shows it`() {
    var form = form(at: .born)
    _ = press(keys("84") + [.down] + keys("soon") + [.down], &form)
    #expect(form.press(.control("s"), plainDates) == .refused)
    #expect(form.focused?.id == .born)
    #expect(form.values(plainDates)[.born] == .unreadable("84"))
    _ = press([.control("u")] + keys("1984"), &form)
    #expect(form.press(.control("s"), plainDates) == .refused)
    #expect(form.focused?.id == .arrival)
    _ = press([.delete], &form)
    #expect(form.press(.control("s"), plainDates) == .submitted)
  }

  @Test func `walking through a form changes nothing, a date included`() {
    var form = form()
    _ = press(Array(repeating: .down, count: 6) + Array(repeating: .up, count: 6), &form)
    #expect(form.touched.isEmpty)
    form.focus(.arrival)
    #expect(form.press(.shiftUp, plainDates) == .edited)
    #expect(form.values(plainDates)[.arrival] == .day(someMonday + 1))
    #expect(form.press(.altUp, plainDates) == .edited)
    #expect(form.values(plainDates)[.arrival] == .day(someMonday + 8))
    // A page is no week: who looks further down changes nothing by it.
    #expect(form.press(.pageUp, plainDates) == .moved)
    #expect(form.values(plainDates)[.arrival] == .day(someMonday + 8))
  }

  @Test func `a blank leaves the day that stands there, and what is typed takes its place`() {
    var form = Form<Row>([.date(.arrival, "Arrival", "2026-11-27")])
    #expect(form.press(.character(" "), plainDates) == .ignored)
    #expect(form.press(.character(" "), plainDates) == .ignored)
    #expect(form.touched.isEmpty)
    _ = press(keys("tomorrow"), &form)
    #expect(form.values(plainDates)[.arrival] == .day(someMonday + 1))
  }

  @Test func `Esc leaves with a draft that fills the form again`() {
    var left = form(at: .arrival)
    _ = press(keys("tomorrow") + [.down, .character("e"), .down] + keys("y"), &left)
    left.focus(.born)
    _ = press(keys("19"), &left)
    #expect(left.press(.escape, plainDates) == .cancelled)
    let draft = left.draft(plainDates)
    #expect(
      draft == [.born: "19", .arrival: "2026-11-24", .title: "vi", .interpreter: "yes"])
    let back = form(draft: draft)
    #expect(back.touched == left.touched)
    #expect(back.draft(plainDates) == draft)
  }

  @Test func `a draft keeps what the form of today cannot hold`() {
    let form = form(draft: [.gone: "still here", .title: "retired", .name: "Other, B."])
    #expect(
      form.draft(plainDates) == [.gone: "still here", .title: "retired", .name: "Other, B."])
    #expect(form.values(plainDates)[.title] == .empty)
  }

  @Test func `a problem stands below its row until the row is edited`() {
    var form = form()
    form.problems[.name] = "There is another client of this name."
    #expect(
      picture(50, 4) { form.draw(on: &$0, in: $1, plainDates) } == [
        "CLIENT",
        "> Name           Invented, A.",
        "                 There is another client of this",
        "                 name.",
      ])
    _ = form.press(.character("x"), plainDates)
    #expect(form.problems.isEmpty)
  }

  @Test func `a wide form has its labels beside the fields`() {
    var form = form(at: .arrival)
    _ = press(keys("tomorrow"), &form)
    let drawn = canvas(50, 8) { form.draw(on: &$0, in: $1, plainDates) }
    #expect(
      drawn.lines == [
        "CLIENT",
        "  Name           Invented, A.",
        "  Year of birth",
        "> Arrival        tomorrow",
        "                 is 2026-11-24",
        "  Legal title    not known",
        "  Interpreter    Not asked",
        "",
      ])
    #expect(drawn.cursor == Point(x: 25, y: 3))
    #expect(drawn.cursorShape == .bar)
  }

  @Test func `a narrow form has its labels above, and the focused row always shows`() {
    var form = form(at: .title)
    _ = form.press(.character("e"), plainDates)
    let drawn = canvas(20, 3) { form.draw(on: &$0, in: $1, plainDates) }
    #expect(drawn.lines == ["> Legal title", "  < Early release >", "  Interpreter"])
    #expect(drawn.cursor == Point(x: 4, y: 1))
    #expect(drawn.cursorShape == .block)
  }

  @Test func `a choice goes round with arrows and blanks, and back to none`() {
    var form = form(at: .title)
    func chosen() -> Form<Row>.Value? { form.values(plainDates)[.title] }
    _ = form.press(.character(" "), plainDates)
    #expect(chosen() == .choice("tbs"))
    _ = form.press(.right, plainDates)
    #expect(chosen() == .choice("vi"))
    _ = form.press(.right, plainDates)
    #expect(chosen() == .empty)
    _ = form.press(.left, plainDates)
    #expect(chosen() == .choice("vi"))
    #expect(form.press(.delete, plainDates) == .edited)
    #expect(chosen() == .empty)
    #expect(form.press(.character("q"), plainDates) == .ignored)
  }

  @Test func `a form without rows to fill in can still be left`() {
    var form = Form<Row>([.heading(.client, "CLIENT")])
    #expect(form.focused == nil)
    #expect(form.press(.character("x"), plainDates) == .ignored)
    #expect(form.press(.tab, plainDates) == .ignored)
    #expect(form.press(.escape, plainDates) == .cancelled)
    #expect(form.press(.function(2), plainDates) == .submitted)
  }
}
