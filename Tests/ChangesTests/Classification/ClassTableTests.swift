import Testing

@testable import Changes

/// The table of changes, each with the class that is right.
struct ClassTableTests {
  @Test func noClassOfTheTableIsWrong() throws {
    let changes = try ClassTable.all()
    #expect(changes.count >= 560)
    let wrong = changes.filter { !$0.isRight }
    for change in wrong { Issue.record("\(change.computed), and not \(change)") }
    let open = changes.count { $0.right != "undecided" && $0.computed == "undecided" }
    let decidable = changes.count { $0.right != "undecided" }
    print(
      "\(changes.count) changes, \(wrong.count) wrong; of \(decidable) that can be told, \(open) left open"
    )
  }

  /// At least so many of a hundred changes of a usual bound are told, of those that can be.
  private static let usualBounds = 60

  @Test func mostChangesOfUsualBoundsAreTold() throws {
    let bounds = try ClassTable.all().filter { $0.source.hasPrefix("sentences-usual-bounds") }
    let told = bounds.count { $0.computed != "undecided" }
    #expect(bounds.count >= 90)
    #expect(told * 100 >= bounds.count * Self.usualBounds)
    print("\(told) of \(bounds.count) changes of usual bounds are told")
  }

  /// What is put beside a change, none of which asks for less.
  private static let additions: [@Sendable (String) -> String] = [
    { $0 + " Records of this MUST be kept.\n" },
    { $0 + " See the annex.\n" },
    { $0.dropLast($0.hasSuffix(".\n") ? 2 : 1) + " and reviewed by a second person.\n" },
    { "This holds from the first day. " + $0 },
  ]

  /// A change that is breaking is that or open beside any other one, and one that is open stays so.
  @Test(arguments: additions.indices)
  func noClassFallsWhenAChangeIsAdded(_ index: Int) throws {
    for change in try ClassTable.all() where !change.source.hasPrefix("structures") {
      let alone = change.computed
      guard ["breaking", "undecided"].contains(alone) else { continue }
      let both = change.with(Self.additions[index]).computed
      #expect(["breaking", "undecided"].contains(both), "\(alone), then \(both): \(change)")
    }
  }
}
