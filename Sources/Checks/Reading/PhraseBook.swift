internal import Wording

/// Phrases of one or more words, each with what it means to a rule.
struct PhraseBook<Meaning: Sendable>: Sendable {
  private struct Entry: Sendable {
    let keys: [UInt64]
    let meaning: Meaning
  }

  /// The first words.
  private let beginnings: WordSet
  /// By the first word, the longest first.
  private let entries: [UInt64: [Entry]]

  /// Phrases by their words; the last of two that are alike counts.
  init(_ phrases: [(String, Meaning)]) {
    var entries: [UInt64: [Entry]] = [:]
    for (phrase, meaning) in phrases {
      let keys = Word.all(in: Array(phrase.utf8), .parts).filter { !$0.isSign }.map(\.key)
      guard let first = keys.first else { continue }
      entries[first, default: []].append(Entry(keys: keys, meaning: meaning))
    }
    beginnings = WordSet(Set(entries.keys))
    self.entries = entries.mapValues { $0.sorted { $0.keys.count > $1.keys.count } }
  }

  /// Where phrases stand among some words of a passage; only white space or a hyphen stands within one.
  func matches(
    in passage: Passage,
    _ words: Range<Int>? = nil
  ) -> [(words: Range<Int>, meaning: Meaning)] {
    let words = words ?? passage.words.indices
    var matches: [(words: Range<Int>, meaning: Meaning)] = []
    var index = words.lowerBound
    while index < words.upperBound {
      guard beginnings.contains(passage.words[index].key) else {
        index += 1
        continue
      }
      let entry = entries[passage.words[index].key]?.first { entry in
        isThere(entry.keys, at: index, before: words.upperBound, in: passage)
      }
      if let entry { matches.append((index..<index + entry.keys.count, entry.meaning)) }
      index += entry?.keys.count ?? 1
    }
    return matches
  }

  private func isThere(
    _ keys: [UInt64],
    at start: Int,
    before end: Int,
    in passage: Passage
  ) -> Bool {
    guard start + keys.count <= end else { return false }
    return keys.indices.allSatisfy { offset in
      guard passage.words[start + offset].key == keys[offset] else { return false }
      guard offset > 0 else { return true }
      let gap = passage.gap(after: start + offset - 1)
      return gap.elementsEqual("-".utf8) || passage.isFollowedBySpace(start + offset - 1)
    }
  }
}
