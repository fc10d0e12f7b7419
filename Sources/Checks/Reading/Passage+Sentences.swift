extension Passage {
  private static let abbreviations = Word.keys(
    "cf",
    "vs",
    "viz",
    "no",
    "nos",
    "art",
    "sec",
    "fig",
    "para",
    "approx",
    "incl",
    "resp",
    "etc"
  )

  /// The words of each sentence, by their numbers.
  var sentences: [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for index in words.indices.dropLast() where isEndOfSentence(index) {
      sentences.append(start..<index + 1)
      start = index + 1
    }
    return start < words.count ? sentences + [start..<words.count] : sentences
  }

  /// Whether a sentence ends between a word and the next one: at `.`, `?` or `!`, what closes after it and white space, where
  /// no lower-case letter follows.
  private func isEndOfSentence(_ index: Int) -> Bool {
    let gap = gap(after: index)
    guard
      let sign = gap.firstIndex(where: {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "!")
      }),
      gap[(sign + 1)...].contains(where: { $0 <= 0x20 }),
      let next = bytes[words[index + 1].range].first, !next.isLetter || next.isCapital
    else { return false }
    return bytes[sign] != UInt8(ascii: ".") || !isAbbreviated(index)
  }

  /// Whether a full stop behind a word belongs to it: `Art.`, `e.g.`
  private func isAbbreviated(_ index: Int) -> Bool {
    if words[index].isOne(of: Self.abbreviations) { return true }
    guard words[index].range.count == 1, index > 0 else { return false }
    return gap(after: index - 1).elementsEqual(".".utf8)
  }
}
