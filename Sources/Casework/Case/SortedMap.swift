/// Values by key, in the order of their keys.
///
/// What a case holds of one kind is some dozens of values. An array in order finds one of those as
/// fast as a hash does, walks through them in the order in which they are shown, and needs nothing
/// from the runtime: the first dictionary of each kind of key costs the start of the program as much
/// as reading three cases.
///
/// Adding at the end is cheap, which is what reading does; adding in the middle moves what follows.
/// Everything can be inlined, so that other targets get it made for their own keys and values. It is
/// `public` for that alone: of what is `package` the compiler makes nothing anew in another target, even
/// where it can be inlined, and asks the runtime about keys and values at every look.
public struct SortedMap<Key, Value> {
  /// One key with its value.
  public typealias Element = (key: Key, value: Value)

  /// In the order of their keys.
  @inlinable public var elements: [Element] { storage }
  @usableFromInline var storage: [Element] = []

  @inlinable public init() {}

  /// How many values there are.
  @inlinable public var count: Int { storage.count }
  @inlinable public var isEmpty: Bool { storage.isEmpty }
  /// The keys in their order.
  @inlinable public var keys: [Key] { storage.map { $0.key } }
  /// The values in the order of their keys.
  @inlinable public var values: [Value] { storage.map { $0.value } }
}

extension SortedMap where Key: Comparable {
  /// Values by key; of two with one key the second counts.
  @inlinable public init(_ elements: some Sequence<(key: Key, value: Value)>) {
    for element in elements { self[element.key] = element.value }
  }

  /// The value of a key; nil when there is none.
  ///
  /// Setting nil takes it away.
  @inlinable public subscript(key: Key) -> Value? {
    get {
      let place = place(of: key)
      return holds(key, at: place) ? storage[place].value : nil
    }
    set {
      let place = place(of: key)
      switch (newValue, holds(key, at: place)) {
      case (let value?, true): storage[place].value = value
      case (let value?, false): storage.insert((key, value), at: place)
      case (nil, true): storage.remove(at: place)
      case (nil, false): break
      }
    }
  }

  /// Looks at the value of a key where it lies.
  ///
  /// What is read through the pointer is copied by itself, and not the whole value with it.
  ///
  /// - Parameters:
  ///   - key: Whose value.
  ///   - look: Given where the key and its value are, which holds for that call alone.
  /// - Returns: What `look` says; nil when there is no such key.
  @inlinable public func look<Answer>(
    at key: Key, _ look: (UnsafePointer<Element>) -> Answer
  ) -> Answer? {
    let place = place(of: key)
    return storage.withUnsafeBufferPointer { elements in
      guard let start = elements.baseAddress, place < elements.count, elements[place].key == key
      else { return nil }
      return look(start + place)
    }
  }

  @inlinable func holds(_ key: Key, at place: Int) -> Bool {
    storage.withUnsafeBufferPointer { place < $0.count && $0[place].key == key }
  }

  /// Where a key stands, or would stand.
  @inlinable func place(of key: Key) -> Int {
    // Looked at where they lie: reading an element out of the array copies its value with it.
    storage.withUnsafeBufferPointer { elements in
      if let last = elements.indices.last, elements[last].key < key { return elements.count }
      var low = 0
      var high = elements.count
      while low < high {
        let middle = (low + high) / 2
        if elements[middle].key < key { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }
}

extension SortedMap: ExpressibleByDictionaryLiteral where Key: Comparable {
  @inlinable public init(dictionaryLiteral elements: (Key, Value)...) {
    for (key, value) in elements { self[key] = value }
  }
}

extension SortedMap: Sequence {
  @inlinable public func makeIterator() -> IndexingIterator<[Element]> { elements.makeIterator() }
}

extension SortedMap: Equatable where Key: Equatable, Value: Equatable {
  @inlinable public static func == (left: SortedMap, right: SortedMap) -> Bool {
    guard left.count == right.count else { return false }
    // Mostly both are the same elements in the same place.
    let isSame = left.storage.withUnsafeBufferPointer { left in
      right.storage.withUnsafeBufferPointer { left.baseAddress == $0.baseAddress }
    }
    return isSame
      || zip(left.elements, right.elements).allSatisfy { $0.key == $1.key && $0.value == $1.value }
  }
}

extension SortedMap: Hashable where Key: Hashable, Value: Hashable {
  @inlinable public func hash(into hasher: inout Hasher) {
    for element in elements {
      hasher.combine(element.key)
      hasher.combine(element.value)
    }
  }
}

extension SortedMap: Sendable where Key: Sendable, Value: Sendable {}
