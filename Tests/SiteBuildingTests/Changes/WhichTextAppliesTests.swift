import Testing

@testable import SiteBuilding

/// What pages of old provisions say of the version in force, which follows records and never the id.
@Suite struct WhichTextAppliesTests {
  private static let site = Result { try BuiltSite(ChangingStandard.files) }

  @Test(arguments: [
    (
      "psf-1.1",
      """
      Changed in <a href="../../../psf/1.1/psf-1.1/">version 1.1</a>: \
      <a href="../../../psf/compare/1.0/1.1/psf-1.1/">see the breaking change</a>. Assess it again.
      """
    ),
    (
      "psf-1.2",
      """
      Moved to <a href="../../../psf/1.1/psf-2.1/">PSF-2.1 Title of PSF-2.1</a> in version 1.1: \
      <a href="../../../psf/compare/1.0/1.1/psf-2.1/">see the clarifying change</a>; also, its domain PSF-2 Title of PSF-2 \
      <a href="../../../psf/compare/1.0/1.1/psf-2/">is new</a> (clarifying). Read it again.
      """
    ),
    (
      "psf-1.3",
      """
      Withdrawn in version 1.1. <a href="../../../psf/1.1/psf-1.1/">PSF-1.1 Title of PSF-1.1</a> covers it now.
      """
    ),
    (
      "psf-1.4",
      """
      Removed in version 1.1, where PSF-1.4 is <a href="../../../psf/1.1/psf-1.4/">a different requirement</a>: assess that one. \
      No successor of this text is recorded.
      """
    ),
  ])
  func saysWhatAnOldProvisionIsNow(_ slug: String, _ sentence: String) throws {
    let page = try page("psf/1.0/\(slug)/")
    #expect(page.source.contains("<p class=\"applies\">\(sentence)</p>"), "\(page.source)")
    #expect(page.source.contains("data-standing=\"superseded\""))
    #expect(page.source.contains("<span class=\"since\">in April 2026</span>"))
  }

  @Test func saysNothingOfTheKindInTheVersionInForce() throws {
    let page = try page("psf/1.1/psf-1.1/")
    #expect(!page.source.contains("class=\"applies\""))
    #expect(page.source.contains("data-standing=\"in-force\""))
  }

  /// The way from version to version leads to what a provision became, and not to what has its id.
  @Test func followsTheRecordsFromVersionToVersion() throws {
    let moved = try timeline("psf/1.0/psf-1.2/")
    #expect(moved.contains("href=\"../../../psf/1.1/psf-2.1/\">PSF 1.1, PSF-2.1</a>"))
    let replaced = try timeline("psf/1.0/psf-1.4/")
    #expect(!replaced.contains("psf/1.1/psf-1.4/"))
    #expect(replaced.contains("not in this version"))
    let successor = try timeline("psf/1.1/psf-1.4/")
    #expect(!successor.contains("psf/1.0/"))
  }

  @Test func countsWhatTheChangesAskInCriteria() throws {
    let page = try page("psf/compare/1.0/1.1/")
    #expect(
      page.main.contains(
        """
        Of the 4 criteria of PSF 1.0: 1 to assess again, 1 to read again, \
        1 replaced by different requirements, 1 withdrawn, 0 with nothing to do. 1 is new in PSF 1.1.
        """
      )
    )
  }

  /// Whoever reads a superseded text is not offered a sentence that says that they meet it.
  @Test func offersASentenceForPoliciesOfTheVersionInForceAlone() throws {
    #expect(try page("psf/1.1/psf-1.1/").main.contains("id=\"_policy\""))
    #expect(try !page("psf/1.0/psf-1.1/").main.contains("id=\"_policy\""))
  }

  /// No text is said to ask nothing where a clause of the version asks something of everybody.
  @Test func namesClausesThatConcernAllCriteria() throws {
    var files = ChangingStandard.files
    files["standards/psf/1.1/frame/conformance.md"] = """
      ---
      title: Conformance
      ---
      A claim MUST name the version.

      """
    let site = try BuiltSite(files)
    let page = site.text("psf/1.0/psf-1.1/index.html")
    let url = "../../../psf/compare/1.0/1.1/clause-conformance/"
    let words = "Also changed, for all criteria: <a href=\"\(url)\">Conformance</a> (breaking)."
    #expect(page.contains("Assess it again. \(words)</p>"), "\(page)")
    let comparison = site.text("psf/compare/1.0/1.1/index.html")
    #expect(comparison.contains("Also changed, for all criteria: Conformance (breaking)."))
  }

  @Test func explainsEachClassInOnePlace() throws {
    let meanings = try page("psf/changes/")
    for name in ["breaking", "undecided", "relaxing", "clarifying", "editorial"] {
      #expect(meanings.ids.contains("_class-\(name)"))
    }
    let change = try page("psf/compare/1.0/1.1/psf-1.1/")
    #expect(change.links.contains("../../../../../psf/changes/#_class-breaking"))
  }

  private func timeline(_ address: String) throws -> Substring {
    let source = try page(address).main
    let start = try #require(source.firstRange(of: "<nav class=\"timeline\""))
    let rest = source[start.lowerBound...]
    return rest[..<(try #require(rest.firstRange(of: "</nav>")).lowerBound)]
  }

  private func page(_ address: String) throws -> HTMLPage {
    let site = try Self.site.get()
    #expect(site.files[address + "index.html"] != nil)
    return HTMLPage(site.text(address + "index.html"))
  }
}
