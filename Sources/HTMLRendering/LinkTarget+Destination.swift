extension LinkTarget {
  /// Sorts a destination as an author writes it; nil for an address outside the site.
  init?(_ destination: UnsafeBufferPointer<UInt8>, isImage: Bool) {
    if destination.first == UInt8(ascii: "#") {
      self = .fragment(String(decoding: destination.dropFirst(), as: UTF8.self))
    } else if let scheme = Self.scheme(of: destination) {
      guard Self.runsCode(scheme, destination, isImage: isImage) else { return nil }
      self = .unsafe(String(decoding: destination, as: UTF8.self))
    } else if destination.starts(with: "//".utf8) {
      return nil
    } else {
      self = .path(String(decoding: destination, as: UTF8.self))
    }
  }

  /// The scheme in lower case, by RFC 3986: a letter, then letters, digits, `+`, `-` and `.`, before the first `:`.
  private static func scheme(of destination: UnsafeBufferPointer<UInt8>) -> String? {
    guard let colon = destination.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = destination[..<colon]
    let isScheme = scheme.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    guard isScheme, let first = scheme.first, first > UInt8(ascii: "9") else { return nil }
    return String(decoding: scheme, as: UTF8.self).lowercased()
  }

  private static func runsCode(
    _ scheme: String,
    _ destination: UnsafeBufferPointer<UInt8>,
    isImage: Bool
  ) -> Bool {
    switch scheme {
    case "javascript", "vbscript", "file": return true
    case "data":
      let start = String(decoding: destination.prefix(16), as: UTF8.self).lowercased()
      let images = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
      return !(isImage && images.contains { start.hasPrefix($0) })
    default: return false
    }
  }
}
