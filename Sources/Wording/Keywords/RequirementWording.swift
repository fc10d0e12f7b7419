/// How a standard writes its requirements, as `standard.yml` declares it.
public struct RequirementWording: Hashable, Sendable {
  /// Which words make a requirement.
  public enum Keywords: String, CaseIterable, Hashable, Sendable {
    /// Keywords in capitals; in lower case they mean nothing special (RFC 2119 and RFC 8174).
    case capitals
    /// Keywords in lower case and in capitals (ISO/IEC Directives, part 2).
    case lowerCase = "lower-case"
    /// None: sentences say what to do. Where one has a keyword, it counts.
    case imperative
  }

  /// The language of the requirements, as BCP 47 has it.
  public let language: String
  /// Which words make a requirement; nil where nothing is declared.
  public let keywords: Keywords?

  /// English, with nothing declared about keywords, unless it is said otherwise.
  public init(language: String = "en", keywords: Keywords? = nil) {
    self.language = language
    self.keywords = keywords
  }
}
