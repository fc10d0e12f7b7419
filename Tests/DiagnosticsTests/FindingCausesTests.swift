import Diagnostics
import Testing

/// Which findings are shown by themselves, and under which the others are counted.
struct FindingCausesTests {
  private static let roles = FindingCauses.Roles(
    unreadable: ["broken"],
    replaced: ["changed"],
    misleading: ["missing-key"],
    contradicting: ["claim"],
    dependent: ["record"],
    repeating: ["again"],
    unresolved: ["reference"],
    binding: ["digest"]
  )

  /// The causes by the paths and rules: `b.md record` for a finding that follows from one of `b.md`.
  private static func causes(_ diagnostics: [Diagnostic]) -> [String] {
    let there: Set<String> = ["a.md", "b.md", "c.md"]
    return FindingCauses(among: diagnostics, roles) { there.contains($0.relative) }
      .applied(to: diagnostics)
      .map { $0.cause.map { "\($0.place.path.relative) \($0.rule)" } ?? "-" }
  }

  private static func finding(_ rule: RuleID, _ path: String, line: Int? = nil) -> Diagnostic {
    let path = SourcePath(path)
    let place = line.map { SourcePlace(path, line: $0, column: 1) } ?? SourcePlace(path)
    return Diagnostic(.error, rule, at: place, "S", advice: "A")
  }

  @Test func foldsAllElseInAFileThatCannotBeRead() {
    let found = [Self.finding("other", "a.md"), Self.finding("broken", "a.md", line: 3)]
    #expect(Self.causes(found) == ["a.md broken", "-"])
  }

  @Test func leavesOnlyMistakesOfTheFileBesideAChangeOfWhatWasPublished() {
    let found = [
      Self.finding("changed", "a.md"), Self.finding("other", "a.md", line: 2),
      Self.finding("missing-key", "a.md", line: 3),
    ]
    #expect(Self.causes(found) == ["-", "a.md changed", "-"])
  }

  @Test func keepsOtherMistakesBesideAMissingKey() {
    let found = [Self.finding("missing-key", "a.md"), Self.finding("other", "a.md", line: 9)]
    #expect(Self.causes(found) == ["-", "-"])
  }

  @Test func foldsARecordOfAFileWithAMistake() {
    let found = [Self.finding("record", "a.md"), Self.finding("missing-key", "a.md", line: 2)]
    #expect(Self.causes(found) == ["a.md missing-key", "-"])
  }

  @Test func foldsWhatWasJudgedByAnotherFile() {
    let found = [
      Self.finding("missing-key", "a.md"),
      Self.finding("other", "b.md").resting(on: [SourcePath("a.md")]),
      Self.finding("other", "b.md").resting(on: [SourcePath("c.md")]),
    ]
    #expect(Self.causes(found) == ["-", "a.md missing-key", "-"])
  }

  @Test func leadsFromWhatIsMissedToWhatSaysThatItIsGone() {
    let found = [
      Self.finding("other", "a.md").missing(["x"]), Self.finding("record", "b.md").telling(["x"]),
      Self.finding("claim", "c.md").missing(["x"]),
    ]
    #expect(Self.causes(found) == ["b.md record", "-", "b.md record"])
  }

  @Test func showsOnceThatAFileIsNotThere() {
    let gone = [SourcePath("gone.md")]
    let found = [
      Self.finding("other", "a.md").resting(on: gone),
      Self.finding("other", "b.md").resting(on: gone),
    ]
    #expect(Self.causes(found) == ["-", "a.md other"])
  }

  @Test func foldsADigestOfATextWhoseReferenceLeadsNowhere() {
    let found = [
      Self.finding("reference", "a.md"),
      Self.finding("digest", "b.md").resting(on: [SourcePath("a.md")]),
      Self.finding("other", "b.md").resting(on: [SourcePath("a.md")]),
      Self.finding("digest", "b.md").resting(on: [SourcePath("c.md")]),
    ]
    #expect(Self.causes(found) == ["-", "a.md reference", "-", "-"])
  }

  @Test func foldsAMistakeOfAFileThatMissesWhatIsSaidToBeGone() {
    let found = [
      Self.finding("missing-key", "a.md").missing(["x"]),
      Self.finding("missing-key", "b.md").missing(["y"]),
      Self.finding("other", "c.md").telling(["x"]),
    ]
    #expect(Self.causes(found) == ["c.md other", "-", "-"])
  }

  @Test func followsAChainToItsBeginning() {
    let found = [
      Self.finding("other", "c.md").missing(["x"]), Self.finding("record", "a.md").telling(["x"]),
      Self.finding("missing-key", "a.md", line: 2),
    ]
    #expect(Self.causes(found) == ["a.md missing-key", "a.md missing-key", "-"])
  }

  @Test func letsNoTwoFollowFromEachOther() {
    let found = [
      Self.finding("claim", "a.md").resting(on: [SourcePath("b.md")]),
      Self.finding("claim", "b.md").resting(on: [SourcePath("a.md")]),
    ]
    #expect(Self.causes(found) == ["-", "-"])
  }

  @Test func foldsWhatOneMistakeGivesAgain() {
    let found = [Self.finding("again", "a.md", line: 1), Self.finding("again", "a.md", line: 2)]
    #expect(Self.causes(found) == ["-", "a.md again"])
  }

  @Test func showsCausesFirstAndCountsTheRest() {
    let found = [
      Self.finding("other", "a.md"), Self.finding("record", "a.md", line: 4),
      Self.finding("broken", "b.md"), Self.finding("other", "b.md", line: 2),
    ]
    let judged = FindingCauses(among: found, Self.roles) { _ in true }.applied(to: found)
    let folded = FoldedFindings(judged, records: ["record"])
    #expect(folded.shown.map(\.rule) == ["broken", "other", "record"])
    #expect(folded.foldedCount == 1)
    let text = LineRenderer(folded: folded.folded).render([folded.shown[0]])
    #expect(text == "content/b.md: error: S; A (and 1 finding from this) [broken]\n")
    #expect(FoldedFindings(judged, records: [], isFolded: false).shown.count == 4)
  }

  @Test func showsErrorsNearestToThePrompt() {
    let warning = Diagnostic(.warning, "w", at: SourcePlace(SourcePath("z.md")), "S", advice: "")
    let error = Self.finding("other", "a.md")
    #expect([error, warning].nearestLast == [warning, error])
  }
}
