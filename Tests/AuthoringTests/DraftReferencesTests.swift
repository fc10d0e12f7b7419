import ContentLoading
import Diagnostics
import SourceFiles
import Standards
import Testing

@testable import Authoring

@Suite struct DraftReferencesTests {
  @Test(arguments: [
    ("[PSF-1.1@next] and [it][psf@next].", "[PSF-1.1@1.1] and [it][psf@1.1]."),
    (
      "[=psf@next.criteria] of [psf:term-trace@next]", "[=psf@1.1.criteria] of [psf:term-trace@1.1]"
    ),
    ("[a](/psf/next/psf-1.1/#x)", "[a](/psf/1.1/psf-1.1/#x)"),
    ("[a](/psf/compare/1.0/next/)", "[a](/psf/compare/1.0/1.1/)"),
    ("[a](../standards/psf/next/terms.md)", "[a](../standards/psf/1.1/terms.md)"),
    ("[a]: /psf/next/", "[a]: /psf/1.1/"),
    ("| [PSF-1.1@next] |", "| [PSF-1.1@1.1] |"),
  ])
  func namesTheVersionInTexts(_ old: String, _ new: String) throws {
    let head = "---\ntitle: Next\n---\n"
    #expect(try rewritten(head + old + "\n") == head + new + "\n")
  }

  @Test(arguments: [
    "`[PSF-1.1@next]`", "```\n[PSF-1.1@next]\n[a](/psf/next/)\n```", "psf@next", "[PSF-1.1@1.0]",
    "[PAI-1@next]", "[a](/pai/next/)", "[a](/insights/next/)", "[a](https://x.org/psf/next/)",
    "[PSF-1.1@nextly]", "[psf@next.criteria]", "[next]", "[a](b\n", "[", "[a]:",
  ])
  func leavesEverythingElse(_ text: String) throws {
    let whole = "---\ntitle: Next\n---\n" + text + "\n"
    #expect(try rewritten(whole) == whole)
  }

  @Test func namesTheVersionInFrontMatter() throws {
    let old = "---\nabout: [psf@next, psf@1.0]\nto: /psf/next/\ndek: \"See [PSF-1.1@next].\"\n---\n"
    let new = "---\nabout: [psf@1.1, psf@1.0]\nto: /psf/1.1/\ndek: \"See [PSF-1.1@1.1].\"\n---\n"
    #expect(try rewritten(old) == new)
  }

  @Test func tellsWhatWasRewrittenAndWhere() throws {
    let file = SourceFile(
      path: SourcePath("pages/a.md"),
      bytes: Array("---\nabout: [psf@next]\n---\n\n[PSF-1.1@next]\n".utf8)
    )
    let places = try #require(try references().rewritten(file)).places
    #expect(places.map(\.line) == [2, 5])
    #expect(places.map(\.old) == ["psf@next", "PSF-1.1@next"])
    #expect(places.map(\.new) == ["psf@1.1", "PSF-1.1@1.1"])
  }

  private func rewritten(_ text: String) throws -> String {
    let file = SourceFile(path: SourcePath("pages/a.md"), bytes: Array(text.utf8))
    let bytes = try #require(try references().rewritten(file)).bytes
    return String(decoding: bytes, as: UTF8.self)
  }

  private func references() throws -> DraftReferences {
    let publication = try #require(ContentLoader.load(Content.withDraft).publication)
    let psf = StandardID("psf")
    return DraftReferences(of: psf, to: VersionID(psf, "1.1"), in: publication.references)
  }
}
