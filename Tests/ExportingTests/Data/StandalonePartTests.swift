import Standards
import Testing

@testable import Exporting

/// Parts of texts as Markdown that needs no program, in the files of a version.
@Suite struct StandalonePartTests {
  private func reading(_ body: String) throws -> VersionReading {
    try Subjects.files(SmallContent.standard(body)).reading("psf@next")
  }

  private func catalog(_ body: String) throws -> String {
    OSCALFiles(try reading(body)).catalog
  }

  private func sections(_ body: String) throws -> ReadBody {
    let reading = try reading(body)
    return try #require(reading.provisions.first { $0.provision.kind == .criterion }?.body)
  }

  @Test func aTitleKeepsItsMarkupAndLinks() throws {
    let text = "It MUST be.\n\n## Notes on [PSF-1], *now*[^a]\n\nWords.\n\n[^a]: A note."
    let section = try #require(try sections(text).sections.first)
    #expect(section.title == "Notes on PSF-1, now")
    let link = "[PSF-1](https://example.org/psf/next/psf-1/)"
    #expect(section.titleMarkdown == "Notes on \(link), *now*")
    #expect(section.text.markdown == "[^a]\n\nWords.\n\n[^a]: A note.")
    let catalog = try catalog(text)
    #expect(catalog.contains(##""title":"Notes on [PSF-1](#PSF-1), *now*""##))
    #expect(catalog.contains(#""prose":"[^a]\n\nWords.\n\n[^a]: A note.""#))
  }

  @Test func anUnderlinedTitleIsOneLine() throws {
    let section = try #require(
      try sections("It MUST be.\n\n`a`\nb\n---\n\nWords.").sections.first
    )
    #expect(section.titleMarkdown == "`a` b")
    let plain = try #require(try sections("It MUST be.\n\n## a & b\n\nWords.").sections.first)
    #expect(plain.titleMarkdown == nil)
  }

  @Test(arguments: ["Words.\nMore.", "---\n\nWords.", "[^a]: A note.\n\nWords.[^a]", "- a\n- b"])
  func anUnderlinedTitleIsFollowedByAllThatIsBelow(text: String) throws {
    for lead in ["Guidance\n---\n", "  Guidance\n  ===\n"] {
      let section = try #require(try sections("It MUST be.\n\n\(lead)\(text)").sections.first)
      #expect(section.titleMarkdown == nil && section.title == "Guidance")
      let words = text.split(separator: "\n").filter { !$0.hasPrefix("[^") }
      for line in words { #expect(section.text.markdown.contains(line)) }
    }
  }

  @Test(arguments: ["[psf-1]", "[psf-1][]"])
  func aReferenceWithoutWordsHasThoseOfThePage(reference: String) throws {
    let lead = try sections("It MUST be as \(reference) says.").lead
    let address = "https://example.org/psf/next/psf-1/"
    #expect(lead.markdown == "It MUST be as [PSF-1](\(address)) says.")
    #expect(lead.text == "It MUST be as PSF-1 says.")
  }

  @Test(arguments: ["told", "psf-1", "PSF-1"])
  func aReferenceWithWordsKeepsThem(words: String) throws {
    let lead = try sections("It MUST be as [\(words)][PSF-1].").lead
    #expect(lead.markdown == "It MUST be as [\(words)](https://example.org/psf/next/psf-1/).")
    #expect(lead.text == "It MUST be as \(words).")
  }

  @Test func anAddressInTheNextLineOfAQuotationIsReplaced() throws {
    let lead = try sections("> It MUST be as [told](\n> psf-1.1.md).").lead
    #expect(
      lead.markdown == "> It MUST be as [told](\n> https://example.org/psf/next/psf-1.1/)."
    )
  }
}
