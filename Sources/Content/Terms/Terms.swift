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
    case eventKind, conditionKind, basicCondition, basicConditionState,
      informationState, severity, severityMeaning, role, caseDate, indication, place, doState,
      doKind, provingFact, layer, source, anchor, initiator, escalationStatus, legalTitle,
      probationOrganisation, language, counted
  }
}

extension Terms {
  package func name(of kind: CaseEvent.Kind) -> String { name(.eventKind, kind.rawValue) }
  package func name(of kind: Condition.Kind) -> String { name(.conditionKind, kind.rawValue) }
  package func name(of basic: BasicCondition) -> String { name(.basicCondition, basic.rawValue) }
  package func name(of state: BasicCondition.State) -> String {
    name(.basicConditionState, state.rawValue)
  }
  package func name(of state: InformationItem.State) -> String {
    name(.informationState, state.rawValue)
  }
  package func name(of role: Worker.Role) -> String { name(.role, role.rawValue) }
  package func name(of date: CaseDate) -> String { name(.caseDate, date.rawValue) }
  package func name(of state: DoRecord.State) -> String { name(.doState, state.rawValue) }
  package func name(of state: DoStatus.State) -> String { name(.doState, state.rawValue) }
  package func name(of kind: Norm.Kind) -> String { name(.doKind, kind.rawValue) }
  package func name(of fact: ProvingFact) -> String { name(.provingFact, fact.rawValue) }
  package func name(of anchor: Anchor) -> String { name(.anchor, anchor.rawValue) }
  package func name(of layer: Guide.Layer) -> String { name(.layer, layer.rawValue) }
  /// Whether something is the guide's or was added to it.
  package func name(of source: Guide.Source) -> String { name(.source, source.rawValue) }
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
  package func eventKind(_ word: String) -> String { name(.eventKind, word) }
  package func conditionKind(_ word: String) -> String { name(.conditionKind, word) }
  package func role(_ word: String) -> String { name(.role, word) }
  /// A word of an indication: `none`, `requested`, `granted`, `refused`, `not_needed`.
  package func indication(_ word: String) -> String { name(.indication, word) }
  /// A word of a place: `none`, `asked`, `confirmed`.
  package func place(_ word: String) -> String { name(.place, word) }
  /// Who took the initiative for a contact: `client` or `organisation`.
  package func initiator(_ word: String) -> String { name(.initiator, word) }
  /// `open`, or how an escalation was closed.
  package func escalationStatus(_ word: String) -> String { name(.escalationStatus, word) }
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
