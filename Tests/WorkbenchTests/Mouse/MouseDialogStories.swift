import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The mouse while a dialog is open.
@Suite struct MouseDialogStories {
  @Test func `a click on an entry of a menu chooses it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("s")
    pilot.click("Done today")
    #expect(pilot.dialog == nil)
    #expect(pilot.state(of: .U2) == .done)
  }

  @Test func `a click beside a menu closes it and does nothing else`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    let before = pilot.text
    for key: Key in ["s", "f", "?", .enter] {
      pilot.press(key)
      #expect(pilot.dialog != nil)
      pilot.click(at: try #require(pilot.placeBesideDialog))
      #expect(pilot.dialog == nil)
      #expect(pilot.text == before)
    }
  }

  @Test func `a click beside a note keeps it open and says how it is closed`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("half a sentence")
    pilot.click(at: Point(x: 0, y: 1))
    #expect(pilot.dialog?.draftText(pilot.session.state.dateReader) == "half a sentence")
    pilot.shows("Esc closes this; what you typed is kept.")
    pilot.press(.escape, "3", "d")
    pilot.click(at: Point(x: 0, y: 1))
    #expect(pilot.dialog != nil)
    pilot.shows("Esc closes this.")
  }

  @Test func `a click in a note puts the caret there`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("first words\nsecond words")
    pilot.click("words")
    pilot.type("new ")
    pilot.shows("first new words")
    let second = try #require(pilot.place(of: "second words"))
    pilot.click(at: Point(x: second.x + 40, y: second.y))
    pilot.type("!")
    pilot.shows("second words!")
    let top = try #require(pilot.place(of: "first new"))
    pilot.click(at: Point(x: top.x, y: top.y + 4))
    pilot.type("?")
    pilot.shows("?second words!")
  }

  @Test func `a click in a form goes to the row, with the caret where it was clicked`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("e")
    let before = try #require(pilot.formValues)
    let name = try #require(pilot.placeInDialog(of: "  Ewa Fikcyjna"))
    pilot.click(at: Point(x: name.x + 6, y: name.y))
    #expect(pilot.formValues == before)
    pilot.type("X")
    pilot.shows("Ewa XFikcyjna")
  }

  @Test func `going to a choice changes nothing, clicking it again takes the next`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("c")
    guard case .form(let form)? = pilot.dialog?.body,
      let row = form.rows.last(where: {
        if case .choice(let options, none: _) = $0.kind { options.count <= 4 } else { false }
      })
    else { return }
    let before = pilot.formValues
    let label = try #require(pilot.place(of: row.label))
    let field = Point(x: label.x + 30, y: label.y)
    pilot.click(at: field)
    #expect(pilot.formValues == before)
    guard case .form(let now)? = pilot.dialog?.body, now.focused?.id == row.id else {
      Issue.record("another row has the focus:\n\(pilot.text)")
      return
    }
    pilot.click(at: field)
    #expect(pilot.formValues != before)
  }

  @Test func `a date keeps its words when somebody clicks between them`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.choose(.U2)
    pilot.press("d", .control("u"))
    pilot.type("friday")
    pilot.click("iday")
    pilot.press(.delete)
    pilot.type("2 dec")
    pilot.shows("2 Dec 2026")
  }

  @Test func `a click on an answer takes it, also where it is the one that cannot be undone`()
    throws
  {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("n")
    pilot.type("text")
    pilot.press(.control("q"))
    pilot.click(pilot.content.words(DialogWords.stay))
    #expect(pilot.dialog?.purpose == .note(about: nil))
    pilot.press(.control("q"))
    pilot.click("[ " + pilot.content.words(DialogWords.leave))
    #expect(pilot.session.isFinished)
  }

  @Test func `the press that brought a question up does not answer it`() throws {
    for (columns, rows) in [(100, 30), (60, 20), (40, 10)] {
      for scene in Scene.allCases {
        var pilot = try Pilot(columns: columns, rows: rows)
        try scene.open(in: &pilot)
        for hint in pilot.footerPlaces {
          var state = pilot.session.state
          let place = Point(x: hint.x, y: rows - 1)
          let click = [MouseEvent.Action.press(.left), .release].map { MouseEvent($0, at: place) }
          for event in click { _ = state.update(.input(.mouse(event))) }
          let after = state.draw()
          for event in click { #expect(state.update(.input(.mouse(event))) == []) }
          #expect(state.draw() == after, "\(scene): \(hint)")
        }
      }
    }
  }

  @Test func `in the help a click chooses a line and a double click runs it`() throws {
    var pilot = try Pilot()
    pilot.choose(client: "Ewa")
    pilot.press("?")
    pilot.type("note")
    pilot.click("Write a note")
    #expect(pilot.dialog?.purpose == .help)
    pilot.doubleClick("Write a note")
    #expect(pilot.dialog?.purpose == .note(about: nil))
  }

  @Test func `the wheel scrolls a long list and never changes what is typed`() throws {
    var pilot = try Pilot(columns: 80, rows: 24)
    pilot.choose(client: "Ewa")
    pilot.press("?")
    let first = pilot.text
    pilot.turnWheel(2, at: Point(x: 40, y: 12))
    #expect(pilot.text != first)
    pilot.press(.escape, "3", "d")
    let date = pilot.text
    pilot.turnWheel(3, at: Point(x: 40, y: 8))
    #expect(pilot.text == date)
    pilot.press(.escape, "e")
    let before = pilot.formValues
    pilot.turnWheel(30, at: Point(x: 40, y: 12))
    pilot.turnWheel(-30, at: Point(x: 40, y: 12))
    #expect(pilot.formValues == before)
  }

  @Test func `clicks anywhere in a dialog lose nothing that is typed`() throws {
    for scene in [Scene.note, .editCase, .log, .newTask, .notNeeded, .close, .newClient] {
      var pilot = try Pilot(columns: 80, rows: 24)
      try scene.open(in: &pilot)
      // The description stands below the kind and the day.
      if scene == .log { pilot.press(.down, .down) }
      pilot.type("zandkorrel")
      for y in 0..<23 {
        for x in stride(from: 0, to: 80, by: 7) {
          // Left and then again, so that choices move as well; texts must not.
          pilot.click(at: Point(x: x, y: y))
          if pilot.dialog?.isTyping != true { pilot.press(.escape) }
        }
      }
      #expect(
        pilot.dialog?.draftText(pilot.session.state.dateReader).contains("zandkorrel") == true,
        "\(scene)\n\(pilot.text)")
    }
  }

  @Test func `who works here is chosen with a click and signed in with another`() throws {
    var pilot = try Pilot().restarted(as: nil)
    pilot.click(at: Point(x: 0, y: 2))
    pilot.click(at: Point(x: 0, y: 2))
    #expect(!pilot.session.isFinished && pilot.dialog?.purpose == .chooseWorker)
    guard case .menu(let menu)? = pilot.dialog?.body else { return }
    pilot.click(menu.entries[1].label)
    #expect(pilot.session.state.worker == nil)
    pilot.shows("Are you \(menu.entries[1].label)?")
    pilot.click(menu.entries[0].label)
    #expect(pilot.session.state.worker == nil)
    pilot.click(menu.entries[0].label)
    #expect(pilot.dialog == nil)
    #expect(menu.entries[0].id == pilot.session.state.worker.map(DialogChoice.worker))
  }
}

extension Pilot {
  /// What the form on top holds.
  var formValues: [FormField: Form<FormField>.Value]? {
    guard case .form(let form)? = dialog?.body else { return nil }
    return form.values(session.state.dateReader)
  }

  /// A cell that lies beside the dialog on top.
  var placeBesideDialog: Point? {
    let canvas = session.state.drawWithSpots()
    let cells = (0..<canvas.size.rows).flatMap { y in
      (0..<canvas.size.columns).map { Point(x: $0, y: y) }
    }
    return cells.first { canvas.spot(at: $0) == nil }
  }
}
