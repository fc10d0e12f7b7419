import ParallelWork
import Testing

struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 31, 32, 33, 1000])
  func keepsTheOrder(count: Int) {
    let numbers = Array(0..<count)
    #expect(mapInParallel(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
  }
}

struct NestedWorkTests {
  @Test func mapsWithinMaps() {
    for _ in 0..<200 {
      let sums = mapInParallel(Array(0..<40)) { outer in
        mapInParallel(Array(0..<20)) { outer * $0 }.reduce(0, +)
      }
      #expect(sums == (0..<40).map { $0 * 190 })
    }
  }

  @Test func doesBothWithinBoth() {
    let (numbers, word) = bothInParallel(
      { bothInParallel({ mapInParallel(Array(0..<100), String.init) }, { 7 }) },
      { "word" }
    )
    #expect(numbers.0 == (0..<100).map(String.init))
    #expect(numbers.1 == 7)
    #expect(word == "word")
  }

  /// What is done is given back: nothing holds the results once a map has returned.
  @Test func letsGoOfTheWork() {
    final class Held: Sendable {}
    for _ in 0..<1000 {
      weak var held: Held?
      do {
        let object = Held()
        held = object
        let copies = mapInParallel(Array(0..<64)) { _ in object }
        #expect(copies.count == 64)
      }
      #expect(held == nil)
    }
  }
}
