import Standards
import Testing

struct NumberWordsTests {
  @Test(arguments: [
    (0, "zero"), (8, "eight"), (13, "thirteen"), (20, "twenty"), (41, "forty-one"),
    (99, "ninety-nine"), (100, "100"), (-1, "-1"),
  ])
  func namesCounts(number: Int, words: String) {
    #expect(NumberWords.words(for: number) == words)
  }
}
