import Standards
import Testing

@testable import Changes

/// Work grows with what there is to compare, and not with its square.
@Suite struct GrowthTests {
  @Test func comparesEachPairOfWordingsOnceForAllPairsOfVersions() {
    let wordings = ["A log MUST be kept.", "A log MUST be kept for a year.", "A log MAY be kept."]
    let versions = (1...30).map { number in
      version("\(number)", [criterion("A", wordings[number % wordings.count])])
    }
    let texts = VersionTexts.all(of: versions)
    let comparisons = ComparisonMemo()
    let changes = texts.indices.flatMap { old in
      LineageChain.logs(
        from: texts[old],
        to: texts[(old + 1)...],
        by: [:],
        RevisionIndex(versions),
        comparisons
      )
    }
    #expect(changes.count == 435)
    #expect(changes.count { !$0.entries.isEmpty } == 300)
    #expect(comparisons.count == 6)
  }

  @Test func looksAtSoManyLikeProvisionsAndNotAtAll() {
    let (some, twice) = (search(among: 600), search(among: 1200))
    #expect(some.suggestions.count == 600)
    #expect(twice.suggestions.count == 1200)
    #expect(twice.steps <= some.steps * 2)
  }

  /// Looks for provisions of one pattern among others with the same words and one more.
  private func search(among count: Int) -> SuggestionSearch {
    SuggestionSearch(
      words("A", "Logs of the system MUST be kept for thirty days", count),
      words("B", "Logs of the whole system MUST be kept for thirty days", count)
    )
  }

  private func words(_ id: String, _ text: String, _ count: Int) -> [ProvisionWords] {
    (0..<count).map { number in
      let provision = criterion(ProvisionID("\(id)-\(number)"), "\(text), in store \(number).")
      return ProvisionWords(provision, ProvisionText(of: provision))
    }
  }
}
