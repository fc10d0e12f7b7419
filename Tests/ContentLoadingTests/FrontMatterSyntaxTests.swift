import ContentLoading
import Diagnostics
import SourceFiles
import Standards
import Testing

/// That what is wrong with front matter is named, at its line, and that what is sound of it counts all the same.
struct FrontMatterSyntaxTests {
  @Test(arguments: [
    ("\ttitle: T\ngroup: G\n", "2:1: a tab is used to indent"),
    ("title: T\n\tgroup: G\n", "3:1: a tab is used to indent"),
    ("title: The PSF: what is it?\ngroup: G\n", "2:15: a text with ': ' in it has to be in quotes"),
    ("title: \"T\ngroup: G\n", "2:8: the '\"' here is not closed"),
    ("title: \"The \"T\" of T\"\ngroup: G\n", "2:14: words follow behind a closing quote"),
    ("title: @T\ngroup: G\n", "2:8: a text that begins with '@' has to be in quotes"),
    ("title: `T`\ngroup: G\n", "2:8: a text that begins with '`' has to be in quotes"),
    ("title: *T* of T\ngroup: G\n", "2:8: '*' at the beginning of a value refers to an anchor"),
    ("title: T\ngroup: G\nabout: [a, b\n", "4:8: the '[' here is not closed"),
    ("title: T\norder:1\ngroup: G\n", "3:1: this line has no key: there is no ': ' behind one"),
    ("title: T\ngroup: G\ntitle: U\n", "4:1: the key 'title' stands here twice"),
    (
      "title: T\ngroup: G\n order: 1\n",
      "4:7: this line is indented otherwise than those that it belongs to"
    ),
  ]) func namesTheMistakeAtItsLine(yaml: String, expected: String) {
    let found = load(["faq/a.md": "---\n\(yaml)---\nText\n"]).diagnostics.filter {
      $0.rule == "front-matter-syntax"
    }
    let texts = found.map { finding in
      let start = finding.place.range?.lowerBound
      return "\(start?.line ?? 0):\(start?.column ?? 0): \(finding.summary)"
    }
    #expect(texts == [expected])
  }

  @Test(arguments: [
    ("\n---\ntitle: T\ngroup: G\n---\nText\n", "1: a blank line is before the front matter"),
    ("title: T\ngroup: G\n---\nText\n", "1: the line '---' before the keys is missing"),
    ("—\ntitle: T\ngroup: G\n---\nText\n", "1: front matter begins with a line of three hyphens"),
    ("---\ntitle: T\ngroup: G\n----\nText\n", "4: front matter ends with a line of three hyphens"),
    ("---\ntitle: T\ngroup: G\n...\nText\n", "4: front matter ends with a line of three hyphens"),
    ("---\ntitle: T\ngroup: G\nText here\n", "4: the front matter does not end before this line"),
    ("---\ntitle: T\n---\ngroup: G\n---\nText\n", "3: the front matter ends here, and keys follow"),
    ("", "1: the file is empty"),
  ]) func findsTheEndsOfFrontMatter(text: String, expected: String) {
    let loaded = load(["faq/a.md": text, "faq/b.md": "---\ntitle: T\ngroup: G\n---\n[faq/a]\n"])
    let found = loaded.diagnostics.filter { $0.rule == "front-matter-syntax" }
    #expect(found.map { "\($0.place.range?.lowerBound.line ?? 0): \($0.summary)" } == [expected])
    #expect(
      loaded.publication?.documents.all.count { $0.place.path.relative.hasSuffix("a.md") } == 1
    )
  }

  @Test func readsTheSoundKeysOfABrokenFile() {
    let loaded = load([
      "faq/a.md": "---\ntitle: The PSF: what is it?\ngroup: \"G\norder: 7\n---\nText\n"
    ])
    let question = loaded.publication?.questions.first
    #expect(question?.title == "The PSF: what is it?")
    #expect(question?.group == "G")
    #expect(question?.order == 7)
    #expect(loaded.unusable == [SourcePath("faq/a.md")])
  }

  @Test func keepsTheItemsOfAListThatCanBeRead() {
    let text = """
      ---
      title: R
      changes:
        - {modified: ABC-1}
        - {modified: ABC-1.1, class: editorial
        - {modified: term-agent
      drivers:
        - {kind: direct-contact, summary: S}
      ---
      ## Rationale
      Why.
      """
    let loaded = load(["standards/abc/1.1/revisions/r.md": text])
    let version = loaded.publication?.versions.first { $0.id.description == "abc@1.1" }
    let changes = version?.revisions.first?.changes.map(\.subject.description)
    #expect(changes == ["ABC-1", "ABC-1.1", "term-agent"])
  }

  @Test(arguments: [
    ("\u{FEFF}---\n", "the file begins with a byte order mark (BOM), which no editor shows")
  ]) func readsATextBehindAByteOrderMark(start: String, expected: String) {
    let text = start + "title: T\ngroup: G\n---\nText\n"
    let tree = SourceTree(
      judging: [SourceFile(path: SourcePath("faq/a.md"), bytes: Array(text.utf8))],
      links: []
    )
    #expect(tree.diagnostics.map(\.summary) == [expected])
    #expect(tree.salvaged.map(\.path.relative) == ["faq/a.md"])
    let loaded = ContentLoader.load(tree)
    #expect(loaded.diagnostics.map(\.rule) == ["byte-order-mark", "missing-file"])
  }
}
