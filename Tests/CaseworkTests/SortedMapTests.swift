import Casework
import Testing

@Suite struct SortedMapTests {
  @Test func `it finds, replaces and forgets like a dictionary, in the order of the keys`() {
    var map: SortedMap<Int, String> = [:]
    var dictionary: [Int: String] = [:]
    // Every key of 0 to 96 in an order that is none, some of them twice, some taken away again.
    for number in 0..<300 {
      let key = number * 37 % 97
      let value = number % 5 == 4 ? nil : "\(number)"
      map[key] = value
      dictionary[key] = value
      #expect(map[key] == dictionary[key])
      #expect(map.count == dictionary.count)
    }
    #expect(map.keys == dictionary.keys.sorted())
    #expect(map.values == dictionary.sorted { $0.key < $1.key }.map(\.value))
    for key in -1...97 { #expect(map[key] == dictionary[key]) }
  }

  @Test func `of two values with one key the second counts`() {
    let map: SortedMap = ["b": 1, "a": 2, "b": 3]
    #expect(map.keys == ["a", "b"])
    #expect(map["b"] == 3)
    #expect(map == SortedMap([(key: "a", value: 2), (key: "b", value: 3)]))
    #expect(map.hashValue == SortedMap([(key: "b", value: 3), (key: "a", value: 2)]).hashValue)
    #expect(SortedMap<String, Int>().isEmpty)
  }
}
