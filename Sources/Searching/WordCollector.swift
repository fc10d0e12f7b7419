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
    Self.partsWords.withUnsafeBufferPointer { partsWords in
      var start = 0
      var hash = TokenHash()
      for end in text.indices {
        guard partsWords[Int(text[end])] else {
          hash.add(text[end])
          continue
        }
        if end > start { note(UnsafeBufferPointer(rebasing: text[start..<end]), hash, weight) }
        (start, hash) = (end + 1, TokenHash())
      }
      if text.count > start { note(UnsafeBufferPointer(rebasing: text[start...]), hash, weight) }
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

  /// For each byte whether it is between words.
  private static let partsWords = (0...UInt8.max).map(isBetweenWords)

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

  private mutating func note(
    _ token: UnsafeBufferPointer<UInt8>,
    _ hash: TokenHash,
    _ weight: WordWeight
  ) {
    guard token.count <= Self.longest else { return }
    for index in tokens.words(of: token, hash) { note(tokens.word(at: index), weight) }
  }

  private mutating func note(_ word: Int, _ weight: WordWeight) {
    while seen.count <= word {
      seen.append(Seen())
      postings.append([])
    }
    var known = seen[word]
    if known.document != document {
      known = Seen(document: document, weight: weight)
      met.append(Int32(word))
    }
    if weight > known.weight { known.weight = weight }
    if weight == .text { known.count += 1 }
    seen[word] = known
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
