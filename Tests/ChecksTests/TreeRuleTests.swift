import Markup
import SeededRandom
import Standards
import Testing

@testable import Checks

/// What a rule about trees is not asked about for want of signs, it finds nothing in.
@Suite struct TreeRuleTests {
  private static let rules = Checker.rules.compactMap { $0 as? any TreeRule.Type }

  /// The names of rules that find something in a text and would not be asked about it, and how many found something.
  private func missed(in subject: CheckSubject) -> (rules: [String], found: Int) {
    var (missed, found): ([String], Int) = ([], 0)
    for text in subject.openTexts {
      let signs = text.prose.tree.signs
      for rule in Self.rules {
        var findings = Findings()
        rule.read(text, subject.criteria.holdBody(text), &findings)
        guard !findings.diagnostics.isEmpty else { continue }
        found += 1
        let isSigned = rule.signs.isEmpty || rule.signs.contains(where: text.prose.source.contains)
        if !rule.concerns(signs) || !isSigned { missed.append("\(rule): \(text.prose.text)") }
      }
    }
    return (missed, found)
  }

  @Test(arguments: Fixture.all) func missesNothingInFixtures(_ fixture: Fixture) throws {
    guard let subject = CheckedContent(try fixture.tree(), asOf: fixture.asOf).subject else {
      return
    }
    #expect(missed(in: subject).rules == [])
  }

  private static let pieces = [
    "[", "]", "(", ")", "#", "##", "|", "|-|-|", "-", "\n", "\n\n", "\n> ", "\n- ", "<del>", "</s>",
    "<!--", "-->", "*", "_", "~", "~~", "3", "words", "Title", "[^1]", "\n\n[^1]: note\n\n",
    "[pages/about]", "[[", "]]", "`", "\n```\n", "\\", "&lt;", "&#91;", "&#35;", "![", "](x)",
    "[](z)", " ", " ", "<b>",
  ]

  @Test func missesNothingInRandomTexts() throws {
    var random = SeededGenerator(seed: 17)
    var found = 0
    for _ in 0..<400 {
      let count = Int.random(in: 3..<40, using: &random)
      let text = (0..<count).compactMap { _ in Self.pieces.randomElement(using: &random) }
      let content = CheckedContent(AboutPage.tree(text.joined() + "\n"))
      guard let subject = content.subject else { continue }
      let missed = missed(in: subject)
      #expect(missed.rules == [])
      found += missed.found
    }
    #expect(found > 100)
  }
}
