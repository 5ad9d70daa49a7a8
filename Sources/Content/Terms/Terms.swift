package import Casework

/// The words of the trade: a name for every closed list of the domain, and the lists that people
/// choose from.
///
/// A word that this build does not know, from a newer store or an import, is shown as it is.
///
/// Source: Guide, "Vocabulary".
package struct Terms: Sendable {
  let file: WordingFile
  /// The same file in the other languages: what was recorded in one language is found in another.
  let others: [WordingFile]

  func name(_ group: Group, _ word: String) -> String {
    file.string(group.rawValue, word) ?? word
  }

  /// The groups of `terms.json`.
  enum Group: String, CaseIterable {
    case eventKind, conditionKind, conditionKindSaid, conditionsUnlisted, basicCondition,
      basicConditionState,
      informationState, severity, severityMeaning, role, caseDate, indication, place, doState,
      doKind, provingFact, layer, source, anchor, initiator, channel, escalationStatus,
      decisionKind, legalTitle,
      probationOrganisation, language, counted, freeText, planLine, planPart, law, meeting,
      attendeeRole,
      consent, partnerKind, signalTerm, holiday, contactWish, contactEnding
  }
}

extension Terms {
  /// The name of a kind of event.
  package func name(of kind: CaseEvent.Kind) -> String { name(.eventKind, kind.rawValue) }
  /// The name of a kind of judicial condition.
  package func name(of kind: Condition.Kind) -> String { name(.conditionKind, kind.rawValue) }
  /// What is known of conditions of which none is written down.
  package func name(of unlisted: Condition.Unlisted) -> String {
    name(.conditionsUnlisted, unlisted.rawValue)
  }
  /// The name of a basic condition.
  package func name(of basic: BasicCondition) -> String { name(.basicCondition, basic.rawValue) }
  /// The name of the state of a basic condition.
  package func name(of state: BasicCondition.State) -> String {
    name(.basicConditionState, state.rawValue)
  }
  /// The name of the state of an item of information.
  package func name(of state: InformationItem.State) -> String {
    name(.informationState, state.rawValue)
  }
  /// The name of a colleague's role.
  package func name(of role: Worker.Role) -> String { name(.role, role.rawValue) }
  /// The name of a key date of a case.
  package func name(of date: CaseDate) -> String { name(.caseDate, date.rawValue) }
  /// The name of a recorded state of a do.
  package func name(of state: DoRecord.State) -> String { name(.doState, state.rawValue) }
  /// The name of a state of a do as the roadmap shows it.
  package func name(of state: DoStatus.State) -> String { name(.doState, state.rawValue) }
  /// The name of a kind of do.
  package func name(of kind: Norm.Kind) -> String { name(.doKind, kind.rawValue) }
  /// The name of a fact that proves a do, as a noun.
  package func name(of fact: ProvingFact) -> String { name(.provingFact, fact.rawValue) }
  /// The name of the day a term counts from, to follow "before" or "after".
  package func name(of anchor: Anchor) -> String { name(.anchor, anchor.rawValue) }
  /// The name of a layer.
  package func name(of layer: Guide.Layer) -> String { name(.layer, layer.rawValue) }
  /// Whether something is the guide's or was added to it.
  package func name(of source: Guide.Source) -> String { name(.source, source.rawValue) }
  /// The name of a severity, in one word.
  package func name(of severity: Escalation.Severity) -> String {
    name(.severity, String(severity.rawValue))
  }
  /// What a severity means, in plain words.
  package func meaning(of severity: Escalation.Severity) -> String {
    name(.severityMeaning, String(severity.rawValue))
  }
}

// Words that are kept as text, because files may hold ones that this build does not know.
extension Terms {
  /// A word of a kind of event.
  package func eventKind(_ word: String) -> String { name(.eventKind, word) }
  /// A word of a kind of judicial condition.
  package func conditionKind(_ word: String) -> String { name(.conditionKind, word) }
  /// A word of a colleague's role.
  package func role(_ word: String) -> String { name(.role, word) }
  /// A word of an indication: `none`, `requested`, `granted`, `refused`, `not_needed`.
  package func indication(_ word: String) -> String { name(.indication, word) }
  /// A word of a place: `none`, `asked`, `confirmed`.
  package func place(_ word: String) -> String { name(.place, word) }
  /// Who took the initiative for a contact: `client` or `organisation`.
  package func initiator(_ word: String) -> String { name(.initiator, word) }
  /// The way in which somebody kept in touch, as a word of either language; another stays as it is.
  package func channel(_ word: String) -> String { name(.channel, word) }
  /// Whether contact after care is wanted: `yes`, `later` or `no`.
  package func contactWish(_ word: String) -> String { name(.contactWish, word) }
  /// Why contact came to its end: `wish`, `death` or `safety`.
  package func contactEnding(_ word: String) -> String { name(.contactEnding, word) }
  /// `open`, or how an escalation was closed.
  package func escalationStatus(_ word: String) -> String { name(.escalationStatus, word) }
  /// What was decided about an escalation: a word of `EscalationDecision.Kind`.
  package func decision(_ word: String) -> String { name(.decisionKind, word) }
  /// The state of a do as the roadmap shows it: `open`, `done`, `missed`, `standing`,
  /// `notApplicable` or `exempt`.
  package func doState(_ word: String) -> String { name(.doState, word) }

  /// The name of a language by its code, such as `ar-MA`; the code itself for one without a name.
  package func language(_ code: String) -> String {
    if let name = file.string(Group.language.rawValue, code) { return name }
    let base = String(code.prefix { $0 != "-" })
    return file.string(Group.language.rawValue, base) ?? code
  }
}
