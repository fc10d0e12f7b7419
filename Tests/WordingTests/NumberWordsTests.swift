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

  @Test(arguments: 2..<100)
  func seesEveryCount(_ number: Int) {
    let words = NumberWords.words(for: number)
    for text in [words, "It has (\(words.uppercased())) of it", "a \(number)"] {
      #expect(
        Array(text.utf8).withUnsafeBufferPointer { NumberWords.areWritten(in: $0) },
        "\(text)"
      )
    }
    #expect(words.utf8.first.map(NumberWords.beginCounts) ?? false)
  }

  @Test(arguments: ["", "This text is for those", "sevens after often, one zero", "ät"])
  func seesNoCount(_ text: String) {
    #expect(!Array(text.utf8).withUnsafeBufferPointer { NumberWords.areWritten(in: $0) })
  }
}
