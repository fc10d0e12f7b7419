/// A language in which texts are written, as far as its words are known here.
public enum Language: Hashable, Sendable {
  case english
  case german
  /// Any other one: nothing is claimed of its words.
  case other

  /// - Parameter tag: A language tag after BCP 47, such as `de-CH`.
  public init(tag: String) {
    switch tag.lowercased().prefix(while: { $0 != "-" }) {
    case "en": self = .english
    case "de": self = .german
    default: self = .other
    }
  }
}
