/// A property that lies apart from the state: the state is copied and compared for every key, and of a large
/// value that seldom changes both then cost as much as of a small one.
///
/// Setting it, or a part of it, makes another one: it is for what is not changed with every key, and holds
/// nothing that grows a little at a time. Where files are compiled one by one, as for the tests, who reads a
/// part of it gets a copy of the whole: what every line of a frame is drawn from lies in the state itself.
@propertyWrapper
package struct Apart<Value: Equatable & Sendable>: Equatable, Sendable {
  private final class Storage: Sendable {
    let value: Value

    init(_ value: Value) { self.value = value }
  }

  private var storage: Storage

  package init(wrappedValue: Value) { storage = Storage(wrappedValue) }

  package var wrappedValue: Value {
    get { storage.value }
    set { storage = Storage(newValue) }
  }

  package static func == (left: Apart, right: Apart) -> Bool {
    left.storage === right.storage || left.wrappedValue == right.wrappedValue
  }
}

/// A property that mostly is nil, and lies apart from the state where it is not: see `Apart`.
@propertyWrapper
package struct Rare<Value: Equatable & Sendable>: Equatable, Sendable {
  /// One at most.
  private var values: [Value] = []

  package init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

  package var wrappedValue: Value? {
    get { values.first }
    set { values = newValue.map { [$0] } ?? [] }
  }
}
