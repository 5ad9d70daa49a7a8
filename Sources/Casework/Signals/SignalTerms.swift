/// The numbers of days in the rules for signals, and what a team wants to know of everybody; a team
/// can have its own.
///
/// The guide names the bottlenecks and gives no numbers. Source: our own proposal; see Guide,
/// "Default signal rules".
package struct SignalTerms: Hashable, Sendable {
  /// B1: fewer days than this between registration and arrival are short notice.
  package var shortNotice = 28
  /// B1: this many days before the arrival there has to be an answer.
  package var answerBeforeArrival = 14
  /// B2: this many days before intake or arrival the information has to be there.
  package var informationBefore = 14
  /// B3: this many days before the arrival the basis has to be there.
  package var conditionsBefore = 28
  /// B4: this many days before the arrival the client has to have met counsellor and shelter.
  package var meetingBefore = 14
  /// B4: so long after the arrival the jump from closed to open is still being made.
  package var firstDays = 42
  /// B5: this many days after the arrival it has to be known who is responsible for what.
  package var responsibilities = 14
  /// B6: the most days between two joint consultations.
  package var consultation = 60
  /// B7: so long somebody's doubt is asked after.
  package var worry = 30
  /// B8: this many days before the end there has to be an indication.
  package var indicationBefore = 84
  /// B9: this many days before the end there has to be a place.
  package var placeBefore = 56

  /// A handover: not accepted for longer than this, everybody who sees the team's list sees it.
  ///
  /// Source: our own proposal; see Guide, "Handing over".
  package var handover = 3
  /// Contact after care: so long what was recorded is kept after it has ended; then the workbench proposes
  /// that it is destroyed, and never does it by itself.
  ///
  /// Source: our own proposal; see Guide, "What a practitioner records".
  package var contactKept = 730

  /// B2: the information that the team wants of everybody, by name: no number, but part of the rule.
  package var wantedInformation: [String] = []

  /// B7 and U6: the cards of partners that are known to be others than probation, in order.
  package var otherPartners: [EntryID] = []

  package init() {}

  /// The names that the numbers have in the content.
  package enum Name: String, CaseIterable, Sendable {
    case shortNotice, answerBeforeArrival, informationBefore, conditionsBefore, meetingBefore
    case firstDays, responsibilities, consultation, worry, indicationBefore, placeBefore, handover
    case contactKept
  }

  /// The number of days with a name.
  package subscript(name: Name) -> Int {
    get {
      switch name {
      case .shortNotice: shortNotice
      case .answerBeforeArrival: answerBeforeArrival
      case .informationBefore: informationBefore
      case .conditionsBefore: conditionsBefore
      case .meetingBefore: meetingBefore
      case .firstDays: firstDays
      case .responsibilities: responsibilities
      case .consultation: consultation
      case .worry: worry
      case .indicationBefore: indicationBefore
      case .placeBefore: placeBefore
      case .handover: handover
      case .contactKept: contactKept
      }
    }
    set {
      switch name {
      case .shortNotice: shortNotice = newValue
      case .answerBeforeArrival: answerBeforeArrival = newValue
      case .informationBefore: informationBefore = newValue
      case .conditionsBefore: conditionsBefore = newValue
      case .meetingBefore: meetingBefore = newValue
      case .firstDays: firstDays = newValue
      case .responsibilities: responsibilities = newValue
      case .consultation: consultation = newValue
      case .worry: worry = newValue
      case .indicationBefore: indicationBefore = newValue
      case .placeBefore: placeBefore = newValue
      case .handover: handover = newValue
      case .contactKept: contactKept = newValue
      }
    }
  }
}

extension SignalTerms {
  /// Whether a card may be that of probation: it is, or nobody named one or said what it is.
  package func mayBeProbation(_ card: EntryID?) -> Bool {
    card.map { !otherPartners.contains($0) } ?? true
  }
}
