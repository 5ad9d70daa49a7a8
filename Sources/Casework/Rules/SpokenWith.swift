// When somebody spoke with a partner, as the facts of a case show.
//
// Source: Guide, "What shapes everything": X2 and X3.

extension CaseEvent {
  /// Whether whom it names was spoken with: somebody who did not come was not, and of a doubt about
  /// oneself nobody else is told.
  package var isTalk: Bool { kind != .noShow && kind != .staffWorry }
}

extension Case {
  /// Whether a question waits for its answer.
  package func isOpen(_ question: PartnerQuestion) -> Bool {
    question.answeredOn == nil && !(question.answer?.contains { !$0.isWhitespace } ?? false)
  }

  /// Whether a question was asked of a partner: by its card, or by its name where it has none.
  package func isAsked(_ question: PartnerQuestion, of id: EntryID, in team: Team) -> Bool {
    if let to = question.to { return to == id }
    guard let name = team.partners[id]?.name, let whom = question.whom else { return false }
    let asked = SortKey.key(for: whom)
    if asked == SortKey.key(for: name) { return true }
    // Who asks the supervisor asks their organisation.
    guard let supervisor, let organisation = probationOrganisation else { return false }
    return asked == SortKey.key(for: supervisor)
      && SortKey.key(for: organisation) == SortKey.key(for: name)
  }

  /// When somebody spoke with a partner about this client, as its facts show.
  package func talks(with id: EntryID, in team: Team) -> [PartnerTalk] {
    var talks = questions.values.filter { isAsked($0, of: id, in: team) }.flatMap { question in
      // Asked is not spoken: a question may lie in somebody's post for weeks.
      question.answeredOn.map { [PartnerTalk(on: $0, by: question.by)] } ?? []
    }
    talks += events.values.filter { $0.with == id && $0.isTalk }.map {
      PartnerTalk(on: $0.on, with: $0.whom, by: $0.by)
    }
    let isProbation = team.partners[id]?.kind == .probation
    if isProbation, partners[.probation]?.contains(id) == true,
      let day = dates[.lastJointConsultation]
    {
      talks.append(PartnerTalk(on: day))
    }
    return talks
  }

  /// Whether a contact with a partner was logged since the registration.
  package var wasPartnerKeptPosted: Bool { !CaseFacts(self).partnerContacts.isEmpty }

  /// When somebody last spoke with a partner: as it was told of the team, or as this case shows,
  /// whichever is later.
  package func lastTalk(with id: EntryID, in team: Team, on today: Day) -> PartnerTalk? {
    let told = team.partnerTalks[id].map { [$0] } ?? []
    return (told + talks(with: id, in: team)).filter { $0.on <= today }.max { $0.on < $1.on }
      ?? told.first
  }

  /// The partners of a case, by their cards: those that have to do with it, and those somebody asked or
  /// spoke with.
  package func partners(by standing: StandingAgreements, in team: Team) -> [EntryID] {
    let named =
      standing.partners(of: self) + questions.values.compactMap(\.to)
      + events.values.compactMap(\.with)
    let wanted = Set(named)
    return team.partners.filter { wanted.contains($0.key) && $0.value.binned == nil }.map(\.key)
  }
}
