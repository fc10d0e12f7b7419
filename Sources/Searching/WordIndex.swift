internal import ParallelWork

/// The words of all documents, with the documents that have each.
package struct WordIndex: Sendable {
  /// A word with the documents that have it, in their order.
  struct Entry: Sendable {
    let word: String
    var postings: [Posting]
    /// Whether most documents have it. Then it tells little of one whose text has it, and of those only the others are listed: a
    /// search may not ask for it.
    var isCommon = false
  }

  /// The words by the bytes of their UTF-8.
  let entries: [Entry]

  /// Below it, no word is common.
  private static let fewDocuments = 64

  /// Reads documents on all cores.
  ///
  /// - Parameters:
  ///   - count: How many there are.
  ///   - folding: What their words are found under.
  ///   - read: Adds the words of a document, by its number, to the collector.
  package init(
    count: Int,
    _ folding: SearchWords,
    read: @Sendable (Int, inout WordCollector) -> Void
  ) {
    let length = max(64, count / 16 + 1)
    let starts = Array(stride(from: 0, to: count, by: length))
    let parts = mapInParallel(starts) { start in
      var collector = WordCollector(folding)
      for document in start..<min(start + length, count) {
        collector.begin(document)
        read(document, &collector)
        collector.end()
      }
      return (collector.words, collector.postings)
    }
    entries = Self.merged(parts).map { word, postings in
      Self.entry(word, postings, among: count)
    }
  }

  private static func merged(
    _ parts: [(words: [String], postings: [[Posting]])]
  ) -> [(String, [Posting])] {
    var merged: [String: [Posting]] = [:]
    for part in parts {
      for (word, postings) in zip(part.words, part.postings) {
        merged[word, default: []] += postings
      }
    }
    return merged.filter { !$0.value.isEmpty }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  private static func entry(_ word: String, _ postings: [Posting], among count: Int) -> Entry {
    guard count >= fewDocuments, postings.count * 2 > count else {
      return Entry(word: word, postings: postings)
    }
    let telling = postings.filter { $0.weight > .repeated }
    return Entry(word: word, postings: telling, isCommon: true)
  }
}
