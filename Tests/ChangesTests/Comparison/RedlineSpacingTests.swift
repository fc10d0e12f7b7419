import Testing

@testable import Changes
@testable import Views

/// What a redline says without its insertions and without its deletions, white space between words included.
@Suite struct RedlineSpacingTests {
  private func words(_ redline: Redline, without struck: Redline.Change) -> String {
    redline.blocks.flatMap(\.texts).filter { $0.change != struck }.map(\.text).joined()
  }

  @Test(arguments: [
    (
      "Read the functions including all of the others.",
      "Read the functions—including all of the others."
    ),
    (
      "Take basic input output system data and keep it.",
      "Take basic input/output system data and keep it."
    ),
    (
      "Take basic input/output system data and keep it.",
      "Take basic input output system data and keep it."
    ),
    (
      "Hide the screen from others (often referred to as surfing) at once.",
      "Hide the screen from others (referred to as surfing) at once."
    ),
  ])
  func keepsWordsApart(old: String, new: String) {
    let redline = Redline(from: blocks(old), to: blocks(new))
    #expect(words(redline, without: .inserted).split(separator: " ") == old.split(separator: " "))
    #expect(words(redline, without: .deleted).split(separator: " ") == new.split(separator: " "))
  }
}
