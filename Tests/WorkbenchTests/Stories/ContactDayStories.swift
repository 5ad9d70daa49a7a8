import Casework
import Content
import Screen
import Testing
import Workbench
import WorkbenchRuntime

/// The days in the forms of a contact: each is kept as its row shows it.
@Suite struct ContactDayStories {
  private static let said = Pilot.today - 155

  /// Opens the form of what was agreed with Yosef, which was said on a day long ago.
  private func pilotInPlan() throws -> Pilot {
    var pilot = try Pilot(columns: 100, rows: 40)
    try pilot.changeContact {
      $0.plan?.agreedOn = Self.said
      $0.plan?.rhythmDays = 30
    }
    pilot.openCard()
    pilot.openRow("Wish")
    return pilot
  }

  private func day(in pilot: Pilot) -> Day? {
    guard case .form(let form)? = pilot.dialog?.body,
      case .day(let day)? = form.values(pilot.session.state.dateReader)[.day]
    else { return nil }
    return day
  }

  @Test func `another rhythm leaves the day on which contact was agreed as the form shows it`()
    throws
  {
    var pilot = try pilotInPlan()
    pilot.press(.tab, .tab, .tab, " ", .home, .enter)
    #expect(day(in: pilot) == Self.said, "\(pilot.text)")
    pilot.press(.function(2))
    let plan = try #require(pilot.contact("Yosef")?.plan)
    #expect(plan.rhythmDays != 30 && plan.agreedOn == Self.said, "\(pilot.text)")
  }

  @Test func `another wish shows today at once, and the old day where it is chosen back`() throws {
    var pilot = try pilotInPlan()
    pilot.press(.right)
    #expect(day(in: pilot) == Pilot.today, "\(pilot.text)")
    pilot.press(.left)
    #expect(day(in: pilot) == Self.said, "\(pilot.text)")
    pilot.press(.right, .function(2))
    let plan = try #require(pilot.contact("Yosef")?.plan)
    #expect(plan.wantedWord == "later" && plan.agreedOn == Pilot.today, "\(pilot.text)")
  }

  @Test func `the day that was there is kept where somebody types it again`() throws {
    var pilot = try pilotInPlan()
    pilot.press(.right, .tab)
    pilot.type(Self.said.iso)
    pilot.press(.function(2))
    let plan = try #require(pilot.contact("Yosef")?.plan)
    #expect(plan.wantedWord == "later" && plan.agreedOn == Self.said, "\(pilot.text)")
  }
}
