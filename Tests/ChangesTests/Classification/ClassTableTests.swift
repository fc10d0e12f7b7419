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
}
