import Testing

@testable import Searching

@Suite struct SearchCatalogTests {
  private static let criterion = SearchGroup(
    rank: .current,
    kind: "Criterion",
    standard: 0,
    versions: [0, 1]
  )
  private static let article = SearchGroup(rank: .current, kind: "Article")
  private static let old = SearchGroup(
    rank: .superseded,
    kind: "Criterion",
    standard: 0,
    versions: [1]
  )

  private static let catalog = SearchCatalog(
    of: [
      SearchDocument(in: criterion, title: "A-1 One", path: "a-1/"),
      SearchDocument(in: criterion, title: "A-2\tTwo\n", path: "a-2/", note: "Zwei in 1.0"),
      SearchDocument(in: article, title: "On <both>", path: "insights/both/"),
      SearchDocument(in: old, title: "A-2 Zwei", path: "a-2/"),
    ],
    language: "en",
    standards: ["A"],
    versions: [
      SearchCatalog.Version(address: "a/1.1/", name: "A 1.1", standard: 0),
      SearchCatalog.Version(address: "a/1.0/", name: "A 1.0", standard: 0),
    ],
    fileCount: 2
  )

  @Test func tellsWhereEachGroupBegins() {
    let index = WordIndex(count: 0, SearchWords(language: "en")) { _, _ in }
    #expect(
      Self.catalog.manifest(WordShards(of: index, count: 1)) == """
        {"language":"en","count":4,"perFile":2,"kinds":["Article","Criterion"],"standards":["A"],\
        "versions":[["a/1.1/","A 1.1",0],["a/1.0/","A 1.0",0]],\
        "groups":[[0,0,1,0,0,1],[2,0,0,-1],[3,2,1,0,1]],"words":[]}

        """
    )
  }

  @Test func writesALineForEachDocument() {
    #expect(Self.catalog.file(0) == "A-1 One\ta-1/\t\nA-2 Two \ta-2/\tZwei in 1.0\n")
    #expect(Self.catalog.file(1) == "On <both>\tinsights/both/\t\nA-2 Zwei\ta-2/\t\n")
    #expect(Self.catalog.file(2) == "")
  }
}
