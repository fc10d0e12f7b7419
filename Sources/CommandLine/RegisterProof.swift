/// Why what files are held against can be believed, or why not.
enum RegisterProof: Hashable {
  /// It is made of the reader's own content folder.
  case content
  /// A key that the reader gave has signed it.
  case signed(file: String, key: String)
  /// Nobody that the reader knows vouches for it.
  case none(file: String, reason: String)

  /// What programs are told.
  var word: String {
    switch self {
    case .content: "content"
    case .signed: "signed"
    case .none: "none"
    }
  }
}
