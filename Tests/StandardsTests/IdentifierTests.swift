import Standards
import Testing

struct IdentifierTests {
  @Test(arguments: [
    ("PSF-#", "PSF-4", true), ("PSF-#", "psf-12", true), ("PSF-#", "PSF-", false),
    ("PSF-#", "PSF-4.2", false), ("PSF-#.#", "PSF-4.2", true), ("PSF-#.#", "PSF-4.2a", false),
    ("@-#", "AC-2", true), ("@-#", "A1-2", false), ("@-#", "-2", false), ("#.#.#", "1.2.10", true),
    ("V#", "v5", true), ("", "", true), ("", "a", false), ("é-#", "é-1", true),
    ("@-# | @-#.#", "AC-2", true), ("@-# | @-#.#", "ac-2.3", true), ("@-# | @-#.#", "ac", false),
    ("ac | at", "AT", true), ("ac | at", "acat", false),
  ])
  func matchesIDsOfAShape(pattern: String, text: String, matches: Bool) {
    #expect(IDPattern(pattern).matches(text) == matches)
  }

  @Test(arguments: [
    ("1.1", true), ("1.10", true), ("2025-02-25", true), ("5.0.0-rc.1", true), ("10", true),
    ("", false), ("1.", false), (".1", false), ("1..2", false), ("v1", false), ("1-", false),
    ("1.1 ", false), ("1-é", false),
  ])
  func knowsWellFormedNumbers(text: String, isWellFormed: Bool) {
    #expect(VersionNumber(text).isWellFormed == isWellFormed)
  }

  @Test(arguments: [
    ("psf@1.1", "psf@1.1"), ("PSF@next", "psf@next"), ("psf", nil), ("psf@", nil), ("@1.1", nil),
    ("psf@1@2", nil), ("", nil),
  ])
  func readsVersions(text: String, version: String?) {
    #expect(VersionID(parsing: text)?.description == version)
  }

  @Test func aSlugThatWouldLookLikeAVersionIsPrefixed() {
    let asvs = StandardID("asvs")
    #expect(ProvisionID("PSF-4.2").slug(in: StandardID("psf")) == "psf-4.2")
    #expect(ProvisionID("1.2.3").slug(in: asvs) == "asvs-1.2.3")
    #expect(ProvisionID(term: "invocation").slug(in: asvs) == "term-invocation")
  }
}
