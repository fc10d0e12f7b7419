import Testing

/// The program has words for any standard: what one body's site says of its subject is in its content.
@Suite(.needsTheProgram) struct NeutralWordsTests {
  /// The names and the subject of this repository's publication.
  private static var foreign: [Regex<Substring>] {
    [
      /[Ii]nstitute/, /productionai/, /\bPSF\b/, /\bPAI\b/, /\bAIDA?\b/, /\bAI\b/, /psf@/,
      /Production Safety/,
    ]
  }

  @Test func saysNothingOfThisRepositorysSubject() throws {
    let body = try OtherBody()
    defer { body.remove() }
    let outcome = try body.psf("build", "--no-pdf", "--no-cache")
    #expect(outcome.status == 0, "\(outcome.errors)")
    let texts = try body.texts()
    #expect(texts.count > 200)
    #expect(texts.contains { $0.file.contains(".xlsx/") && $0.words.contains("HSC-1.1") })
    for text in texts {
      for word in Self.foreign {
        let found = text.words.firstMatch(of: word).map { String($0.0) }
        #expect(found == nil, "\(text.file)")
      }
    }
  }

  @Test func namesItsFormatsBelowTheNamespaceOfItsPublisher() throws {
    let body = try OtherBody()
    defer { body.remove() }
    try body.edit("content/site.yml", "language:", "namespace: https://names.example\nlanguage:")
    try #require(body.psf("build", "--no-pdf", "--no-cache").status == 0)
    let schema = try body.text("site/schemas/version-1.json")
    #expect(schema.contains("\"$id\": \"https://names.example/schemas/version-1.json\""))
    let version = try body.text("site/hsc/1.1/hsc-v1.1.json")
    #expect(version.contains("\"schema\":\"https://names.example/schemas/version-1.json\""))
    let catalog = try body.text("site/hsc/1.1/hsc-v1.1.oscal.json")
    #expect(catalog.contains("\"ns\":\"https://names.example/ns/oscal\""))
    #expect(!catalog.contains("https://ports.example/ns/"))
    #expect(try body.text("site/hsc/1.1/downloads.json").contains("https://names.example/schemas/"))
  }
}
