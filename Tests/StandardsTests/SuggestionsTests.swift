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

  @Test func givesThreeAtMost() {
    let words = ["PSF-1", "PSF-2", "PSF-3", "PSF-4"]
    #expect(Suggestions.nearest(to: "PSF-9", among: words) == ["PSF-1", "PSF-2", "PSF-3"])
  }
}
