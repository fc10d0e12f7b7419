/// Why what files are held against can be believed, or why not.
package enum RegisterProof: Hashable, Sendable {
  /// It is made of the reader's own content folder.
  case content
  /// A key that the reader gave has signed it.
  case signed(file: String, key: String)
  /// Nobody that the reader knows vouches for it.
  case none(file: String, Gap)

  /// What is missing to a proof.
  package enum Gap: Hashable, Sendable {
    /// There is no signature of this name beside it.
    case signature(String)
    /// A key has signed it which is none of those that are known.
    case otherKey(String, known: KnownKeys.Origin)
    /// A key has signed it, and the reader named none.
    case noKey(signer: String)
  }

  /// What programs are told.
  package var word: String {
    switch self {
    case .content: "content"
    case .signed: "signed"
    case .none: "none"
    }
  }

  var isProven: Bool {
    if case .signed = self { true } else { false }
  }
}
