/// A UUID that follows from a name, of version 5 (RFC 9562, section 5.5): the same name always has the same one.
public struct NameUUID: Hashable, Sendable, CustomStringConvertible {
  private let bytes: [UInt8]

  /// The name space for URLs (section 6.6).
  private static let urls: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]

  /// The UUID of an address, in the name space that the RFC gives for URLs.
  public init(ofURL address: String) {
    self.init(of: address, in: Self.urls)
  }

  /// - Parameter namespace: The 16 bytes of its UUID.
  init(of name: String, in namespace: [UInt8]) {
    let whole = namespace + Array(name.utf8)
    // The RFC prescribes SHA-1; nothing here has to be kept from anyone.
    var digest = Array(required(try HashFunction.sha1.digest(of: whole)).prefix(16))
    digest[6] = digest[6] & 0x0F | 0x50
    digest[8] = digest[8] & 0x3F | 0x80
    bytes = digest
  }

  /// The UUID in lower case with hyphens.
  public var description: String {
    var text = ""
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text += "-" }
      if byte < 16 { text += "0" }
      text += String(byte, radix: 16)
    }
    return text
  }
}
