import ContentLoading
import Diagnostics
import SourceFiles
import Standards
import Testing

/// That a misspelt name is the one mistake that is found, and that the file is read as what it was meant to be.
struct MeantPathTests {
  private static let question = "---\ntitle: T\ngroup: G\n---\nText\n"
  private static let criterion = "---\nid: ABC-1.1\ntitle: C\n---\nText\n"

  /// What is found when files of the example are elsewhere, without what is found in it as it is.
  private static func found(_ files: [String: String], without gone: [String] = []) -> [String] {
    loaded(files, without: gone).lines
  }

  private static func loaded(_ files: [String: String], without gone: [String]) -> LoadedContent {
    var all = exampleFiles.filter { !gone.contains($0.key) }
    all.merge(files) { $1 }
    let sources = all.map { SourceFile(path: SourcePath($0.key), bytes: Array($0.value.utf8)) }
    return ContentLoader.load(SourceTree(files: sources.sorted { $0.path < $1.path }))
  }

  @Test(arguments: [
    ("FAQ/a.md", "FAQ"), ("fak/a.md", "fak"), ("faq/A.md", "faq/A.md"),
    ("faq/a.markdown", "faq/a.markdown"), ("faq/a b.md", "faq/a b.md"),
    ("faq/a.MD", "faq/a.MD"), ("faq/a_b.md", "faq/a_b.md"),
  ]) func findsOneMistakeInTheNameOfAPage(path: String, place: String) {
    let lines = Self.found([path: Self.question])
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(place + ": ") ?? false)
    #expect(lines.first?.hasSuffix("[misspelt-path]") ?? false)
  }

  @Test(arguments: [
    ("standards/abc/1.1/version.yml", "standards/abc/1.1/version.yaml"),
    ("standards/abc/1.1/version.yml", "standards/abc/1.1/Verison.yml"),
    ("standards/abc/1.1/terms.md", "standards/abc/1.1/Terms.md"),
    ("standards/abc/1.1/terms.md", "standards/abc/1.1/glossary.md"),
    ("standards/abc/1.1/abc-1/index.md", "standards/abc/1.1/abc-1/README.md"),
    ("standards/abc/1.1/abc-1/abc-1.1.md", "standards/abc/1.1/abc-1.1.md"),
    ("standards/abc/standard.yml", "standards/abc/standart.yml"),
    ("site.yml", "site.yaml"),
  ]) func readsAFileUnderItsMisspeltName(usual: String, misspelt: String) throws {
    let text = try #require(exampleFiles[usual])
    let loaded = Self.loaded([misspelt: text], without: [usual])
    #expect(loaded.diagnostics.map(\.rule) == ["misspelt-path"])
    #expect(loaded.diagnostics.first?.place.path.relative == misspelt)
    #expect(loaded.actual[SourcePath(usual)] == SourcePath(misspelt))
    #expect(loaded.publication?.versions.count == 2)
  }

  @Test(arguments: ["draft", "Next", "nxt"]) func readsADraftUnderAnotherName(folder: String) {
    let lines = Self.found(Self.draft(in: folder))
    #expect(
      lines == [
        "standards/abc/\(folder): a working draft is in the folder 'next', and this one is not "
          + "published [misspelt-path]"
      ]
    )
  }

  @Test func readsAStandardWhoseFolderIsInCapitals() {
    let files = exampleFiles.filter { $0.key.hasPrefix("standards/abc/") }
    let renamed = files.map { ("standards/ABC/" + $0.key.dropFirst(14), $0.value) }
    let loaded = Self.loaded(
      Dictionary(uniqueKeysWithValues: renamed),
      without: Array(files.keys)
    )
    #expect(loaded.diagnostics.map(\.rule) == ["misspelt-path"])
    #expect(loaded.diagnostics.first?.place.path.relative == "standards/ABC")
  }

  @Test func readsOnlyOneOfTwoDrafts() {
    let files = Self.draft(in: "next").merging(Self.draft(in: "next-2")) { $1 }
    #expect(
      Self.found(files) == [
        "standards/abc/next-2: this is a second draft beside next/, and a standard has one [second-draft]"
      ]
    )
  }

  private static func draft(in folder: String) -> [String: String] {
    let folder = "standards/abc/\(folder)"
    return [
      "\(folder)/version.yml": "{number: '1.2', status: draft, follows: '1.1', summary: S}",
      "\(folder)/terms.md": "## Agent\nWho acts.\n",
      "\(folder)/abc-1/index.md": "---\nid: ABC-1\ntitle: Domain\nprinciple: P\n---\n",
      "\(folder)/abc-1/abc-1.1.md": criterion,
    ]
  }

  @Test(arguments: ["a (1).md", "a copy.md", "a-copy.md", "a - Copy.md"])
  func doesNotReadACopy(name: String) {
    let lines = Self.found(["faq/a.md": Self.question, "faq/\(name)": Self.question])
    #expect(lines == ["faq/\(name): this looks like a copy of faq/a.md [misplaced-file]"])
  }

  @Test func missesAVersionFileOnce() {
    let path = "standards/abc/1.1/version.yml"
    let rules = Self.loaded([:], without: [path]).diagnostics.filter {
      $0.place.path.relative != path
    }
    #expect(rules == [])
    #expect(
      Self.found([:], without: [path]).contains {
        $0 == "\(path): this file is missing: each version has this file with its number and date "
          + "[missing-file]"
      }
    )
  }

  @Test func leavesFoldersOfPicturesAlone() {
    #expect(Self.found(["signal/a.png": "x"]) == [])
  }
}
