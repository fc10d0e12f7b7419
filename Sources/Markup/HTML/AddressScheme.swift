/// The scheme of an address, before its first `:` (RFC 3986, 3.1).
public struct AddressScheme: Hashable, Sendable {
  /// It in lower case.
  public let name: String

  /// Those that links may have, on pages and in PDFs alike. Whatever else runs code, reads a file, starts a program of the
  /// reader's machine, or is not known.
  private static let allowed: Set<String> = ["doi", "http", "https", "mailto", "tel", "urn"]

  /// The scheme of an address; nil where it has none: a letter comes first, then letters, digits, `+`, `-` and `.`.
  public init?(of address: some Collection<UInt8>) {
    guard let colon = address.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = address[..<colon]
    let isScheme = scheme.allSatisfy { byte in
      (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || "+-.".utf8.contains(byte)
    }
    guard isScheme, let first = scheme.first, first > UInt8(ascii: "9") else { return nil }
    name = String(decoding: scheme, as: UTF8.self).lowercased()
  }

  /// Whether a link may have it.
  public var isAllowed: Bool { Self.allowed.contains(name) }

  /// Whether a picture may have it: it is fetched as the page is shown.
  var isAllowedForPictures: Bool { name == "https" || name == "http" }
}
