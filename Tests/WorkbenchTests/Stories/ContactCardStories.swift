import CaseStore
import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// What the card of somebody in contact after care says beside what was recorded, and where the cursor goes.
@Suite struct ContactCardStories {
  /// The line of Yosef in the list of people in contact.
  private func line(in pilot: inout Pilot) -> String {
    pilot.press("g", "k")
    defer { pilot.press(.escape) }
    return pilot.menu?.entries.first { $0.label.hasPrefix("Yosef") }?.label ?? ""
  }

  @Test(arguments: Language.allCases)
  func `of who called again after the end nothing is proposed to be destroyed`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.plan?.agreedOn = Pilot.today - 1000
      $0.ending = ContactDecision(on: Pilot.today - 800, whyWord: "wish", by: WorkerID("c1"))
      $0.moments = SortedMap()
    }
    let content = pilot.content
    #expect(line(in: &pilot).contains(content.words(ContactWords.keptLong)))
    try pilot.changeContact {
      $0.moments[EntryID("call")] = ContactMoment(
        on: Pilot.today - 1, initiatorWord: "client", isReached: true, by: WorkerID("c1"))
    }
    let said = line(in: &pilot)
    #expect(said.contains(content.words(ContactWords.calledSince)), "\(said)")
    #expect(!said.contains(content.words(ContactWords.keptLong)), "\(said)")
    pilot.openCard()
    #expect(pilot.dialog?.preface == [content.words(ContactWords.calledSince)], "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `after a fresh yes the cursor is on what was agreed, and not on the destruction`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    try pilot.changeContact {
      $0.ending = ContactDecision(on: Pilot.today - 9, whyWord: "wish", by: WorkerID("c1"))
    }
    let id = try pilot.yosef().id
    pilot.openCard()
    pilot.openRow(pilot.content.words(ContactWords.reopen))
    pilot.press(.right, .function(2))
    #expect(try pilot.yosef().isKept, "\(pilot.message)")
    #expect(pilot.menu?.focused?.id == .contact(.plan(id, .wanted)), "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `whoever asked for a destruction finds it among what waits for a second person`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.openCard()
    pilot.press(.end, .enter)
    pilot.type("asked by letter")
    pilot.press(.function(2), .escape)
    let content = pilot.content
    let entries = pilot.menu?.entries ?? []
    let yosef = try #require(entries.firstIndex { $0.label.hasPrefix("Yosef") })
    #expect(
      entries[yosef].label.contains(
        content.words(
          ContactWords.destructionWaits,
          ["day": content.dates.short(Pilot.today, today: Pilot.today)])),
      "\(entries[yosef].label)")
    let heading = entries[..<yosef].last { $0.isHeading }?.label
    #expect(heading == content.words(ContactWords.headWaiting, count: 1))
  }

  @Test(arguments: Language.allCases)
  func `an end that was only proposed hides nothing of the silence`(language: Language) throws {
    var pilot = try Pilot(language, columns: 140, rows: 40)
    try pilot.changeContact {
      $0.ending = ContactDecision(on: Pilot.today, whyWord: "safety", by: WorkerID("c1"))
    }
    let content = pilot.content
    let proposed = content.words(
      ContactWords.awaitsSecond, ["day": content.dates.long(Pilot.today)])
    let silent = content.words(ContactWords.gladOfACall)
    let said = line(in: &pilot)
    #expect(said.contains(proposed) && said.contains(silent), "\(said)")
    pilot.openCard()
    let first = pilot.dialog?.preface.first ?? ""
    #expect(first.contains(proposed) && first.contains(silent), "\(first)")
  }

  @Test(arguments: Language.allCases)
  func `what was agreed for a day that is past is not told as what comes next`(
    language: Language
  ) throws {
    var pilot = try Pilot(language, columns: 140, rows: 40)
    let agreed = Pilot.today - 60
    try pilot.changeContact {
      var moment = ContactMoment(
        on: Pilot.today - 90, initiatorWord: "client", isReached: true, meaning: "in prison")
      moment.next = "Visit"
      moment.nextOn = agreed
      $0.moments = SortedMap()
      $0.moments[EntryID("promise")] = moment
    }
    let content = pilot.content
    let next = content.words(ContactWords.storyNext, ["next": ""])
    let said = line(in: &pilot)
    #expect(
      said.contains(
        content.words(
          ContactWords.storyWasNext,
          ["day": content.dates.short(agreed, today: Pilot.today), "next": "Visit"])), "\(said)")
    pilot.openCard()
    let rows = pilot.menu?.entries.map(\.label) ?? []
    let told = content.words(
      ContactWords.storyWasNext, ["day": content.dates.long(agreed), "next": "Visit"])
    #expect(rows.contains { $0.contains(told) }, "\(rows)")
    #expect(!rows.contains { $0.contains(next) }, "\(rows)")
  }

  @Test(arguments: Language.allCases)
  func `a moment that was half typed is told in the card, with the key that goes on with it`(
    language: Language
  ) throws {
    var pilot = try Pilot(language)
    pilot.openCard()
    let told = pilot.content.words(
      ContactWords.begunMoment,
      ["what": pilot.content.words(ContactWords.formMoment), "key": "c"])
    #expect(pilot.dialog?.preface.contains(told) == false)
    pilot.press("c")
    pilot.type("rang from the stat")
    pilot.press(.escape)
    #expect(pilot.dialog?.preface.contains(told) == true, "\(pilot.text)")
    // After another start too.
    pilot = try pilot.restarted()
    pilot.openCard()
    #expect(pilot.dialog?.preface.contains(told) == true, "\(pilot.text)")
    pilot.press("c")
    pilot.press(.tab, .right, .tab, .right, .function(2))
    #expect(
      try pilot.yosef().latestMoments.first?.moment.meaning == "rang from the stat",
      "\(pilot.message)")
    #expect(pilot.dialog?.preface.contains(told) == false, "\(pilot.text)")
  }

  @Test(arguments: Language.allCases)
  func `a refused form goes to the row that its sentence names`(language: Language) throws {
    var pilot = try Pilot(language, columns: 100, rows: 40)
    let words = pilot.content.words
    pilot.openCard()
    pilot.press("c")
    pilot.type("rang")
    pilot.press(.tab, .right, .tab, .right, .tab, .tab)
    pilot.type((Pilot.today + 1).iso)
    pilot.press(.backTab, .backTab, .function(2))
    #expect(pilot.message == words(ContactWords.dayAhead), "\(pilot.message)")
    #expect(pilot.form?.focused?.id == .day, "\(pilot.text)")
    pilot.type(Pilot.today.iso)
    pilot.press(.tab, .tab, .tab)
    pilot.type((Pilot.today - 3).iso)
    pilot.press(.backTab, .function(2))
    #expect(pilot.message == words(ContactWords.nextBeforeMoment), "\(pilot.message)")
    #expect(pilot.form?.focused?.id == .contact(.nextOn), "\(pilot.text)")
    pilot.press(.escape)
    pilot.openRow(words(ContactWords.handOver))
    pilot.press(.function(2))
    #expect(pilot.form?.focused?.id == .contact(.person), "\(pilot.text)")
    pilot.press(.right, .function(2))
    #expect(pilot.message == words(ContactWords.needsConsent), "\(pilot.message)")
    #expect(pilot.form?.focused?.id == .contact(.agrees), "\(pilot.text)")
  }
}
