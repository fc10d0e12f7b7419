/// The index cut into files of about the same length, each with a run of words.
///
/// A line of a file is a word and, behind a blank each, the documents that have it by weight: the digit of ``WordWeight``, and the
/// numbers of the documents, each but the first as its distance from the one before, in base 36 with commas between. A word that most
/// documents have ends in `*`. So `trace 02,1,a 55` is in the texts of the documents 2, 3 and 13, and in the title of 5.
package struct WordShards: Sendable {
  /// The text of each file.
  package private(set) var files: [String] = []
  /// For each file with words the shortest text that is behind all words of the file before it and not behind its own first one.
  package private(set) var starts: [String] = []

  /// - Parameter count: How many files there are to be; the last ones are empty where there are too few words.
  package init(of index: WordIndex, count: Int) {
    let lines = index.entries.map(Self.line)
    var rest = lines.reduce(0) { $0 + $1.utf8.count }
    var at = lines.startIndex
    for left in stride(from: count, to: 0, by: -1) {
      if at < lines.endIndex { starts.append(Self.start(of: at, in: index)) }
      let file = Self.file(lines[at...], share: left == 1 ? .max : rest / left)
      at += file.lines
      rest -= file.text.utf8.count
      files.append(file.text)
    }
  }

  /// As many lines as come nearest to a share in bytes, and at least one of those that there are.
  private static func file(
    _ lines: ArraySlice<String>,
    share: Int
  ) -> (text: String, lines: Int) {
    var text = ""
    for (count, line) in lines.enumerated() {
      let isNear = text.utf8.count + line.utf8.count / 2 <= share
      guard text.isEmpty || isNear else { return (text, count) }
      text += line
    }
    return (text, lines.count)
  }

  private static func start(of entry: Int, in index: WordIndex) -> String {
    let word = index.entries[entry].word.unicodeScalars
    guard entry > 0 else { return "" }
    let before = index.entries[entry - 1].word.unicodeScalars
    let shared = zip(word, before).prefix { $0 == $1 }.count
    return String(String.UnicodeScalarView(word.prefix(shared + 1)))
  }

  private static func line(_ entry: WordIndex.Entry) -> String {
    var line = entry.isCommon ? entry.word + "*" : entry.word
    for weight in WordWeight.allCases {
      let documents = entry.postings.filter { $0.weight == weight }.map(\.document)
      guard let first = documents.first else { continue }
      line += " \(weight.rawValue)" + String(first, radix: 36)
      for (before, document) in zip(documents, documents.dropFirst()) {
        line += "," + String(document - before, radix: 36)
      }
    }
    return line + "\n"
  }
}
