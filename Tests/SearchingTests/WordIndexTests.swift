import Testing

@testable import Searching

@Suite struct WordIndexTests {
  private static func index(
    _ documents: [[(String, WordWeight)]]
  ) -> WordIndex {
    WordIndex(count: documents.count, SearchWords(language: "en")) { number, collector in
      for (text, weight) in documents[number] { collector.add(text, as: weight) }
    }
  }

  @Test func notesTheWeightiestPlaceOfAWord() {
    let index = Self.index([
      [("Logs", .title), ("the log, a log", .text)], [("log log log", .text)],
      [("log", .text), ("Log!", .heading)],
    ])
    #expect(index.entries.map(\.word) == ["log", "the"])
    #expect(
      index.entries[0].postings == [
        Posting(document: 0, weight: .title), Posting(document: 1, weight: .repeated),
        Posting(document: 2, weight: .heading),
      ]
    )
  }

  @Test func findsAnIDHoweverItIsWritten() {
    let index = WordIndex(count: 1, SearchWords(language: "en")) { _, collector in
      collector.add(id: "DOMAIN 04")
      collector.add("PSF-4 Logs", as: .title)
    }
    #expect(index.entries.map(\.word) == ["4", "domain4", "log", "psf", "psf4"])
    #expect(index.entries[1].postings == [Posting(document: 0, weight: .id)])
  }

  @Test func leavesOutWhatIsTooLongForAWord() {
    let longest = String(repeating: "a", count: 200)
    let entries = Self.index([[("b1 \(longest) \(longest)c b2", .text)]]).entries
    #expect(entries.map(\.word) == [longest, "b1", "b2"])
  }

  /// Of 64 documents all have `all`, 32 have `half`, 33 have `most`, of which one has it in its title.
  @Test func listsOfCommonWordsOnlyWhereTheyTellSomething() {
    let documents = (0..<64).map { number -> [(String, WordWeight)] in
      let some = (number < 32 ? "half " : "") + (number < 33 ? "most" : "")
      return [("all \(some)", .text), (number == 7 ? "Most" : "", .title)]
    }
    let entries = Self.index(documents).entries
    #expect(entries.map(\.word) == ["all", "half", "most"])
    #expect(entries.map(\.isCommon) == [true, false, true])
    #expect(entries.map(\.postings.count) == [0, 32, 1])
    #expect(entries[2].postings == [Posting(document: 7, weight: .title)])
  }

  @Test func hasNoCommonWordsAmongFewDocuments() {
    let entries = Self.index(Array(repeating: [("all", .text)], count: 63)).entries
    #expect(entries.map(\.isCommon) == [false])
    #expect(entries.map(\.postings.count) == [63])
  }

  /// Many more words than the table of tokens begins with, over several pieces of work.
  @Test func keepsAllWordsOfManyDocuments() {
    let documents = (0..<3_000).map { number -> [(String, WordWeight)] in
      [("w\(number) x\(number) v\(number % 2)", .text)]
    }
    let entries = Self.index(documents).entries
    #expect(entries.count == 6_002)
    #expect(entries.filter { $0.word.hasPrefix("w") }.allSatisfy { $0.postings.count == 1 })
    let even = entries.first { $0.word == "v0" }
    #expect(even?.postings.map { Int($0.document) } == Array(stride(from: 0, to: 3_000, by: 2)))
  }
}
