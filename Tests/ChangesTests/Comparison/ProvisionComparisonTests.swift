import Testing

@testable import Changes

@Suite struct ProvisionComparisonTests {
  @Test func comparesFieldByField() {
    let comparison = compare(
      "Keep it.\n\n## Guidance\nWhy.\n\n## Evidence\n- A log.",
      "Keep it.\n\n## Guidance\nWhy not.\n\n## Evidence\n- A log."
    )
    #expect(comparison.fields.map(\.name) == ["Guidance"])
    #expect(!comparison.isRenamed)
    #expect(comparison.isTextChanged)
  }

  @Test func keepsDeeperHeadingsInTheirSection() {
    let comparison = compare("## Guidance\n\n### Why\nOne.", "## Guidance\n\n### Why\nTwo.")
    #expect(comparison.fields.map(\.name) == ["Guidance"])
  }

  @Test func seesTheSecondOfTwoSectionsOfOneName() {
    let comparison = compare(
      "## Note\nOne.\n\n## Note\nTwo.",
      "## Note\nOne.\n\n## Note\nThree."
    )
    #expect(comparison.fields.map(\.name) == ["Note"])
    #expect(comparison.fields[0].redline.isMarked)
  }

  @Test func pairsASectionWithTheOneThatGoesByAnotherHeading() {
    let comparison = compare(
      "## Step 3\nThe log is kept for a year.\n\n## Gone\nNothing like it.",
      "## Step 4\nThe log is kept for two years.\n\n## Fresh\nQuite something else."
    )
    #expect(comparison.fields.map(\.name) == ["Step 4", "Fresh", "Gone"])
    #expect(comparison.fields.map(\.oldName) == ["Step 3", nil, nil])
    #expect(comparison.fields[0].redline.blocks.map(\.kind) == [.heading(level: 2), .paragraph])
    #expect(comparison.fields[1].redline.blocks.map(\.kind) == [.paragraph])
  }

  @Test func seesAHeadingThatAloneIsAnother() {
    let comparison = compare("## Step 3\nText.", "## Step 4\nText.")
    #expect(comparison.fields.map(\.oldName) == ["Step 3"])
    #expect(comparison.fields.map(\.redline.isMarked) == [true])
    #expect(comparison.isTextChanged)
  }

  @Test func doesNotTakeTheJointsOfASplitOrMergeForChanges() {
    let parts = [
      criterion("A", title: "One", "It MUST be kept.\n\n## Evidence\n- A log.\n- A test."),
      criterion("B", title: "Two", "It MUST be checked.\n\n## Evidence\n- A record."),
    ]
    let whole = criterion(
      "A",
      title: "One",
      "It MUST be kept. It MUST be checked.\n\n## Evidence\n- A log.\n- A test.\n- A record."
    )
    let joined = ProvisionText(joining: parts.map { ProvisionText(of: $0) })
    #expect(ProvisionComparison(from: joined, to: ProvisionText(of: whole)).fields.isEmpty)
    #expect(ProvisionComparison(from: ProvisionText(of: whole), to: joined).fields.isEmpty)
  }

  @Test func listsAllFieldsOfAnAddedOrWithdrawnProvision() {
    let text = ProvisionText(of: criterion("A", "Keep it.\n\n## Guidance\nWhy."))
    #expect(
      ProvisionComparison(from: nil, to: text).fields.map(\.name) == ["Statement", "Guidance"]
    )
    #expect(
      ProvisionComparison(from: text, to: nil).fields.map(\.name) == ["Statement", "Guidance"]
    )
    #expect(ProvisionComparison(from: text, to: nil).fields.allSatisfy { $0.new.isEmpty })
  }

  private func compare(_ old: String, _ new: String) -> ProvisionComparison {
    ProvisionComparison(
      from: ProvisionText(of: criterion("A", old)),
      to: ProvisionText(of: criterion("A", new))
    )
  }
}
