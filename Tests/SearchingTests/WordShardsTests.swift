import Testing

@testable import Searching

@Suite struct WordShardsTests {
  private static func shards(_ texts: [String], count: Int) -> WordShards {
    let index = WordIndex(count: texts.count, SearchWords(language: "en")) { number, collector in
      collector.add(texts[number], as: .text)
    }
    return WordShards(of: index, count: count)
  }

  @Test func writesDistancesInBase36() {
    let texts = (0..<60).map { [3, 4, 40].contains($0) ? "trace" : "x\($0)x" }
    let file = Self.shards(texts, count: 1).files[0]
    #expect(file.split(separator: "\n").contains("trac 03,1,10"))
  }

  @Test func writesTheWeightBeforeTheDocuments() {
    let index = WordIndex(count: 3, SearchWords(language: "en")) { number, collector in
      collector.add("trace", as: number == 1 ? .title : .text)
      if number == 2 { collector.add(id: "T-1") }
    }
    #expect(WordShards(of: index, count: 1).files == ["t1 62\ntrac 00,2 51\n"])
  }

  @Test func cutsTheWordsInTheirOrder() {
    let words = ["alpha", "alphabet", "beta", "gamma", "gammon", "zeta", "zulu"]
    let whole = Self.shards(words, count: 1)
    for count in 2...7 {
      let shards = Self.shards(words, count: count)
      #expect(shards.files.count == count)
      #expect(shards.files.joined() == whole.files[0])
      #expect(shards.files.allSatisfy { !$0.isEmpty })
      for (start, file) in zip(shards.starts, shards.files) {
        #expect(file.split(separator: "\n").allSatisfy { $0 >= start })
      }
      for (file, start) in zip(shards.files, shards.starts.dropFirst()) {
        #expect(file.split(separator: "\n").allSatisfy { $0.prefix { $0 != " " } < start })
      }
    }
  }

  @Test func namesFilesByAsFewLettersAsTellThemApart() {
    let shards = Self.shards(["alpha", "alphabet", "beta", "gamma"], count: 4)
    #expect(shards.starts == ["", "alphab", "b", "g"])
  }

  @Test func leavesTheLastFilesEmptyWhereWordsAreFew() {
    let shards = Self.shards(["one"], count: 3)
    #expect(shards.files == ["one 00\n", "", ""])
    #expect(shards.starts == [""])
    #expect(Self.shards([], count: 2).files == ["", ""])
  }
}
