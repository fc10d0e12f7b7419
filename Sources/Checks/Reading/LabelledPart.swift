/// A part of a passage that is a link or a fact.
struct LabelledPart: Sendable {
  /// What is made of it.
  enum Kind: Sendable {
    /// A reference, with its label as it is written.
    case reference(String)
    /// A fact, with its name and its value.
    case fact(String, value: String)
    /// An address that is a link by itself: no words.
    case address
  }

  let kind: Kind
  /// Where its words are in the bytes of the passage.
  var bytes: Range<Int>
  /// Where the label is in the source, of a reference with words of its own; nil where the label is its words.
  let label: Range<Int>?
}
