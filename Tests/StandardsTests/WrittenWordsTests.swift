import Testing

@testable import Standards

@Suite struct WrittenWordsTests {
  @Test(arguments: [
    ("b c", "a b c d", [2..<5]), ("b c", "a b\n  c d", [2..<7]), (" b  c ", "a b c", [2..<5]),
    ("a", "a a a", [0..<1, 2..<3, 4..<5]), ("aa", "aaa", [0..<2]), ("b c", "bc b cd", [3..<6]),
    ("x", "abc", []), ("", "abc", []), (" \n", "a b", []), ("a b", "a", []),
    ("é x", "é\tx", [0..<4]),
  ])
  func findsWordsWhateverSpaceIsBetween(_ words: String, _ text: String, _ ranges: [Range<Int>]) {
    #expect(WrittenWords(words).ranges(in: Array(text.utf8)[...]) == ranges)
  }
}
