internal import Addresses
internal import Foundation
internal import Standards

/// Names in the order of the alphabet, by their first letters.
struct NameLetters {
  /// The names of each letter; nil stands for all that begin with no letter from A to Z.
  let lists: [(letter: String?, names: [SearchName])]

  init(of names: [SearchName]) {
    let keyed = names.map { (key: Self.key($0.name), name: $0) }.sorted { first, second in
      let keys = (first.key, second.key)
      if keys.0 != keys.1 { return NaturalOrder.precedes(keys.0, keys.1) }
      return (first.name.name, first.name.note) < (second.name.name, second.name.note)
    }
    let letters = Dictionary(grouping: keyed) { Self.letter($0.key) }
    let order = letters.keys.sorted { ($0 ?? "") < ($1 ?? "") }
    lists = order.map { ($0, letters[$0, default: []].map(\.name)) }
  }

  /// A name without diacritics and quotation marks, as the alphabet has it.
  private static func key(_ name: String) -> String {
    let bare = name.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
      $0.properties.generalCategory != .nonspacingMark
    }
    let letters = bare.drop { !$0.properties.isAlphabetic && !("0"..."9").contains($0) }
    return String(String.UnicodeScalarView(letters)).lowercased()
  }

  private static func letter(_ key: String) -> String? {
    guard let first = key.utf8.first, (97...122).contains(first) else { return nil }
    return String(UnicodeScalar(first - 32))
  }
}
