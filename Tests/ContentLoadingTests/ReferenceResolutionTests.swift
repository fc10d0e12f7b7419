import Standards
import Testing

@testable import ContentLoading

struct ReferenceResolutionTests {
  private static let psf = StandardID("psf")
  private static let pai8 = StandardID("pai8")
  private static let psf10 = VersionID(psf, "1.0")
  private static let psf11 = VersionID(psf, "1.1")
  private static let draft = VersionID(psf, "next")
  private static let pai10 = VersionID(pai8, "1.0")

  private static func contents(_ number: String, _ ids: [String]) -> ReferenceIndex.Contents {
    var contents = ReferenceIndex.Contents(number: VersionNumber(number))
    contents.live = Set(ids.map { ProvisionID($0) })
    return contents
  }

  private let index: ReferenceIndex = {
    var index = ReferenceIndex()
    for standard in [psf, pai8] { index.add("\(standard)", .standard(standard)) }
    for pattern in ["PSF-#", "PSF-#.#", "PAI8-C#"] { index.add(IDPattern(pattern)) }
    index.add(psf10, contents("1.0", ["PSF-1", "PSF-5.2", "PSF-5.5", "term-trace"]))
    var newer = contents("1.1", ["PSF-1", "PSF-5.2", "PSF-8.6", "term-trace", "term-agent"])
    newer.withdrawn["PSF-5.5"] = ["PSF-5.2"]
    index.add(psf11, newer)
    index.add(draft, contents("1.2", ["PSF-1", "PSF-9.1"]))
    index.add(pai10, contents("1.0", ["PAI8-C1", "term-trace"]))
    index.add("insights/on-traces", .document(.article, Slug("on-traces")))
    index.add("AIDA-1.1", .objective(ExamID("aida"), ObjectiveID("AIDA-1.1")))
    index.add(spelling: "D1", of: "PSF-1", in: psf)
    return index
  }()

  private let inside = ReferenceScope(inside: psf11, cites: [pai8: VersionNumber("1.0")])
  private let nowhere = ReferenceScope(about: [])

  private func target(_ label: String, _ scope: ReferenceScope) -> Subject? {
    (try? index.resolve(label, in: scope).get()).map { index.subjects[$0] }
  }

  private func problem(_ label: String, _ scope: ReferenceScope) -> ReferenceProblem? {
    guard case .failure(let problem) = index.resolve(label, in: scope) else { return nil }
    return problem
  }

  @Test func anUnversionedReferenceMeansTheEnclosingVersion() {
    #expect(target("PSF-1", inside) == .provision(Self.psf11, "PSF-1"))
    #expect(target("psf-1", inside) == .provision(Self.psf11, "PSF-1"))
  }

