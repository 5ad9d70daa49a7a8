package import Casework

/// Where somebody is in the workbench: what comes back when they start again.
///
/// It is kept as lines of `name=value`. A name or a value that is not known is passed over, so that
/// an older build reads what a newer one kept, and a damaged one takes nobody anywhere.
package struct SessionPlace: Equatable, Sendable {
  package var view: CaseloadView?
  package var order: ListOrder?
  package var focus: Pane?
  package var client: CaseID?
  package var step: Step?
  package var item: ChecklistItem?
  /// The index of the first line of the client list that shows.
  package var clientsTop: Int?
  /// The same of the checklist.
  package var checklistTop: Int?
  /// How the room was shared between the panes.
  package var split: PaneSplit?
  /// Whether an empty line stood between the rows; nil where nobody asked for it.
  package var hasLargeRows: Bool?
  /// The name of the theme that the worker chose; nil where nobody chose one.
  package var theme: String?

  /// When the worker last did something, in seconds since 1970; nil when that is not known.
  package var lastActive: Int?
  /// When the worker was at work before that, in seconds since 1970.
  package var since: Int?

  package init() {}

  /// Reads a place.
  package init(_ text: String) {
    for line in text.utf8.split(separator: UInt8(ascii: "\n")).map({ Substring($0) }) {
      guard let equals = line.utf8.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let value = String(line[line.utf8.index(after: equals)...])
      guard let name = Name(rawValue: String(line[..<equals])) else { continue }
      take(name, value)
    }
  }

  /// The index of a line; nil for one that no list has.
  private static func top(_ value: String) -> Int? {
    Int(value).flatMap { (0...10_000_000).contains($0) ? $0 : nil }
  }

  /// Seconds since 1970 within the next thousand years; nil for others.
  private static func seconds(_ value: String) -> Int? {
    Int(value).flatMap { (0...32_000_000_000).contains($0) ? $0 : nil }
  }

  /// The place without when the worker was there: two that differ in nothing else are one.
  package var withoutTimes: SessionPlace {
    var place = self
    place.lastActive = nil
    place.since = nil
    return place
  }

  private mutating func take(_ name: Name, _ value: String) {
    switch name {
    case .view: view = CaseloadView(code: value)
    case .order: order = ListOrder(rawValue: value)
    case .focus: focus = Pane(name: value)
    case .client: client = CaseID(value)
    case .step: step = Int(value).flatMap(Step.init(rawValue:))
    case .item: item = ChecklistItem(placeText: value)
    case .clientsTop: clientsTop = Self.top(value)
    case .checklistTop: checklistTop = Self.top(value)
    case .split: split = PaneSplit(text: value)
    case .rows: hasLargeRows = value == Self.large ? true : nil
    case .theme: theme = value.isEmpty ? nil : value
    case .lastActive: lastActive = Self.seconds(value)
    case .since: since = Self.seconds(value)
    }
  }

  /// The place as text.
  package var text: String {
    Name.allCases.compactMap { name in value(of: name).map { "\(name.rawValue)=\($0)" } }
      .joined(by: "\n")
  }

  private func value(of name: Name) -> String? {
    switch name {
    case .view: view?.code
    case .order: order?.rawValue
    case .focus: focus?.name
    case .client: client?.text
    case .step: step.map { String($0.rawValue) }
    case .item: item?.placeText
    case .clientsTop: clientsTop.map { String($0) }
    case .checklistTop: checklistTop.map { String($0) }
    case .split: split.map(\.text)
    case .rows: hasLargeRows == true ? Self.large : nil
    case .theme: theme
    case .lastActive: lastActive.map { String($0) }
    case .since: since.map { String($0) }
    }
  }

  private static let large = "large"

  private enum Name: String, CaseIterable {
    case view, order, focus, client, step, item, clientsTop, checklistTop, split, rows, theme,
      lastActive, since
  }
}

extension Pane {
  fileprivate var name: String {
    switch self {
    case .clients: "clients"
    case .roadmap: "roadmap"
    case .checklist: "checklist"
    }
  }

  fileprivate init?(name: String) {
    guard let pane = Pane.allCases.first(where: { $0.name == name }) else { return nil }
    self = pane
  }
}

extension ChecklistItem {
  fileprivate var placeText: String {
    switch self {
    case .do(let id): "do:" + id.rawValue
    case .task(let id): "task:" + id.text
    case .bottleneck(let id): "bottleneck:" + id.rawValue
    case .contact: "contact:"
    case .handover: "handover:"
    case .agreement(let id): "agreement:" + id.text
    case .escalation(let id): "escalation:" + id.text
    }
  }

  fileprivate init?(placeText: String) {
    guard let colon = placeText.firstIndex(of: ":") else { return nil }
    let value = String(placeText[placeText.index(after: colon)...])
    switch placeText[..<colon] {
    case "do":
      guard let id = DoID(rawValue: value) else { return nil }
      self = .do(id)
    case "task": self = .task(EntryID(value))
    case "bottleneck":
      guard let id = BottleneckID(rawValue: value) else { return nil }
      self = .bottleneck(id)
    case "contact": self = .contact
    case "handover": self = .handover
    case "escalation": self = .escalation(EntryID(value))
    default: return nil
    }
  }
}
