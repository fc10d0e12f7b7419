/// The date of a page with the digest of the text that had it: the line `dated-text` of the page itself.
///
/// The page holds it, and no file beside the pages, so that two branches that change two pages never meet in a file.
public struct DatedText: Hashable, Sendable, CustomStringConvertible {
  /// The key in the front matter.
  public static let key = "dated-text"
  /// How many hexadecimal digits of a SHA-256 are written: 64 bits find every change that is not made to hide.
  public static let length = 16

  /// The date that the page showed.
  public let date: PublicationDate
  /// The first digits of the SHA-256 of the file without this line and with the line ends of Unix.
  public let digest: String

  /// A date and the digest of the text that has it.
  public init(_ date: PublicationDate, digest: String) {
    (self.date, self.digest) = (date, digest)
  }

  /// Reads the value of the key; nil where the program would not have written it so.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = PublicationDate(String(parts[0])),
      parts[1].utf8.count == Self.length, parts[1].utf8.allSatisfy(Self.isDigit)
    else { return nil }
    self.init(date, digest: String(parts[1]))
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// The value of the key.
  public var description: String { "\(date) \(digest)" }

  /// The whole line, without its end.
  public var line: String { "\(Self.key): \(self)" }
}
