extension Fix {
  /// The fix of a misspelt word, where one word alone is near to it; none otherwise.
  ///
  /// A word with other digits is no spelling: PSF-4.1 may be near to PSF-4.7 and is another requirement.
  public static func spelling(
    at place: SourcePlace,
    _ written: String,
    near words: [String]
  ) -> [Fix] {
    guard words.count == 1, words[0] != written, digits(of: words[0]) == digits(of: written) else {
      return []
    }
    let fix = Fix(place, from: written, to: words[0])
    return fix.isExact ? [fix] : []
  }

  private static func digits(of word: String) -> [UInt8] {
    word.utf8.filter { (48...57).contains($0) }
  }
}
