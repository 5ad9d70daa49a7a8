import Screen

/// One row of a form: what it is called, what can be typed or chosen, and what stands there first.
package struct FormRow<ID: Hashable & Sendable>: Hashable, Sendable {
  /// One of the values to choose from.
  package struct Option: Hashable, Sendable {
    /// What drafts and values call it; never shown.
    package var id: String
    package var label: String
    /// What goes with choosing it, said below the row; empty where nothing does.
    package var note: String

    package init(_ id: String, _ label: String, note: String = "") {
      self.id = id
      self.label = label
      self.note = note
    }
  }

  /// What can be typed or chosen in a row, with the words that it needs for that.
  package enum Kind: Hashable, Sendable {
    /// A line above a group of rows. It never has the focus.
    case heading
    case text(limit: Int, placeholder: String)
    case date(placeholder: String)
    /// One of some values, or none of them, which is shown as `none`.
    case choice([Option], none: String)
    /// A whole number in a range. Anything else is shown with `problem`.
    case number(ClosedRange<Int>, problem: String)
    /// Yes, no or not known, with the words for them.
    case flag(yes: String, no: String, unknown: String)
  }

  package let id: ID
  package let label: String
  package let kind: Kind
  /// What stands there first, written as drafts write it.
  package let initial: String
  /// Whether the first character that is typed takes the place of what stands there, as in a date.
  package private(set) var isReplaced = false
  /// The date that what stands there first belongs to: on another day it says nothing.
  package private(set) var belongsTo: ID?
  /// Whether what stands there first is proposed: nobody recorded it.
  package private(set) var isProposed = false
  /// Whether the first character that is typed takes the place of what stands there, as long as nobody changed it.
  package private(set) var isSuggested = false

  /// Whether its text is a day with a time, so that it is said below it how that is read.
  package private(set) var isMoment = false

  /// The date that its time is on: a day that is typed with the time goes there.
  package private(set) var clockOf: ID?

  private init(_ id: ID, _ label: String, _ kind: Kind, initial: String) {
    self.id = id
    self.label = label
    self.kind = kind
    self.initial = initial
  }

  /// The same row with something else standing there first, as drafts write it.
  func beginning(with text: String) -> FormRow {
    var row = FormRow(id, label, kind, initial: text)
    (row.isReplaced, row.belongsTo, row.isProposed) = (isReplaced, belongsTo, isProposed)
    (row.isMoment, row.clockOf, row.isSuggested) = (isMoment, clockOf, isSuggested)
    return row
  }

  /// What stands there first in full, where only a part of it shows.
  package private(set) var hidden: HiddenText?

  /// What is recorded of what stands there first.
  package var recorded: String { hidden?.real ?? initial }

  /// The same row where names do not show.
  func hiding(_ hidden: HiddenText) -> FormRow {
    var row = beginning(with: hidden.shown)
    row.hidden = hidden
    return row
  }

  /// The same row, of which nobody recorded what stands there first.
  package func proposed() -> FormRow {
    var row = self
    row.isProposed = true
    return row
  }

  /// The same row, in which what is typed takes the place of what stands there first: it is only what is likely.
  package func suggested() -> FormRow {
    var row = self
    row.isSuggested = true
    return row
  }

  /// The same row, of which the text is a day with a time.
  package func asMoment() -> FormRow {
    var row = self
    row.isMoment = true
    return row
  }

  /// The same row, of which the text is a time on the day that another row has.
  package func asClock(of date: ID) -> FormRow {
    var row = self
    row.clockOf = date
    return row
  }

  /// The same row, in which typing takes the place of what stands there; that goes with a date where there
  /// is one.
  package func replaced(with date: ID? = nil) -> FormRow {
    var row = self
    (row.isReplaced, row.belongsTo) = (true, date)
    return row
  }

  /// A line above a group of rows.
  ///
  /// Its id only tells it from other rows.
  package static func heading(_ id: ID, _ label: String) -> FormRow {
    FormRow(id, label, .heading, initial: "")
  }

  /// A line of text, with at most `limit` characters typed.
  package static func text(
    _ id: ID, _ label: String, _ text: String = "", placeholder: String = "",
    limit: Int = TextField.usualLimit
  ) -> FormRow {
    FormRow(id, label, .text(limit: limit, placeholder: placeholder), initial: text)
  }

  /// A date, as the reader of the form writes it; empty when there is none.
  package static func date(
    _ id: ID, _ label: String, _ text: String = "", placeholder: String = ""
  ) -> FormRow {
    FormRow(id, label, .date(placeholder: placeholder), initial: text)
  }

  /// One of some values; nil, or an id that is not among them, is none of them.
  package static func choice(
    _ id: ID, _ label: String, _ options: [Option], chosen: String? = nil, none: String
  ) -> FormRow {
    FormRow(id, label, .choice(options, none: none), initial: chosen ?? "")
  }

  /// A whole number.
  ///
  /// `problem` says what may be typed.
  package static func number(
    _ id: ID, _ label: String, _ number: Int? = nil, in range: ClosedRange<Int>, problem: String
  ) -> FormRow {
    FormRow(id, label, .number(range, problem: problem), initial: number.map { String($0) } ?? "")
  }

  /// Yes, no, or nil for not known.
  package static func flag(
    _ id: ID, _ label: String, _ flag: Bool? = nil, yes: String, no: String, unknown: String
  ) -> FormRow {
    FormRow(
      id, label, .flag(yes: yes, no: no, unknown: unknown),
      initial: flag.map { $0 ? FormFlag.yes : FormFlag.no } ?? "")
  }
}

extension FormRow.Kind {
  /// The numbers by which its values are chosen where they are read out, in their order: the places, or
  /// where each value has a number of its own, as how serious something is has, those: they are the keys
  /// on a screen as well.
  var numbers: [Int] {
    switch self {
    case .choice(let options, _):
      let own = options.compactMap { Int($0.id) }
      let places = Array(1..<(options.count + 1))
      return own.sorted() == places ? own : places
    case .flag: return [1, 2]
    case .heading, .text, .date, .number: return []
    }
  }
}

extension [FormRow<FormField>] {
  /// The rows in which a time, and the day that it goes with, stand because it is that time now: nobody filled
  /// them in, so that nobody changed them where they say something else later.
  var proposed: Set<FormField> {
    let clocks = filter { $0.belongsTo != nil }
    return Set(
      clocks.map(\.id) + clocks.compactMap(\.belongsTo) + filter(\.isProposed).map(\.id))
  }
}

/// How values and drafts write a yes and a no; never shown.
enum FormFlag {
  static let yes = "yes"
  static let no = "no"
}
