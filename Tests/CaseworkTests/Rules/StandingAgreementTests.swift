import Casework
import Testing

@Suite struct StandingAgreementTests {
  private static let svg = EntryID("svg")
  private static let prison = EntryID("pi")

  /// A team with two partners and these agreements.
  private func team(_ agreements: Agreement...) -> Team {
    var team = Team()
    team.partners[Self.svg] = Partner(name: "SVG Verslavingsreclassering", kindWord: "probation")
    team.partners[Self.prison] = Partner(name: "PI Verzonnen Oord", kindWord: "prison")
    for (index, agreement) in agreements.enumerated() {
      team.agreements[EntryID("a\(index)")] = agreement
    }
    return team
  }

  private func agreement(
    _ id: DoID, _ terms: [Term], interval: Int? = nil, signed days: Int?,
    with partner: EntryID = svg
  ) -> Agreement {
    Agreement(
      about: id, partner: partner, terms: terms, intervalDays: interval,
      signedOn: days.map { today + $0 })
  }

  private func sample(_ days: [CaseDate: Int], _ edit: (inout Case) -> Void = { _ in }) -> Case {
    .sample(days) {
      $0.partners[.probation] = [Self.svg]
      edit(&$0)
    }
  }

  private func status(_ id: DoID, of source: Case, _ team: Team, _ days: Int = 0) -> DoStatus {
    Roadmap(source, norms: guideNorms.agreed(by: team), on: today + days)[id]
  }

  private func due(_ id: DoID, of source: Case, _ team: Team) -> Int? {
    status(id, of: source, team).due.map { $0 - today }
  }

  @Test func `an agreement in force sets the due day, and the roadmap says which one`() {
    let team = team(agreement(.R3, [Term(.registration, days: 7)], signed: -200))
    let case7 = sample([.registration: -2])
    #expect(due(.R3, of: case7, team) == 5)
    let status = status(.R3, of: case7, team)
    #expect(status.agreement == EntryID("a0"))
    #expect(status.dueSource == .norm(Term(.registration, days: 7)))
    #expect(due(.R3, of: case7, Team()) == 12)
    #expect(self.status(.R3, of: case7, Team()).agreement == nil)
  }

  @Test func `what an agreement does not name keeps its default`() {
    // R3 counts from the registration and from the arrival; only the first was agreed.
    let team = team(agreement(.R3, [Term(.registration, days: 40)], signed: -200))
    #expect(due(.R3, of: sample([.registration: 0, .expectedArrival: 30]), team) == 16)
  }

  @Test func `a new agreement moves what is open, and no day that had passed when it was signed`() {
    let team = team(
      agreement(.R3, [Term(.registration, days: 10)], signed: -300),
      agreement(.R3, [Term(.registration, days: 21)], signed: -5))
    // Due nine days ago: before the new one was signed.
    #expect(due(.R3, of: sample([.registration: -19]), team) == -9)
    // Due in two days under the old one, in thirteen under the new one.
    #expect(due(.R3, of: sample([.registration: -8]), team) == 13)
  }

  @Test func `a shorter term is not late before it was agreed`() {
    let team = team(agreement(.R3, [Term(.registration, days: 3)], signed: -1))
    #expect(due(.R3, of: sample([.registration: -10]), team) == -1)
  }

  @Test func `an agreement that ended gives way to the default`() {
    var ended = agreement(.R3, [Term(.registration, days: 40)], signed: -300)
    ended.endedOn = today - 2
    #expect(due(.R3, of: sample([.registration: -8]), team(ended)) == 6)
    // What was due before it ended stays as it was agreed.
    #expect(due(.R3, of: sample([.registration: -50]), team(ended)) == -10)
  }

  @Test func `of two partners the earlier day counts`() {
    let team = team(
      agreement(.R3, [Term(.registration, days: 12)], signed: -300),
      agreement(.R3, [Term(.registration, days: 9)], signed: -300, with: Self.prison))
    let both = sample([.registration: 0]) { $0.partners[.prison] = [Self.prison] }
    #expect(due(.R3, of: both, team) == 9)
    #expect(due(.R3, of: sample([.registration: 0]), team) == 12)
  }

  @Test func `an interval can be agreed`() {
    let team = team(agreement(.R2, [], interval: 7, signed: -300))
    let updated = sample([.registration: -20]) { $0.setDone(.R2, -3) }
    #expect(due(.R2, of: updated, team) == 4)
    #expect(status(.R2, of: updated, team).dueSource == .interval(days: 7))
    #expect(status(.R2, of: updated, team).agreement == EntryID("a0"))
  }

  @Test func `an agreement sets no day that it names no number for`() {
    let team = team(agreement(.E1, [], signed: -300), agreement(.R2, [], interval: 7, signed: -300))
    let coming = sample([.registration: -20, .expectedArrival: 10])
    #expect(due(.E1, of: coming, team) == 10)
    #expect(status(.E1, of: coming, team).agreement == nil)
    // Of the updates the interval was agreed, and not the first one.
    #expect(due(.R2, of: coming, team) == -6)
    #expect(status(.R2, of: coming, team).agreement == nil)
  }

