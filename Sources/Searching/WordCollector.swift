/// Collects the words of documents, one document after the other.
package struct WordCollector {
  /// The words of one document, while it is read: the greatest weight of each, and how often it is in the text.
  private struct Seen {
    var document: Int32 = -1
    var weight = WordWeight.text
    var count: Int32 = 0
  }

  /// The most bytes of a token: what is longer is data, and nobody types it.
  private static let longest = 200

  private var tokens: TokenTable
  private var seen: [Seen] = []
  private var met: [Int32] = []
  private var document: Int32 = 0
  /// The documents of each word, in the order of ``TokenTable/words``.
  private(set) var postings: [[Posting]] = []

  init(_ folding: SearchWords) { tokens = TokenTable(folding) }

  var words: [String] { tokens.words }

  mutating func begin(_ document: Int) { self.document = Int32(document) }

  /// Adds a part of a text. Words of the text count once for each time; all others by the weightiest place alone.
  package mutating func add(_ text: UnsafeBufferPointer<UInt8>, as weight: WordWeight) {
    var start = 0
    for end in 0...text.count where end == text.count || Self.isBetweenWords(text[end]) {
      if end > start { note(UnsafeBufferPointer(rebasing: text[start..<end]), weight) }
      start = end + 1
    }
  }

  package mutating func add(_ text: String, as weight: WordWeight) {
    var text = text
    text.withUTF8 { add($0, as: weight) }
  }

  /// Adds an id with which readers go straight to the document.
  package mutating func add(id: String) {
    add(SearchWords.key(ofID: id), as: .id)
  }

  /// ASCII that neither is part of a word nor joins two.
  private static func isBetweenWords(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "'"), 0x80...:
      false
    default: true
    }
  }

  private mutating func note(_ token: UnsafeBufferPointer<UInt8>, _ weight: WordWeight) {
    guard token.count <= Self.longest else { return }
    for word in tokens.words(of: token) {
      while seen.count <= Int(word) {
        seen.append(Seen())
        postings.append([])
      }
      if seen[Int(word)].document != document {
        seen[Int(word)] = Seen(document: document, weight: weight)
        met.append(word)
      }
      seen[Int(word)].weight = max(seen[Int(word)].weight, weight)
      if weight == .text { seen[Int(word)].count += 1 }
    }
  }

  /// Notes the words of the document, once all of it was added.
  mutating func end() {
    for word in met {
      let found = seen[Int(word)]
      let isRepeated = found.weight == .text && found.count > 2
      postings[Int(word)].append(
        Posting(document: document, weight: isRepeated ? .repeated : found.weight)
      )
    }
    met.removeAll(keepingCapacity: true)
  }
}

/// That a document has a word.
struct Posting: Hashable, Sendable {
  let document: Int32
  let weight: WordWeight
}
