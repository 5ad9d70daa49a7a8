import Screen

/// What a row of a form holds while it is being filled in.
enum FormEntry: Hashable, Sendable {
  case heading
  case text(TextField)
  case date(DateField)
  case choice(ChoiceField)

  /// The entry of a row, with a text as drafts write it.
  ///
  /// - Returns: Nil when the row cannot hold that text, as with a choice that is gone.
  init?<ID>(_ row: FormRow<ID>, holding text: String) {
    switch row.kind {
    case .heading: return nil
    case .text(let limit, let placeholder):
      let standIns = text == row.initial ? row.hidden?.standIns ?? [] : []
      self = .text(
        TextField(text, placeholder: placeholder, limit: limit, standIns: standIns))
    case .date(let placeholder):
      self = .date(DateField(text, placeholder: placeholder))
    case .number:
      self = .text(TextField(text, limit: Self.digits))
    case .choice(let options, let none):
      guard let field = ChoiceField(options.map { ($0.id, $0.label) }, none: none, chosen: text)
      else { return nil }
      self = .choice(field)
    case .flag(let yes, let no, let unknown):
      let options = [(FormFlag.yes, yes), (FormFlag.no, no)]
      guard let field = ChoiceField(options, none: unknown, chosen: text) else { return nil }
      self = .choice(field)
    }
  }

  /// The entry of a row that goes on with a text in which every name stands, as drafts keep it.
  ///
  /// - Parameters:
  ///   - row: The row.
  ///   - text: The text, with every name in it.
  ///   - hidden: What shows of that text; nil where the row itself says which names do not show.
  init?<ID>(_ row: FormRow<ID>, drafted text: String, as hidden: HiddenText?) {
    guard case .text(let limit, let placeholder) = row.kind,
      let masked = hidden?.masked(text) ?? row.hidden?.masked(text)
    else {
      self.init(row, holding: text)
      return
    }
    self = .text(
      TextField(
        masked.text, placeholder: placeholder, limit: limit, standIns: masked.standIns))
  }

  /// More than any number needs, so that a slip can be seen and mended.
  private static let digits = 20

  /// What is typed or chosen, with every name that an initial in it stands for.
  var meant: String { if case .text(let field) = self { field.typed.meant } else { raw } }

  /// The parts of the text that stand for names still.
  var standIns: [StandIn] { if case .text(let field) = self { field.typed.standIns } else { [] } }

  /// What is typed or chosen, as it shows; empty for nothing.
  var raw: String {
    switch self {
    case .heading: ""
    case .text(let field): field.text
    case .date(let field): field.text
    case .choice(let field): field.chosen ?? ""
    }
  }
}
