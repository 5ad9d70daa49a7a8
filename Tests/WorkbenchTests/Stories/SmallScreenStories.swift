import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What can be read and done where there is hardly any room.
@Suite struct SmallScreenStories {
  private func small(_ language: Language = .en) throws -> Pilot {
    try Pilot(language, columns: 40, rows: 10)
  }

  @Test(arguments: Language.allCases)
  func `a question about many names everybody, and what is asked stays`(
    language: Language
  ) throws {
    var pilot = try small(language)
    pilot.press("V", "/")
    pilot.type("ewa")
    // Most of the marked are out of sight, so that it is asked for whom it is.
    pilot.press(.enter, "g", "a", .down, .enter)
    pilot.type("Brief")
    pilot.press(.tab)
    pilot.type("27-11")
    pilot.press(.control("s"))
    guard case .confirm(let confirm)? = pilot.dialog?.body else {
      Issue.record("nothing is asked:\n\(pilot.text)")
      return
    }
    #expect(confirm.question[0].contains("27"), "\(confirm.question[0])")
    #expect(confirm.question[0].contains("Fantasie"), "\(confirm.question[0])")
    var seen = ""
    var last = ""
    while pilot.text != last {
      last = pilot.text
      let rows = pilot.lines[2..<7].map { $0.dropFirst(2).dropLast(2) }
      seen += rows.joined(separator: " ") + " "
      #expect(pilot.text.contains("13"), "\(pilot.text)")
      #expect(pilot.lines[9].contains("Enter"), "\(pilot.text)")
      pilot.press(.pageDown)
    }
    let flat = seen.split(separator: " ").joined(separator: " ")
    for name in confirm.question.dropFirst() {
      let words = name.dropFirst(2).split(separator: " ").prefix(2).joined(separator: " ")
      #expect(flat.contains(words), "\(words) is never shown:\n\(flat)")
    }
    pilot.resize(columns: 60, rows: 20)
    pilot.shows(String(confirm.question[0].prefix(30)))
  }

  @Test(arguments: [(40, 10), (60, 20), (80, 24), (100, 30)])
  func `everything that is missing at the end of a case can be read`(
    columns: Int, rows: Int
  ) throws {
    var pilot = try Pilot(columns: columns, rows: rows)
    pilot.choose(client: "Ewa")
    pilot.press("s", .enter)
    let preface = try #require(pilot.dialog?.preface)
    #expect(preface.count > 10)
    var seen = ""
    var last = ""
    var page = 0
    while pilot.text != last {
      last = pilot.text
      seen += pilot.lines.map { $0.dropFirst().dropLast() }.joined(separator: " ") + " "
      if page == 0, rows < 20 { pilot.shows("PgDn") }
      page += 1
      pilot.press(.pageDown)
    }
    let flat = seen.split { $0 == " " || $0 == "║" || $0 == "│" }.joined(separator: " ")
    for line in preface.suffix(3) {
      let words = line.split(separator: " ").prefix(4).joined(separator: " ")
      #expect(flat.contains(words), "\(words) is never shown at \(columns) by \(rows)")
    }
    guard case .form(let form)? = pilot.dialog?.body else { return }
    #expect(form.touched.isEmpty)
  }

  @Test func `the focus goes to what is refused`() throws {
    var pilot = try small()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("x", .tab)
    pilot.type("1-12")
    pilot.press(.control("s"))
    #expect(pilot.message.contains("a reason is needed"))
    pilot.type("why")
    guard case .form(let form)? = pilot.dialog?.body else { return }
    #expect(form.focused?.id == .reason)
    #expect(form.values(pilot.session.state.dateReader)[.reason] == .text("why"))
    pilot.press(.escape, "s", .up, .up)
  }

  @Test func `PgDn goes through a form in pages and changes no day`() throws {
    var pilot = try small()
    pilot.choose(client: "Ewa")
    pilot.press("e")
    var presses = 0
    var place = 0
    while case .form(let form)? = pilot.dialog?.body, form.position.place > place, presses < 40 {
      place = form.position.place
      presses += 1
      pilot.press(.pageDown)
      pilot.shows(" of ")
    }
    #expect(presses < 14)
    guard case .form(let form)? = pilot.dialog?.body else { return }
    #expect(form.touched.isEmpty)
    #expect(form.position.place == form.position.of)
  }