  @Test func anotherStandardsReferenceMeansTheVersionThatIsCited() {
    #expect(target("PAI8-C1", inside) == .provision(Self.pai10, "PAI8-C1"))
    let citesNothing = ReferenceScope(inside: Self.psf11, cites: [:])
    #expect(problem("PAI8-C1", citesNothing) == .noVersion(Self.pai8))
    let citesAnother = ReferenceScope(inside: Self.psf11, cites: [Self.pai8: VersionNumber("2.0")])
    #expect(
      problem("PAI8-C1", citesAnother)
        == .unknownVersion(VersionID(Self.pai8, "2.0"), known: ["1.0"])
    )
  }

  @Test func aPagesReferenceMeansTheVersionItDeclares() {
    #expect(target("PSF-1", ReferenceScope(about: [Self.psf10])) == .provision(Self.psf10, "PSF-1"))
    #expect(problem("PSF-1", nowhere) == .noVersion(Self.psf))
    #expect(problem("PSF-1", ReferenceScope(about: [Self.pai10])) == .noVersion(Self.psf))
    let both = ReferenceScope(about: [Self.psf10, Self.psf11])
    #expect(problem("PSF-1", both) == .ambiguousVersion(Self.psf, [Self.psf10, Self.psf11]))
    #expect(target("PSF-1@1.0", both) == .provision(Self.psf10, "PSF-1"))
  }

  @Test func aReferenceCanNameItsVersion() {
    #expect(target("PSF-5.5@1.0", inside) == .provision(Self.psf10, "PSF-5.5"))
    #expect(target("PSF-9.1@next", nowhere) == .provision(Self.draft, "PSF-9.1"))
    #expect(
      problem("PSF-1@1.2", nowhere)
        == .unknownVersion(VersionID(Self.psf, "1.2"), known: ["1.0", "1.1", "next"])
    )
    #expect(
      problem("PSF-1@", nowhere)
        == .unknownVersion(VersionID(Self.psf, ""), known: ["1.0", "1.1", "next"])
    )
  }

  @Test func knowsWhereAnIDIsWithdrawnOrStandsElsewhere() {
    #expect(problem("PSF-5.5", inside) == .withdrawn("PSF-5.5", Self.psf11, by: ["PSF-5.2"]))
    #expect(
      problem("PSF-8.6@1.0", inside)
        == .notInVersion("PSF-8.6", Self.psf10, elsewhere: [Self.psf11])
    )
  }

  @Test func aTermBelongsToTheEnclosingStandard() {
    #expect(target("term-agent", inside) == .provision(Self.psf11, "term-agent"))
    let insidePAI = ReferenceScope(inside: Self.pai10, cites: [:])
    #expect(target("term-trace", insidePAI) == .provision(Self.pai10, "term-trace"))
    let page = ReferenceScope(about: [Self.psf11])
    #expect(problem("term-agent", page) == .unknown(suggestions: []))
    #expect(target("psf:term-agent", page) == .provision(Self.psf11, "term-agent"))
    #expect(target("PSF:Term-Agent@1.1", nowhere) == .provision(Self.psf11, "term-agent"))
    #expect(target("pai8:term-trace", inside) == .provision(Self.pai10, "term-trace"))
  }

  @Test func standardsAndVersionsCanBeNamed() {
    #expect(target("psf", nowhere) == .standard(Self.psf))
    #expect(target("PSF@1.1", nowhere) == .version(Self.psf11))
    #expect(
      problem("psf@3", nowhere)
        == .unknownVersion(VersionID(Self.psf, "3"), known: ["1.0", "1.1", "next"])
    )
  }

  @Test func pagesAndObjectivesHaveNoPlaceInAVersion() {
    #expect(target("insights/on-traces", nowhere) == .document(.article, Slug("on-traces")))
    #expect(problem("insights/on-traces", inside) == .notAllowedInVersion)
    #expect(problem("AIDA-1.1", inside) == .notAllowedInVersion)
    #expect(problem("AIDA-1.1@1.0", nowhere) == .unknown(suggestions: ["AIDA-1.1"]))
  }

  @Test func suggestsWhatAMistypedLabelMayMean() {
    #expect(problem("PSF-5.3", inside) == .unknown(suggestions: ["PSF-5.2", "PSF-5.5"]))
    #expect(problem("insights/on-trace", nowhere) == .unknown(suggestions: ["insights/on-traces"]))
    #expect(problem("d1", nowhere) == .unknown(suggestions: ["PSF-1"]))
  }

  @Test(arguments: [
    "PSF-1", "psf-1", "PSF-99", "PSF-99.99", "PFS-5.2", "PSF-5.22x1", "PSF-1@1.0", "PSF-1@nonsense",
    "term-anything", "psf:term-x", "psf", "psf@9", "insights/anything", "faq/x", "AIDA-1.1",
    "AIDA-1.2",
  ])
  func isMeantAsAReference(label: String) {
    #expect(index.isReference(label))
  }

  @Test(arguments: [
    "", "x", " ", "1", "@", "@1.0", "PSF 1", "note", "GPT-4", "ISO-9001", "and/or", "a:term-b",
    "2026-04",
    "=psf.domains", "^1", "D1", "PSF-", "é-1",
  ])
  func isMeantAsWords(label: String) {
    #expect(!index.isReference(label))
  }
}

extension ProvisionID: ExpressibleByStringLiteral {
  init(stringLiteral text: String) { self.init(text) }
}
