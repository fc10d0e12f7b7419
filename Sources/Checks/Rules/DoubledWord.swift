internal import Diagnostics
internal import Wording

/// A word stands twice in a row.
enum DoubledWord: TextRule {
  static let ids: [RuleID] = ["doubled-word"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A word stands twice in a row.

    "The the" is left behind when a sentence is rewritten, and the eye passes over it, most of all where a line ends \
    between the two.

    Numbers, names (a second word with a capital), parts of compounds ("a stand-in in its place"), "that that" and "had \
    had" are not reported.
    """

  private static let allowed = WordSet("that", "had")

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      findings.examine(.texts)
      for passage in text.passages {
        for index in passage.words.indices.dropLast() where isDoubled(index, in: passage) {
          findings.report(.doubledWord(passage.words[index...index + 1], in: passage))
        }
      }
    }
  }

  private static func isDoubled(_ index: Int, in passage: Passage) -> Bool {
    let (word, next) = (passage.words[index], passage.words[index + 1])
    return word.key == next.key && next.capitals == 0 && next.isOfLetters
      && !word.isOne(of: allowed) && passage.isFollowedBySpace(index)
      && !passage.isHyphenated(index - 1) && !passage.isHyphenated(index + 1)
  }
}

extension Passage {
  /// Whether a hyphen alone stands between a word and the next one.
  fileprivate func isHyphenated(_ index: Int) -> Bool {
    words.indices.contains(index) && gap(after: index).elementsEqual("-".utf8)
  }
}

extension Passage {
  /// Deletes the second of two words that are a blank apart.
  fileprivate func deletion(ofLast words: ArraySlice<Word>) -> [Fix] {
    guard let first = words.first?.range.upperBound, let last = words.last,
      bytes[first..<last.range.lowerBound].elementsEqual(" ".utf8)
    else { return [] }
    return [Fix(place(of: first..<last.range.upperBound), from: " " + text(last), to: "")]
  }
}

extension Diagnostic {
  fileprivate static func doubledWord(_ words: ArraySlice<Word>, in passage: Passage) -> Diagnostic
  {
    let word = words.last.map { passage.text($0) } ?? ""
    return Diagnostic(
      .warning,
      "doubled-word",
      at: passage.place(of: words),
      "'\(word)' stands here twice",
      help: [.edit(passage.deletion(ofLast: words), "delete one of the two")]
    )
  }
}
