import Standards
import Testing

@testable import Changes
@testable import Views

@Suite struct ReplacementTests {
  private let old = "The team MUST keep a key.\n\n- One."
  private let new = "The team MUST keep a log.\n\n- One.\n- Two."

  @Test func keepsNoWordThatBothTextsHaveByChance() {
    let redline = Redline(replacing: blocks(old), by: blocks(new))
    let runs = redline.blocks.flatMap { $0.runs + $0.blocks.flatMap(\.blocks).flatMap(\.runs) }
    #expect(runs.map(\.change) == [.deleted, .deleted, .inserted, .inserted, .inserted])
    #expect(runs.allSatisfy { !$0.isMoved })
  }

  @Test func keepsTheLawOfRedlines() {
    let redline = Redline(replacing: blocks(old), by: blocks(new))
    let words = { (text: String) in blocks(text).flatMap(\.allTokens).map(\.key) }
    #expect(redline.words(without: .inserted) == words(old))
    #expect(redline.words(without: .deleted) == words(new))
  }

  @Test func isShownForAReplacedRequirementAlone() throws {
    let report = SampleReport.all
    for entry in report.entries {
      let isKept = entry.changedFields.contains { field in
        field.redline.words(without: .inserted).count
          + field.redline.words(without: .deleted).count
          > field.redline.blocks.flatMap(\.everyRun).filter { $0.change != .kept }
          .flatMap(\.tokens).count
      }
      if entry.relation.kind == .replaced { #expect(!isKept) }
      #expect((entry.redlineNote != nil) == (entry.relation.kind == .replaced))
    }
    #expect(report.entries.contains { $0.relation.kind == .replaced })
  }

  @Test func setsBothHeadingsOfASectionThatGoesByAnotherOne() throws {
    let text = "\n\nA list of all the names that were given to runs.\n"
    let comparison = ProvisionComparison(
      from: ProvisionText(of: criterion("C-1", "A.\n\n## Evidence" + text)),
      to: ProvisionText(of: criterion("C-1", "A.\n\n## Proof" + text))
    )
    let field = try #require(comparison.fields.first)
    let words = field.replacement.blocks.flatMap(\.runs).map { Token.text(of: $0.tokens) }
    #expect(words.first == "Evidence")
    #expect(words.contains("Proof"))
    #expect(field.replacement.blocks.map(\.change) == [.deleted, .deleted, .inserted, .inserted])
  }
}

extension Redline.Block {
  fileprivate var everyRun: [Redline.Run] { runs + blocks.flatMap(\.everyRun) }
}
