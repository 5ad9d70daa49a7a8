/// Two days of a case that cannot both be right, because what comes first stands later.
///
/// Nobody corrects them but a person: they are only asked about.
package struct Contradiction: Hashable, Sendable {
  /// What should come first, a date or a meeting, and its day.
  package let first: Field
  package let firstDay: Day
  /// What should come after it, and its day, which is earlier.
  package let second: Field
  package let secondDay: Day
}

extension Case {
  /// The pairs of days that contradict each other, in the order of the trajectory.
  package var contradictions: [Contradiction] {
    (Self.order + orderOfEnds + orderOfEntries).compactMap { first, second in
      guard let firstDay = knownDay(of: first), let secondDay = knownDay(of: second),
        secondDay < firstDay
      else { return nil }
      return Contradiction(
        first: first, firstDay: firstDay, second: second, secondDay: secondDay)
    }
  }

  /// Whether another day of the case contradicts the one that a field holds.
  package func isDoubtful(_ field: Field) -> Bool {
    contradictions.contains { field == $0.first || field == $0.second }
  }

  /// The day of a date or a meeting; nil where none is known.
  private func knownDay(of field: Field) -> Day? {
    switch field {
    // Who is there is not expected any more.
    case .date(.expectedArrival): dates[.arrival] == nil ? dates[.expectedArrival] : nil
    case .date(let date): dates[date]
    case .planBDay: followUp.planBOn
    case .meeting(let kind): meetings[kind]?.on
    case .attendee(let id): attendees[id]?.invitedOn
    case .consent(let party): consents[party]?.on
    case .line(let id): lines[id]?.day
    case .event(let id): events[id]?.on
    // What a file says was agreed with a partner once, and holds for the cases that came after it.
    case .doState(let id):
      doRecords[id].flatMap { record in
        record.state == .done ? record.completions.first { $0.at != nil }?.on : nil
      }
    default: nil
    }
  }

  /// What comes before the end: leaving, where both ends are past by then, and the day on which plan B comes up, as
  /// long as no place is certain.
  ///
  /// A title that ends before the stay does is no end of it.
  ///
  /// Source: our own proposal; see Guide, "Days that contradict each other".
  private var orderOfEnds: [(Field, Field)] {
    let (title, stay) = (dates[.endOfTitle], dates[.endOfStay])
    guard let last = [title, stay].compactMap({ $0 }).max() else { return [] }
    let end = Field.date(stay == last ? .endOfStay : .endOfTitle)
    var order: [(Field, Field)] = []
    if title != nil, stay != nil { order.append((.date(.left), end)) }
    if !followUp.isPlaceConfirmed { order.append((.planBDay, end)) }
    return order
  }

  /// What comes before what among what stands in lists: who was invited, what was said and handed out,
  /// who was told, which updates and consultations there were.
  ///
  /// Of a line only a day on which something was done is meant, and no day by which it is to be done.
  ///
  /// Source: Guide, "The 28 do's", I1, I2, R2, U5 and V1.
  private var orderOfEntries: [(Field, Field)] {
    let registration = Field.date(.registration)
    var order = [(registration, Field.doState(.R2))]
    for (id, attendee) in attendees where attendee.invitedOn != nil {
      order += [(registration, .attendee(id)), (.attendee(id), .date(.intake))]
    }
    for party in consents.keys { order.append((registration, .consent(party))) }
    for (id, line) in lines where line.day != nil && line.binned == nil {
      switch line.kind {
      case .goal, .intention, .informed: order.append((registration, .line(id)))
      case .support, .role, .staysInHouse, .ladder, .backUp, .responsibility, .expectation,
        .feedback, .care, .application, .trusted, .attention, nil:
        break
      }
    }
    for (id, event) in events where event.kind == .jointConsultation {
      order.append((registration, .event(id)))
    }
    return order
  }

  /// What comes before what.
  ///
  /// A first visit inside is one before the arrival (I8). Counsellor and shelter can be met for the
  /// first time after it: that is late (I9, I10), and no contradiction.
  ///
  /// Source: Guide, "The 28 do's", I8 to I10, U1 and U5.
  private static let order: [(Field, Field)] =
    [
      (.registration, .definiteAnswer), (.registration, .intake), (.registration, .arrival),
      (.registration, .expectedArrival), (.intake, .expectedArrival),
      (.registration, .lastJointConsultation), (.registration, .nextJointConsultation),
      (.intake, .arrival), (.arrival, .endOfStay), (.arrival, .endOfTitle), (.arrival, .left),
      (.left, .formalRelationshipClosed),
    ].map { (first: CaseDate, second: CaseDate) in (.date(first), .date(second)) }
    + Meeting.Kind.allCases.map { (.date(.registration), .meeting($0)) }
    + [
      (.meeting(.inside), .date(.arrival)), (.meeting(.inside), .date(.expectedArrival)),
      (.meeting(.startTalk), .date(.left)),
      (.date(.arrival), .meeting(.startTalk)),
      (.date(.expectedArrival), .meeting(.startTalk)),
    ]
}
