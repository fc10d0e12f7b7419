import Standards
import Testing

@testable import Changes

@Suite struct TextOriginsTests {
  private static let kept = "Traces of each run are kept in order."
  private static let days30 = "They are kept for thirty days in a place of their own."
  private static let days60 = "They are kept for sixty days in a place of their own."
  private static let added = "Whoever asks is given a copy."

  @Test func givesAFirstVersionItsOwnText() {
    let origins = origins("A", [version("1", [criterion("A", Self.kept + " " + Self.days30)])])
    #expect(origins.map(\.words) == [Self.kept, Self.days30])
    #expect(origins.allSatisfy { $0.first == id("1") && $0.rewordings.isEmpty })
  }

  @Test func tellsSinceWhenEachSentenceStandsAndWhoBroughtIt() {
    let origins = origins(
      "A",
      [
        version("1", [criterion("A", Self.kept + " " + Self.days30)]),
        version(
          "2",
          follows: "1",
          [criterion("A", Self.kept + " " + Self.days60)],
          revisions: [revision([.modified("A")], slug: "sixty")]
        ),
        version(
          "3",
          follows: "2",
          [criterion("A", Self.kept + " " + Self.days60 + " " + Self.added)],
          revisions: [revision([.modified("A")], slug: "copies"), revision([.added("B")])]
        ),
      ]
    )
    #expect(origins.map(\.words) == [Self.kept, Self.days60, Self.added])
    #expect(origins.map(\.first) == [id("1"), id("1"), id("3")])
    #expect(origins.map(\.since) == [id("1"), id("2"), id("3")])
    #expect(origins[1].rewordings.map(\.before.text) == [Self.days30])
    #expect(origins[1].rewordings.flatMap(\.revisions).map(\.title) == ["sixty"])
    #expect(origins[2].introducedBy.map(\.title) == ["copies"])
  }

  @Test func followsAMoveASplitAndAMerger() {
    let origins = origins(
      "E",
      [
        version("1", [criterion("A", Self.kept + " " + Self.days30), criterion("Z", Self.added)]),
        version(
          "2",
          follows: "1",
          [criterion("B", Self.kept), criterion("C", Self.days30), criterion("Z", Self.added)],
          revisions: [revision([.split("A", to: ["B", "C"])])]
        ),
        version(
          "3",
          follows: "2",
          [criterion("B", Self.kept), criterion("D", Self.days30), criterion("Z", Self.added)],
          revisions: [revision([.moved("C", to: "D")])]
        ),
        version(
          "4",
          follows: "3",
          [criterion("B", Self.kept), criterion("E", Self.added + " " + Self.days60)],
          revisions: [revision([.merged(["D", "Z"], to: "E")])]
        ),
      ]
    )
    #expect(origins.map(\.words) == [Self.added, Self.days60])
    #expect(origins.map(\.first) == [id("1"), id("1")])
    #expect(origins.map(\.firstID) == ["Z", "A"])
    #expect(origins.map(\.since) == [id("1"), id("4")])
  }

  @Test func beginsAnewWhereARequirementIsReplaced() {
    let origins = origins(
      "A",
      [
        version("1", [criterion("A", Self.kept)]),
        version(
          "2",
          follows: "1",
          [criterion("A", Self.kept)],
          revisions: [revision([.replaced("A")])]
        ),
      ]
    )
    #expect(origins.map(\.first) == [id("2")])
  }

  @Test func goesOnFromWhatWasWithdrawn() {
    let origins = origins(
      "A",
      [
        version("1", [criterion("A", Self.days30), criterion("B")]),
        version(
          "2",
          follows: "1",
          [criterion("B")],
          revisions: [revision([.withdrawn("A", by: [])])]
        ),
        version(
          "3",
          follows: "2",
          [criterion("A", Self.days60), criterion("B")],
          revisions: [revision([.reinstated("A")], slug: "back")]
        ),
      ]
    )
    #expect(origins.map(\.first) == [id("1")])
    #expect(origins.map(\.since) == [id("3")])
  }

  @Test func tellsSentencesThatAreAlikeApart() {
    let origins = origins(
      "A",
      [
        version("1", [criterion("A", "- Yes.\n- No.\n")]),
        version("2", follows: "1", [criterion("A", "- Yes.\n- No.\n- Yes.\n- Yes.\n")]),
      ]
    )
    #expect(origins.map(\.words) == ["Yes.", "No.", "Yes.", "Yes."])
    #expect(origins.map(\.first) == [id("1"), id("1"), id("2"), id("2")])
  }

  @Test func followsASectionUnderAnotherHeading() throws {
    let versions = [
      version("1", [criterion("A", "## Guidance\n\n" + Self.kept + " " + Self.days30)]),
      version("2", follows: "1", [criterion("A", "## Advice\n\n" + Self.kept + " " + Self.days30)]),
    ]
    let history = StandardHistory(of: standard(versions))
    let origins = try #require(history.origins(of: "A", in: versions[1], of: standard(versions)))
    #expect(origins["Advice"]?.sentences.map(\.first) == [id("1"), id("1")])
  }

  @Test func knowsNothingOfWhatIsNotInForce() {
    let versions = [version("1", [criterion("A", Self.kept, isWithdrawn: true)])]
    let history = StandardHistory(of: standard(versions))
    #expect(history.origins(of: "A", in: versions[0], of: standard(versions))?.fields.count == nil)
    #expect(history.origins(of: "B", in: versions[0], of: standard(versions))?.fields.count == nil)
  }

  private func id(_ label: String) -> VersionID { VersionID(psf, label) }

  /// The sentences of the statement in the last version.
  private func origins(_ id: ProvisionID, _ versions: [Version]) -> [SentenceOrigin] {
    let standard = standard(versions)
    let history = StandardHistory(of: standard)
    let origins = versions.last.flatMap { history.origins(of: id, in: $0, of: standard) }
    return origins?["Statement"]?.sentences ?? []
  }
}

extension SentenceOrigin {
  fileprivate var words: String { sentence.text }
}
