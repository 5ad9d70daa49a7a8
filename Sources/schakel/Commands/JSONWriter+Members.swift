import Casework
import StrictJSON

// Members that always stand there: what is not known is null.
extension JSONWriter {
  mutating func member(_ name: String, orNull value: Int?) {
    self.name(name)
    if let value { integer(value) } else { null() }
  }

  mutating func member(_ name: String, orNull value: Bool?) {
    self.name(name)
    if let value { bool(value) } else { null() }
  }

  mutating func member(_ name: String, orNull day: Day?) { member(name, orNull: day?.iso) }
  mutating func member(_ name: String, orNull worker: WorkerID?) {
    member(name, orNull: worker?.text)
  }

  mutating func member(_ name: String, _ dos: [DoID]) {
    self.name(name)
    strings(dos.map(\.rawValue))
  }

  mutating func member(_ name: String, _ texts: [String]) {
    self.name(name)
    strings(texts)
  }

  /// Writes what is due first, or null.
  mutating func nextDue(_ next: NextDue?) {
    name("nextDue")
    guard let next else { return null() }
    object { writer in
      writer.member("do", next.id.rawValue)
      writer.member("date", next.day.iso)
    }
  }

  /// Writes an array of objects under a name.
  mutating func objects<Element>(
    _ name: String, _ elements: [Element], _ members: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array { writer in
      for element in elements { writer.object { members(&$0, element) } }
    }
  }
}
