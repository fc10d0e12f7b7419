import SeededRandom
import Testing

@testable import Standards

struct SuggestionsTests {
  @Test(arguments: [
    ("", "", 0), ("a", "", 1), ("", "abc", 3), ("title", "title", 0), ("titel", "title", 1),
    ("tilte", "title", 1), ("kitten", "sitting", 3), ("ca", "abc", 3), ("PSF-4.2", "PSF-2.4", 2),
    ("abcd", "badc", 2),
  ])
  func countsEdits(first: String, second: String, distance: Int) {
    let (one, other) = (Array(first.utf8), Array(second.utf8))
    #expect(Suggestions.distance(from: one, to: other) == distance)
    #expect(Suggestions.distance(from: other, to: one) == distance)
  }

  @Test func findsTheNearestWordsInTheirOrder() {
    let words = ["published", "updated", "publisher", "title", "PUBLISHED-ON"]
    #expect(Suggestions.nearest(to: "Publishe", among: words) == ["published", "publisher"])
    #expect(Suggestions.nearest(to: "titel", among: words) == ["title"])
    #expect(Suggestions.nearest(to: "xyz", among: words) == [])
  }

  @Test func givesNoneWhereMoreThanThreeAreEquallyNear() {
    let words = ["PSF-1", "PSF-2", "PSF-3", "PSF-4"]
    #expect(Suggestions.nearest(to: "PSF-9", among: words) == [])
    #expect(Suggestions.nearest(to: "PSF-9", among: words.dropLast()) == Array(words.dropLast()))
  }

  /// Looking away from what is surely too far must not change what is found.
  @Test func findsWhatLookingAtAllWordsFinds() {
    var random = SeededGenerator(seed: 7)
    let letters = Array("aAbB-12é")
    for _ in 0..<400 {
      let words = (0..<30).map { _ in
        String(
          (0..<Int.random(in: 1...9, using: &random)).compactMap { _ in
            letters.randomElement(using: &random)
          }
        )
      }
      let word = words[0] + "b"
      let near = words.map { ($0, Self.distance(word, $0)) }
        .filter { $0.1 <= max(1, word.lowercased().utf8.count / 3) }
      let least = near.map(\.1).min()
      let nearest = near.filter { $0.1 == least }.map(\.0).sorted()
      #expect(Suggestions.nearest(to: word, among: words) == (nearest.count > 3 ? [] : nearest))
    }
  }

  private static func distance(_ one: String, _ other: String) -> Int {
    Suggestions.distance(from: Array(one.lowercased().utf8), to: Array(other.lowercased().utf8))
  }
}
