import Testing
import Wording

struct NumberWordsTests {
  @Test(arguments: [
    (0, "zero"), (8, "eight"), (13, "thirteen"), (20, "twenty"), (41, "forty-one"),
    (99, "ninety-nine"), (100, "100"), (-1, "-1"),
  ])
  func namesCounts(number: Int, words: String) {
    #expect(NumberWords.words(for: number) == words)
  }

  @Test(arguments: 0..<100)
  func readsWhatItWrites(_ number: Int) {
    let words = NumberWords.words(for: number)
    #expect(NumberWords.value(of: words) == number)
    #expect(NumberWords.keys.contains(Word.key(of: words)))
  }
}
