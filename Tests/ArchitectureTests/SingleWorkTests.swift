import Testing

/// Work that is done once in a run: each is a call that stands at one place, in code that runs once for each text or run.
@Suite struct SingleWorkTests {
  /// The calls, with the files that may make them.
  private static let callers: [(call: String, files: [String])] = [
    // A label of a text, a link of front matter: each where it is read.
    (
      "references.resolve(",
      [
        "Sources/ContentLoading/FrontMatter/FrontMatterReader+Values.swift",
        "Sources/ContentLoading/Prose/ProseReader.swift",
      ]
    ),
    // A text where it is read, a list of terms before each is, and one with comments for patches; a draft's text before it is renamed, and the prose of a catalog of others.
    (
      "TextTree(parsing",
      [
        "Sources/Authoring/ReferenceRewriter.swift",
        "Sources/ContentLoading/Kinds/TermList.swift",
        "Sources/ContentLoading/Prose/ProseReader.swift",
        "Sources/ContentLoading/PublishedSource.swift",
        "Sources/OSCAL/Conversion/ProseWriter.swift",
      ]
    ),
    ("ReferenceGraph(", ["Sources/Standards/Publication.swift"]),
    // The program makes the map of a build or check; the other one is for what builds no site.
    (
      " SiteMap(",
      ["Sources/Exporting/ExportSubject.swift", "Sources/Publishing/Workspace/Workspace.swift"]
    ),
    (" TextLinks(", ["Sources/Addresses/SiteMap.swift"]),
  ]

  @Test(arguments: callers.indices)
  func standsAtOnePlace(_ index: Int) {
    let (call, files) = Self.callers[index]
    var found: [String] = []
    for file in Self.sources {
      let count = CodeLines(Repository.text(of: file)).lines.count { $0.text.contains(call) }
      found += Array(repeating: file, count: count)
    }
    #expect(found.sorted() == files, "who calls \(call)")
  }

  @Test func leavesResolutionToTheModulesThatDoIt() {
    var count = 0
    for file in Self.sources {
      for line in CodeLines(Repository.text(of: file)).lines {
        guard line.text.contains("func resolve(") else { continue }
        count += 1
        let isForOthers = line.words.contains("public") || line.words.contains("package")
        #expect(!isForOthers, "\(file):\(line.number) lets other modules resolve again")
      }
    }
    #expect(count > 2)
  }

  private static var sources: [String] {
    Repository.targets.filter { !Repository.isWrittenInC($0) }.flatMap(Repository.files)
  }
}
