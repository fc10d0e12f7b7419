/// What documents of OSCAL say in words of their own, and in words of ours.
public enum OSCALNames {
  /// The version of OSCAL that is written.
  public static let version = "1.2.1"
  /// The class of the group that holds the terms of a standard.
  static let terms = "terms"
  /// The name of a part that is a term.
  static let term = "term"
  /// The class of the group that holds the clauses around the domains.
  static let clauses = "clauses"
  /// The name of a part that is a clause.
  static let clause = "clause"
  /// The property of a clause that says whether it is normative.
  static let force = "force"
  /// The name of a part that is the principle of a domain.
  static let principle = "principle"
  /// The property of a term that is another name of it.
  static let alias = "alias"

  /// A title as the name of a part: letters, digits and `-`, beginning with a letter.
  static func partName(of title: String) -> String {
    let name = PlainName.make(of: title, atMost: 60)
    let beginsWithLetter = name.utf8.first.map { (97...122).contains($0) } ?? false
    let taken: Set = ["statement", "item", "term", "principle", "overview"]
    return beginsWithLetter && !taken.contains(name) ? name : "section"
  }

  /// A text as a value of a property: one line without blanks around it; nil where nothing is left.
  static func value(_ text: String) -> String? {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.isEmpty ? nil : words
  }
}
