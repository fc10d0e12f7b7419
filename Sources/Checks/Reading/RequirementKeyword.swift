/// The words that make a sentence a requirement, after RFC 2119.
enum RequirementKeyword {
  /// Those that ask for something.
  static let asking = Word.keys("must", "shall", "should")
  /// All of them.
  static let all = KeySet(
    asking.keys.union(
      Word.keys("may", "required", "recommended", "optional").keys
    )
  )
  /// The word *not*.
  static let not = Word.key(of: "not")
}
