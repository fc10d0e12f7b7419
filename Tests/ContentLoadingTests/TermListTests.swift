import Diagnostics
import Standards
import Testing

@testable import ContentLoading

struct TermListTests {
  private func terms(_ text: String) throws -> [Provision] {
    let loaded = load(["standards/abc/1.1/terms.md": text])
    #expect(loaded.lines == [])
    let version = try #require(loaded.publication?[VersionID(StandardID("abc"), "1.1")])
    return version.provisions.filter { $0.kind == .term }
  }

  @Test func headingsInCodeAndCommentsAreNoTerms() throws {
    let terms = try terms(
      """
      <!-- Ours, and not yet:
      ## Hidden
      -->
      ## Agent <!-- or actor? -->
      Who acts:

      ```
      ## No term
      ```

      <!--
      ## None either
      Also: nobody
      -->
      Also: actor, <!-- not yet --> doer

      Trace
      -----
      What is kept.
      """
    )
    #expect(terms.map(\.title) == ["Agent", "Trace"])
    #expect(terms.map(\.id.description) == ["term-agent", "term-trace"])
    #expect(terms.map(\.aliases) == [["actor", "doer"], []])
    #expect(terms.map(\.place.range?.lowerBound.line) == [4, 17])
    #expect(terms[0].body.text.contains("## No term"))
    #expect(!terms[0].body.text.contains("Also"))
    #expect(terms[1].body.text.hasPrefix("What is kept."))
    #expect(terms[1].body.firstLine == 19)
  }
}
