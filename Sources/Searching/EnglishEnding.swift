/// Endings of English that tell forms of one word apart. `templates/assets/search.js` takes the same ones off.
enum EnglishEnding {
  private static let vowels = Set("aeiouy".utf8)
  /// Letters that are not doubled for an ending alone: `call` and `calling`.
  private static let doubled = vowels.union("lsz".utf8)

  /// A word without them: `policies` and `policy` are `policy`, `pinned` and `pin` are `pin`, `dates` and `date` are `dat`. What is
  /// left need not be a word; it only has to be the same for both forms.
  static func stem(_ word: String) -> String {
    guard word.utf8.allSatisfy({ (97...122).contains($0) }) else { return word }
    var stem = withoutTense(singular(word))
    while stem.utf8.count > 3, stem.hasSuffix("e") { stem.removeLast() }
    return stem
  }

  private static func singular(_ word: String) -> String {
    let length = word.utf8.count
    if length > 4, word.hasSuffix("ies") || word.hasSuffix("ied") { return word.dropLast(3) + "y" }
    let isPlural = length > 3 && !["ss", "us", "is"].contains { word.hasSuffix($0) }
    return isPlural && word.hasSuffix("s") ? String(word.dropLast()) : word
  }

  private static func withoutTense(_ word: String) -> String {
    guard let ending = ["ed", "ing"].first(where: word.hasSuffix) else { return word }
    let bare = word.dropLast(ending.utf8.count)
    guard bare.utf8.count > 2, bare.utf8.contains(where: vowels.contains) else { return word }
    let end = bare.utf8.suffix(2)
    let isDoubled = end.first == end.last && end.first.map { !doubled.contains($0) } ?? false
    return String(isDoubled ? bare.dropLast() : bare)
  }
}
