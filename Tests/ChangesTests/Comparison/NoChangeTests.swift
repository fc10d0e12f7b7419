import Testing

@testable import Changes

/// What differs in the source and is no change, and what is one though it looks alike.
@Suite struct NoChangeTests {
  @Test(arguments: [
    ("line wrapping", "one two\nthree", "one\ntwo three"),
    ("white space", "one  two\n\n\n\nthree", "one two\n\nthree"),
    ("white space beside punctuation", "data / models (10 %)", "data/models (10%)"),
    ("a hard line break", "one  \ntwo", "one two"),
    ("typographic quotes", "the “system’s” log", "the \"system's\" log"),
    ("a hyphen that does not break", "low‑risk", "low-risk"),
    ("emphasis", "the **log** *MUST* be kept", "the log MUST be kept"),
    ("emphasis in a word", "un**believ**able", "unbelievable"),
    ("the mark of a bullet", "* one\n* two", "- one\n- two"),
    ("a loose list", "- one\n\n- two", "- one\n- two"),
    ("the form of a link", "[rule](a.md)", "[rule][r]\n\n[r]: a.md"),
    ("the form of code", "```\none\n```", "    one"),
    ("the language of code", "```json\n{}\n```", "```\n{}\n```"),
    ("an entity", "a &amp; b", "a & b"),
    ("a table's alignment", "|a|\n|-|\n|b|", "| a |\n|:--|\n| b |"),
    ("the end of a paragraph", "One. Two.", "One.\n\nTwo."),
    ("a rule across the page", "one\n\n---\n\ntwo", "one\n\ntwo"),
  ])
  func sees(what: String, old: String, new: String) {
    #expect(comparison(old, new).fields.isEmpty, "\(what)")
    #expect(comparison(new, old).fields.isEmpty, "\(what)")
  }

  @Test(arguments: [
    ("a link's target", "[rule](a.md)", "[rule](b.md)"),
    ("an image's address", "![rule](a.png)", "![rule](b.png)"),
    ("an image without words", "![](a.png)", "![](b.png)"),
    ("case", "must", "MUST"),
    ("punctuation", "one two", "one, two"),
    ("words run together", "log in", "login"),
    ("white space in code", "```\na b\n```", "```\na  b\n```"),
    ("quotes in code", "`“a”`", "`\"a\"`"),
    ("numbers for bullets", "- one", "1. one"),
    ("a list's first number", "1. one", "3. one"),
    ("a heading's level", "# A\n\n### B\n\ntext", "# A\n\n#### B\n\ntext"),
    ("a heading for a paragraph", "# A\n\n## B", "# A\n\nB"),
    ("a task that is done", "- [ ] one", "- [x] one"),
    ("the order of paragraphs", "one\n\ntwo", "two\n\none"),
  ])
  func showsAChangeOf(what: String, old: String, new: String) {
    for (old, new) in [(old, new), (new, old)] {
      let fields = comparison(old, new).fields
      #expect(!fields.isEmpty, "\(what)")
      #expect(fields.allSatisfy { $0.redline.isMarked }, "\(what)")
    }
  }

  @Test func findsOnlyTheWordsThatDifferBesideOneWithAnAccentWrittenApart() {
    let sentence = comparison("A Café **opens** daily.", "A Cafe\u{301} *opens* weekly.").fields
      .first?
      .sentences.first
    #expect(sentence?.edits == [.init(old: 3..<4, new: 3..<4)])
  }

  @Test func takesATitleWithOtherQuotesForTheSame() {
    #expect(!titles("The system’s log", "The  system's log").isRenamed)
    #expect(titles("The log", "The logs").isRenamed)
  }

  private func comparison(_ old: String, _ new: String) -> ProvisionComparison {
    ProvisionComparison(
      from: ProvisionText(of: criterion("A", old)),
      to: ProvisionText(of: criterion("A", new))
    )
  }

  private func titles(_ old: String, _ new: String) -> ProvisionComparison {
    ProvisionComparison(
      from: ProvisionText(of: criterion("A", title: old)),
      to: ProvisionText(of: criterion("A", title: new))
    )
  }
}
