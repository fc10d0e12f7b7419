import Diagnostics
import Phrasing
import Standards
import Testing

@testable import Changes
@testable import Views

@Suite struct ImpactTests {
  @Test func listsWhatRestsOnAChangeAndNothingElse() throws {
    let impact = try DependingContent.impact()
    #expect(
      impact.affected.map { "\($0.dependant.kind.name) \($0.name)" } == [
        "objective X-1.1", "objective X-2.1", "edge crosswalks/act", "edge crosswalks/act",
        "edge crosswalks/act", "edge crosswalks/act", "article insights/by-domain",
        "article insights/direct", "article insights/elsewhere", "question faq/books",
        "credential credentials/x", "standard OTH-1@1",
      ]
    )
  }

  @Test func saysHowHardAnObjectiveIsHit() throws {
    let (impact, part) = try part("X-1.1")
    #expect(part.changeClass == .decided(.breaking))
    #expect(part.touches.map(\.provision) == ["PSF-1.1", "term-trace"])
    #expect(part.touches.map(\.basis) == [.criterion, .reference])
    #expect(part.touches.map { impact.entry(of: $0).happened } == ["reworded", "reworded"])
    // In the criteria and in the text.
    #expect(part.touches[0].places.map { $0.range?.lowerBound.line } == [5, 9])
  }

  @Test func countsTheDomainThatAnObjectiveBelongsTo() throws {
    let (impact, part) = try part("X-2.1")
    #expect(part.direct.map(\.provision) == ["PSF-2"])
    #expect(part.direct.map(\.basis) == [.domain])
    #expect(impact.entry(of: part.touches[0]).happened == "renamed")
  }

  @Test func followsATermToWhatRestsOnACriterionThatUsesIt() throws {
    let (_, part) = try part("X-2.1")
    #expect(part.indirect.map(\.basis) == [.term])
    #expect(part.indirect.flatMap(\.touches).map(\.provision) == ["term-trace"])
  }

  @Test func saysWhatBecameOfWhatIsGone() throws {
    let (impact, part) = try part("faq/books")
    #expect(part.touches.map { impact.entry(of: $0).happened } == ["withdrawn; covered by PSF-1.1"])
    #expect(part.changeClass == .decided(.relaxing))
  }

  @Test func followsTheSentenceOfAnEdge() throws {
    let impact = try DependingContent.impact()
    let edges = impact.affected.filter { $0.dependant.kind == .edge }
    #expect(edges.map { $0.title.split(separator: ",").last ?? "" }.count == 4)
    #expect(
      edges.flatMap(\.touches).map(\.sentence) == [
        .kept(["PSF-1.1"]), .gone, .kept(["PSF-1.5"]), .unknown,
      ]
    )
    #expect(
      edges.flatMap(\.touches).compactMap { touch in
        touch.sentence?.words(from: touch.provision).description
      } == [
        "its sentence is unchanged", "its sentence is gone", "its sentence is now in PSF-1.5",
        "it does not say which sentence it refers to",
      ]
    )
  }

  @Test func listsAnArticleByItsDomainWhereItNamesNothingOfIt() throws {
    let (_, part) = try part("insights/by-domain")
    #expect(part.isIndirect)
    // What moved out of the domain counts, and what was added to another one does not.
    #expect(part.touches.map(\.provision) == ["PSF-1.1", "PSF-1.3", "PSF-1.4", "PSF-1.2"])
    #expect(part.direct.isEmpty)
    #expect(part.changeClass == .decided(.breaking))
  }

  @Test func takesAReferenceForStrongerThanADomain() throws {
    let (_, part) = try part("insights/direct")
    #expect(!part.isIndirect)
    #expect(part.direct.map(\.provision) == ["PSF-1.1"])
    #expect(part.direct.map(\.places.count) == [2 + 1])
    #expect(part.indirect.map(\.basis) == [.articleDomain])
    #expect(part.indirect.flatMap(\.touches).map(\.provision) == ["PSF-1.3", "PSF-1.4", "PSF-1.2"])
  }

  @Test func countsWhatIsNewInADomain() throws {
    let (_, part) = try part("insights/elsewhere")
    // The domain itself, what moved into it, what was added.
    #expect(part.touches.map(\.provision) == ["PSF-2", "PSF-1.2", "PSF-2.2"])
    #expect(part.isIndirect)
  }

  @Test func leadsFromAnExamToItsCredential() throws {
    let (_, part) = try part("credentials/x")
    #expect(part.touches.map(\.provision) == ["PSF-1.1", "PSF-2", "term-trace"])
    #expect(part.touches.allSatisfy { $0.basis == .exam })
  }

  @Test func saysWhatIsNew() throws {
    let impact = try DependingContent.impact()
    #expect(impact.additions.map(\.id) == ["PSF-2.2"])
  }

  @Test func isLimitedToAnExam() throws {
    let impact = try DependingContent.impact()
    #expect(impact.limited(to: ExamID("x")).affected.map(\.name) == ["X-1.1", "X-2.1"])
    #expect(impact.limited(to: ExamID("y")).affected.isEmpty)
    #expect(impact.limited(to: ExamID("y")).log.entries.count == impact.log.entries.count)
  }

  private func part(_ name: String) throws -> (Impact, Impact.Affected) {
    let impact = try DependingContent.impact()
    return (impact, try #require(impact.affected.first { $0.name == name }))
  }
}