  @Test(arguments: Language.allCases)
  func `the question for a day says what and with whom, and cuts nothing`(
    language: Language
  ) throws {
    var pilot = try small(language)
    pilot.choose(client: "Ewa")
    pilot.press("3", "a")
    pilot.type("Brief bezorgen")
    pilot.press(.control("s"))
    pilot.press("d")
    pilot.shows("Brief bezorgen · Ewa Fikcyjna")
    pilot.type("3/4")
    #expect(pilot.text.contains("2027"), "\(pilot.text)")
    #expect(!pilot.lines[2...7].joined().contains("…"), "\(pilot.text)")
    pilot.press(.escape)
    pilot.choose(.U2)
    pilot.press("d")
    pilot.hides(language == .en ? "No date yet" : "Nog geen datum")
    #expect(pilot.text.contains("Ewa"), "\(pilot.text)")
  }

  @Test func `what has the focus in a list is read whole`() throws {
    var pilot = try small()
    pilot.choose(client: "Ewa")
    pilot.press("f")
    guard case .menu(let menu)? = pilot.dialog?.body else { return }
    for entry in menu.entries {
      let flat = pilot.lines.map { $0.dropFirst().dropLast() }.joined(separator: " ")
        .split(separator: " ").joined(separator: " ")
      #expect(flat.contains(entry.label.prefix(50)), "\(entry.label)\n\(pilot.text)")
      #expect(flat.contains(" of \(menu.entries.count)"), "\(pilot.text)")
      pilot.press(.down)
    }
    pilot.press(.escape, "?")
    for _ in 0..<20 {
      pilot.press(.down)
      guard case .help(let list)? = pilot.dialog?.body, let chosen = list.chosen else { continue }
      let flat = pilot.lines.map { $0.dropFirst().dropLast() }.joined(separator: " ")
        .split(separator: " ").joined(separator: " ")
      #expect(flat.contains(chosen.name), "\(chosen.name)\n\(pilot.text)")
    }
  }

  @Test func `a small screen names the key for saving that every keyboard has`() throws {
    var pilot = try small()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    #expect(pilot.lines[9].contains("Ctrl-S"))
    pilot.resize(columns: 80, rows: 24)
    #expect(pilot.lines[23].contains("F2"))
  }

  @Test func `help in the timeline begins with the keys of the timeline`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("t", "?")
    guard case .help(let list)? = pilot.dialog?.body else { return }
    #expect(list.entries[0].name == "Other kinds of entries")
    #expect(list.entries.prefix(6).allSatisfy { $0.refusal == nil })
    #expect(list.entries.prefix(12).allSatisfy { $0.refusal == nil })
    pilot.press(.down, .enter)
    #expect(pilot.session.state.timeline?.filter == .notes)
  }

  @Test func `a legal title that was recorded in another language is chosen in the form`() throws {
    let english = try Pilot(.en)
    var pilot = try Pilot(
      on: english.disk, content: Contents.of(.nl), worker: "c1",
      now: Moment(Pilot.today, hour: 9, offsetSeconds: 3600))
    pilot.choose(client: "Jean-Pierre")
    pilot.shows("tbs met voorwaarden")
    pilot.press("e")
    pilot.shows("tbs met voorwaarden")
    pilot.hides("tbs with conditions")
    guard case .form(let form)? = pilot.dialog?.body else { return }
    #expect(form.touched.isEmpty)
  }

  @Test func `a form without a draft promises to keep nothing`() throws {
    var pilot = try Pilot()
    pilot.press("f", .end)
    guard case .menu(let menu)? = pilot.dialog?.body else { return }
    for _ in menu.entries where !pilot.spoken.contains("Keep this view") { pilot.press(.up) }
    pilot.press(.enter)
    pilot.type("Mine")
    pilot.press(.tab, .alt("y"))
    #expect(!pilot.message.contains("kept"), "\(pilot.message)")
    #expect(pilot.message.contains("does nothing in a field"))
  }
}
