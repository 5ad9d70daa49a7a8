/// One of a list that people choose from: a stable identifier, and the name in the screen's language.
package struct NamedChoice: Hashable, Sendable {
  package let id: String
  package let name: String
}

extension Terms {
  /// The words an indication can have, in the order in which things go.
  package var indications: [NamedChoice] { choices(.indication) }
  /// The words a place can have, in the order in which things go.
  package var places: [NamedChoice] { choices(.place) }
  /// The common legal titles; a case keeps its title as text, see `legalTitle(_:)`.
  package var legalTitles: [NamedChoice] { choices(.legalTitle) }
  /// The three probation organisations.
  package var probationOrganisations: [NamedChoice] { choices(.probationOrganisation) }
  /// The languages that are common in shelters, by name.
  package var languages: [NamedChoice] { choices(.language) }

  /// A recorded legal title as it is shown: the name in this language when it is one of the list,
  /// by identifier or by its name in any language, else the text as it was recorded.
  package func legalTitle(_ recorded: String) -> String {
    legalTitleID(recorded).map { name(.legalTitle, $0) } ?? recorded
  }

  /// The identifier of a recorded legal title; nil for one that is not in the list.
  package func legalTitleID(_ recorded: String) -> String? {
    let group = Group.legalTitle.rawValue
    // Most are recorded so, and the list is long.
    if file.string(group, recorded) != nil { return recorded }
    let wanted = recorded.lowercased()
    for file in [file] + others {
      for id in file.names(of: group) {
        let title = file.string(group, id)
        if id == recorded || title?.lowercased() == wanted { return id }
      }
    }
    return nil
  }

  /// The code of a language that somebody typed: its name in any language, or its code.
  ///
  /// Nil for one that is not in the list.
  package func languageCode(_ typed: String) -> String? {
    let wanted = typed.lowercased()
    for file in [file] + others {
      guard let languages = file.group(Group.language.rawValue) else { continue }
      if let code = languages.names.first(where: {
        $0.lowercased() == wanted || languages.string($0)?.lowercased() == wanted
      }) {
        return code
      }
    }
    return nil
  }

  private func choices(_ group: Group) -> [NamedChoice] {
    guard let group = file.group(group.rawValue) else { return [] }
    return group.names.map { NamedChoice(id: $0, name: group.string($0) ?? $0) }
  }
}
