import Testing

@testable import Diagnostics

@Suite struct ExcerptTests {
  @Test func putsCaretsUnderTheMarkedBytes() {
    expect("one two three", marking: 4..<7, "one two three", "    ^^^")
    expect("one", marking: 0..<3, "one", "^^^")
  }

  @Test func putsOneCaretWhereNothingIsMarked() {
    expect("one", marking: 1..<1, "one", " ^")
    expect("one", marking: 3..<3, "one", "   ^")
    expect("one", marking: 40..<50, "one", "   ^")
    expect("", marking: 0..<1, "", "^")
    expect("one", marking: 2..<90, "one", "  ^")
    expect("one", marking: -5..<1, "one", "^")
  }

  @Test func keepsTabsAndLinesUpWithThem() {
    expect("\tone\ttwo", marking: 5..<8, "\tone\ttwo", "\t   \t^^^")
    expect("a\tb", marking: 0..<3, "a\tb", "^\t^")
    expect("a\tb", marking: 1..<2, "a\tb", " ^")
  }

  @Test func countsColumnsNotBytes() {
    expect("Größe über", marking: 8..<13, "Größe über", "      ^^^^")
    // Two columns each; a mark in the middle of a character takes it all.
    expect("漢字 text", marking: 3..<6, "漢字 text", "  ^^")
    expect("漢字 text", marking: 4..<5, "漢字 text", "  ^^")
    // One character of two scalars, one of three and one without a width.
    expect("e\u{301}x", marking: 3..<4, "e\u{301}x", " ^")
    expect("👩‍💻x", marking: 11..<12, "👩‍💻x", "  ^")
    expect("\u{FEFF}x", marking: 3..<4, "\u{FEFF}x", "^")
    expect("❤️x", marking: 6..<7, "❤️x", "  ^")
  }

  @Test func replacesControlCharactersByOneSign() {
    expect("a\u{1B}[1mb", marking: 5..<6, "a␛[1mb", "     ^")
    expect("\u{0}\u{7F}\u{9B}\u{202E}x", marking: 7..<8, "␀␡��x", "    ^")
  }

  @Test func showsBytesThatAreNoText() {
    let excerpt = Excerpt(of: [0x61, 0xFF, 0xFE, 0x62][...], marking: 3..<4, width: 40)
    #expect(excerpt.text == "a��b")
    #expect(excerpt.carets == "   ^")
  }

  @Test func cutsALongLineAroundTheMark() {
    let line = String(repeating: "a", count: 500) + "XYZ" + String(repeating: "b", count: 500)
    let excerpt = Excerpt(of: Array(line.utf8)[...], marking: 500..<503, width: 30)
    #expect(excerpt.text == "…aaaaaaaaaaXYZbbbbbbbbbbbbbbbbb…")
    #expect(excerpt.carets == "           ^^^")
  }

  @Test func cutsOnlyWhereItMust() {
    let line = String(repeating: "a", count: 50) + "X"
    expect(line, marking: 50..<51, "…" + line.suffix(30), String(repeating: " ", count: 30) + "^")
    let start = "X" + String(repeating: "a", count: 50)
    expect(start, marking: 0..<1, start.prefix(30) + "…", "^")
    let fits = String(repeating: "a", count: 30)
    expect(fits, marking: 29..<30, fits, String(repeating: " ", count: 29) + "^")
  }

  @Test func cutsALongMark() {
    let line = String(repeating: "a", count: 100_000)
    let excerpt = Excerpt(of: Array(line.utf8)[...], marking: 10..<90_000, width: 30)
    #expect(excerpt.text == line.prefix(30) + "…")
    #expect(excerpt.carets == String(repeating: " ", count: 10) + String(repeating: "^", count: 20))
  }

  @Test func staysWithinItsWidthForWideCharacters() {
    let line = String(repeating: "漢", count: 300)
    let excerpt = Excerpt(of: Array(line.utf8)[...], marking: 450..<453, width: 31)
    #expect(excerpt.text == "…" + String(repeating: "漢", count: 15) + "…")
    #expect(excerpt.carets.hasSuffix(" ^^"))
  }

  private func expect(
    _ line: some StringProtocol,
    marking marked: Range<Int>,
    _ text: some StringProtocol,
    _ carets: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let excerpt = Excerpt(of: Array(line.utf8)[...], marking: marked, width: 30)
    #expect(excerpt.text == String(text), sourceLocation: sourceLocation)
    #expect(excerpt.carets == carets, sourceLocation: sourceLocation)
  }
}
