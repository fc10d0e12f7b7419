internal import ParallelWork

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
    let lines = mapInParallel(index.entries, Self.line)
    var rest = lines.reduce(0) { $0 + $1.count }
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
    _ lines: ArraySlice<[UInt8]>,
    share: Int
  ) -> (text: String, lines: Int) {
    var text: [UInt8] = []
    var count = 0
    for line in lines {
      guard text.isEmpty || text.count + line.count / 2 <= share else { break }
      text += line
      count += 1
    }
    return (String(decoding: text, as: UTF8.self), count)
  }

  private static func start(of entry: Int, in index: WordIndex) -> String {
    let word = index.entries[entry].word.unicodeScalars
    guard entry > 0 else { return "" }
    let before = index.entries[entry - 1].word.unicodeScalars
    let shared = zip(word, before).prefix { $0 == $1 }.count
    return String(String.UnicodeScalarView(word.prefix(shared + 1)))
  }

  private static func line(_ entry: WordIndex.Entry) -> [UInt8] {
    var line = Array(entry.word.utf8)
    line.reserveCapacity(line.count + entry.postings.count * 3 + 8)
    if entry.isCommon { line.append(UInt8(ascii: "*")) }
    for weight in WordWeight.allCases {
      var before: Int32?
      for posting in entry.postings where posting.weight == weight {
        if before == nil {
          line.append(0x20)
          line.append(UInt8(ascii: "0") + weight.rawValue)
        } else {
          line.append(UInt8(ascii: ","))
        }
        append(posting.document - (before ?? 0), to: &line)
        before = posting.document
      }
    }
    line.append(UInt8(ascii: "\n"))
    return line
  }

  /// Appends a number of 0 or more in base 36.
  private static func append(_ number: Int32, to line: inout [UInt8]) {
    if number >= 36 { append(number / 36, to: &line) }
    let digit = UInt8(number % 36)
    line.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
  }
}
