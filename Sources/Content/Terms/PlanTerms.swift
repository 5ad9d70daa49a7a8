package import Casework

// The names of what is told, met and agreed.
extension Terms {
  /// The question that a text of a case answers, in a few words.
  package func name(of text: FreeText) -> String { name(.freeText, text.rawValue) }
  /// What a line of a kind is called.
  package func name(of kind: PlanLine.Kind) -> String { name(.planLine, kind.rawValue) }
  /// What a line of a kind is called, by the word that is recorded.
  package func planLine(_ word: String) -> String { name(.planLine, word) }
  /// What a line says beside its text.
  package func name(of part: PlanLine.Part) -> String { name(.planPart, part.rawValue) }
  /// What a line of a kind says beside its text: of a goal who said it, of a task who does it.
  package func name(of part: PlanLine.Part, in kind: PlanLine.Kind?) -> String {
    kind.flatMap { file.string(Group.planPart.rawValue, "\($0.rawValue).\(part.rawValue)") }
      ?? name(of: part)
  }
  /// A law that can pay for care after the stay.
  package func name(of law: PlanLine.Law) -> String { name(.law, law.rawValue) }
  /// A law that pays for care, by the word that is recorded.
  package func law(_ word: String) -> String { name(.law, word) }
  /// The name of a first meeting.
  package func name(of kind: Meeting.Kind) -> String { name(.meeting, kind.rawValue) }
  /// As whom somebody sits at the table.
  package func attendeeRole(_ word: String) -> String { name(.attendeeRole, word) }
  /// Whether one of the parties agrees, as the name of a field.
  package func consent(of party: Party) -> String { name(.consent, party.rawValue) }
  /// The kind of a partner.
  package func name(of kind: PartnerKind) -> String { name(.partnerKind, kind.rawValue) }
  /// The kind of a partner, by the word that is recorded.
  package func partnerKind(_ word: String) -> String { name(.partnerKind, word) }
  /// The name of a number of days in the rules for signals.
  package func name(of term: SignalTerms.Name) -> String { name(.signalTerm, term.rawValue) }
  /// The name of a public holiday, by the word that is recorded.
  package func holiday(_ word: String) -> String { name(.holiday, word) }
}