  @Test func `each check of the basic conditions has its own day`() {
    let team = team(
      agreement(.I7, [Term(.arrival, days: -40), Term(.arrival, days: -10)], signed: -300))
    let open = sample([.registration: -5, .expectedArrival: 60])
    #expect(due(.I7, of: open, team) == 20)
    var checked = open
    checked.setDone(.I7, 0)
    #expect(due(.I7, of: checked, team) == 50)
  }

  @Test func `what is not signed, lies in the bin or is somebody else's sets nothing`() {
    var binned = agreement(.R3, [Term(.registration, days: 1)], signed: -300)
    binned.binned = now
    let team = team(
      binned, agreement(.R3, [Term(.registration, days: 2)], signed: nil),
      agreement(.R3, [Term(.registration, days: 3)], signed: -300, with: Self.prison),
      agreement(.R3, [Term(.registration, days: 4)], signed: -300, with: EntryID("nobody")))
    #expect(due(.R3, of: sample([.registration: 0]), team) == 14)
  }

  @Test func `the probation organisation is found by its name, until a card is named`() {
    let team = team(agreement(.R3, [Term(.registration, days: 7)], signed: -300))
    let named = Case.sample([.registration: 0]) {
      $0.probationOrganisation = "svg verslavingsreclassering"
    }
    #expect(due(.R3, of: named, team) == 7)
    let other = Case.sample([.registration: 0]) { $0.probationOrganisation = "Verzonnen Zorg" }
    #expect(due(.R3, of: other, team) == 14)
  }

  @Test func `a day that was agreed for the case goes before every norm`() {
    let team = team(agreement(.R3, [Term(.registration, days: 7)], signed: -300))
    let promised = sample([.registration: 0]) { $0.doDues[.R3] = today + 2 }
    #expect(due(.R3, of: promised, team) == 2)
    #expect(status(.R3, of: promised, team).dueSource == .agreed)
    #expect(status(.R3, of: promised, team).agreement == nil)
  }

  @Test func `the list says the same as the roadmap`() throws {
    let team = team(
      agreement(.R3, [Term(.registration, days: 10)], signed: -300),
      agreement(.R3, [Term(.registration, days: 21)], signed: -5),
      agreement(.R1, [Term(.arrival, days: -60)], signed: -30, with: Self.prison))
    let norms = guideNorms.agreed(by: team)
    for registered in stride(from: -40, through: 5, by: 5) {
      let source = sample([.registration: registered, .expectedArrival: 45]) {
        $0.partners[.prison] = [Self.prison]
      }
      let row = CaseSummary(source, norms: norms).row(on: today)
      let roadmap = Roadmap(source, norms: norms, on: today)
      let first = DoID.allCases.compactMap { roadmap[$0].due }.min()
      #expect(row.nextDue?.day == first, "registered \(registered)")
    }
  }

  @Test func `the team's own numbers of days count for signals`() {
    var team = Team()
    team.signalTerms["shortNotice"] = 60
    let source = Case.sample([.registration: 0, .expectedArrival: 50])
    let terms = guideNorms.agreed(by: team).signals
    #expect(source.signals(terms: terms, on: today).contains { $0.id == .B1 })
    #expect(!source.signals(terms: guideNorms.signals, on: today).contains { $0.id == .B1 })
  }

  @Test func `a number of days that nobody can mean sets nothing and stops nothing`() {
    let hostile = [Int.max, Int.min, Int.max / 2]
    for days in hostile {
      var team = team(
        agreement(.R3, [Term(.registration, days: days)], signed: -300),
        agreement(.R2, [], interval: days, signed: -300))
      for name in SignalTerms.Name.allCases { team.signalTerms[name.rawValue] = days }
      let source = sample([.registration: -20, .expectedArrival: 60]) { $0.setDone(.R2, -3) }
      let norms = guideNorms.agreed(by: team)
      #expect(CaseSummary(source, norms: norms) == CaseSummary(source, norms: guideNorms))
      var signals = guideNorms.signals
      signals.otherPartners = norms.signals.otherPartners
      #expect(norms.signals == signals)
    }
    #expect(
      due(
        .R2, of: sample([.registration: -20]) { $0.setDone(.R2, -3) },
        team(agreement(.R2, [], interval: 0, signed: -300))) == 11)
  }

  @Test func `two teams that agreed the same have the same text, and another has another`() {
    let one = guideNorms.agreed(by: team(agreement(.R3, [Term(.registration, days: 7)], signed: 0)))
    let two = guideNorms.agreed(by: team(agreement(.R3, [Term(.registration, days: 8)], signed: 0)))
    #expect(one.agreedText == one.agreedText && one.agreedText != two.agreedText)
    #expect(guideNorms.agreed(by: Team()).agreedText.isEmpty)
  }
}
