package import Phrasing
public import Standards

/// What a reader can cite, with all that a list of references says of it.
public struct CitableWork: Hashable, Sendable {
  /// What is cited, as far as lists of references tell it apart.
  public enum Kind: Hashable, Sendable {
    /// A version of a standard.
    case standard
    /// A domain or a criterion of one.
    case part
    /// An article.
    case article
  }

  /// What is cited.
  public let kind: Kind
  /// A name for it in a list, of ASCII letters, digits, `.`, `-` and `:`.
  public let key: String
  /// Who wrote it: an organisation, or a person where an article names one.
  public let author: String
  /// Whether the author is a person.
  public let isByPerson: Bool
  /// Its title.
  public let title: String
  /// The whole that it is a part of.
  public let container: String?
  /// Who publishes it.
  public let publisher: String
  /// When it was published; nil for a draft.
  public let issued: PublicationDate?
  /// The number of the version; nil for an article.
  public let version: VersionNumber?
  /// What it is known by: `PSF 1.1`, `PSF-4.2`; nil for an article.
  public let number: String?
  /// What it is called in a sentence: `PSF 1.1`, `PSF-4.2 of PSF 1.1`; nil for an article.
  public let name: String?
  /// Its address.
  public let url: String
  /// Where a reader finds out whether a file is genuine and current; nil where the citation is no file.
  public let verifyURL: String?
  /// Its language, as BCP 47 has it.
  public let language: String
  /// Whether it is not published yet.
  public let isDraft: Bool
}

extension CitableWork {
  /// A reference as it is written in a text: *Author. (Year). Title. Address*, with the title of the whole in italics.
  public struct Reference: Hashable, Sendable {
    /// What stands before the words in italics.
    public let lead: String
    /// The title of the work, or of the whole that it is a part of.
    public let emphasised: String
    /// What stands behind them.
    public let rest: String

    /// All of it without italics.
    public var text: String { lead + emphasised + rest }
  }

  /// How it is cited in a text.
  ///
  /// - Parameter say: The words in the publication's language.
  package func reference(_ say: Phrases) -> Reference {
    let year = issued.map { String($0.year) } ?? say("draft")
    let lead = "\(author)\(author.hasSuffix(".") ? "" : ".") (\(year)). "
    return switch kind {
    case .standard: Reference(lead: lead, emphasised: title, rest: ". \(url)")
    case .part:
      Reference(
        lead: lead + "\(title). \(say("In")) ",
        emphasised: container ?? "",
        rest: ". \(url)"
      )
    case .article:
      Reference(
        lead: lead,
        emphasised: title,
        rest: isByPerson ? ". \(publisher). \(url)" : ". \(url)"
      )
    }
  }

  /// What a sentence for a policy or a contract names: the version by number, and its date; nil for what is not published and
  /// for articles.
  public var policy: (name: String, issued: PublicationDate)? {
    guard let name, let issued else { return nil }
    return (name, issued)
  }
}
