/// How much a word says of a document, by where it is there. The index has it as a digit, and `search.js` knows what each is worth.
package enum WordWeight: UInt8, Comparable, Sendable, CaseIterable {
  /// In the text.
  case text
  /// Three times or more in the text.
  case repeated
  /// In the requirement of a criterion, or what stands under the title of an article.
  case lead
  /// In a heading.
  case heading
  /// In another name that it has or had.
  case name
  /// In its title.
  case title
  /// Its id.
  case id

  package static func < (left: WordWeight, right: WordWeight) -> Bool {
    left.rawValue < right.rawValue
  }
}
