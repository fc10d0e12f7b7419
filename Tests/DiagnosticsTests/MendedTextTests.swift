import Diagnostics
import Testing

@Suite struct MendedTextTests {
  private let path = SourcePath("a.md")

  private func finding(_ fixes: (line: Int, column: Int, from: String, to: String)...) -> Diagnostic
  {
    let all = fixes.map { fix in
      let place = SourcePlace(
        path,
        line: fix.line,
        column: fix.column,
        length: fix.from.utf8.count
      )
      return Fix(place, from: fix.from, to: fix.to)
    }
    return Diagnostic(.error, "r", at: all[0].place, "x", advice: "", fixes: all)
  }

  private func mend(_ text: String, _ findings: Diagnostic...) -> (text: String, count: Int) {
    let mended = MendedText(Array(text.utf8), at: path, mending: findings)
    return (String(decoding: mended.bytes, as: UTF8.self), mended.mended.count)
  }

  @Test func putsFixesIn() {
    let result = mend("one\nzwö two\n", finding((1, 1, "one", "1")), finding((2, 6, "two", "2")))
    #expect(result == ("1\nzwö 2\n", 2))
  }

  @Test func passesOverWhatIsNotAsExpected() {
    #expect(mend("one\n", finding((1, 1, "two", "2"))) == ("one\n", 0))
    #expect(mend("one\n", finding((3, 1, "one", "2"))) == ("one\n", 0))
    #expect(mend("one\n", finding((1, 9, "one", "2"))) == ("one\n", 0))
  }

  @Test func letsTheFirstOfTwoThatMeetWin() {
    let result = mend("abcd\n", finding((1, 1, "abc", "x")), finding((1, 3, "cd", "y")))
    #expect(result == ("xd\n", 1))
    let same = mend("abcd\n", finding((1, 1, "a", "x")), finding((1, 1, "a", "y")))
    #expect(same == ("xbcd\n", 1))
  }

  @Test func takesTheSameFixOfTwoFindingsOnce() {
    let fix = finding((1, 1, "a", "x"))
    let other = finding((1, 1, "a", "x"), (1, 3, "c", "z"))
    #expect(mend("abc\n", fix, other) == ("xbz\n", 2))
  }

  @Test func putsTheFixesOfAFindingInTogetherOrNotAtAll() {
    let both = finding((1, 1, "a", "x"), (1, 3, "?", "z"))
    #expect(mend("abc\n", both) == ("abc\n", 0))
  }

  @Test func passesOverOtherFiles() {
    let other = MendedText(
      Array("one\n".utf8),
      at: SourcePath("b.md"),
      mending: [
        finding((1, 1, "one", "1"))
      ]
    )
    #expect(other.mended.isEmpty)
  }
}
