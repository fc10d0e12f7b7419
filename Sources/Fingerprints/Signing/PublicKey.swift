internal import Foundation

/// A key of Ed25519 (RFC 8032) by which anybody can check a signature, in the forms of minisign.
public struct PublicKey: Hashable, Sendable, CustomStringConvertible {
  /// How minisign marks its keys, public and secret.
  static let mark = Array("Ed".utf8)

  /// The eight bytes by which keys are told apart. They say nothing of the key itself.
  let number: [UInt8]
  /// The key's 32 bytes.
  let bytes: [UInt8]

  init(number: [UInt8], bytes: [UInt8]) {
    self.number = number
    self.bytes = bytes
  }

  /// Reads a key as minisign writes it: one line of Base64, with or without the comment that stands above it in a file.
  public init?(_ text: String) {
    guard let line = text.split(whereSeparator: \.isNewline).last,
      let data = Data(base64Encoded: String(line)), data.count == 42,
      data.starts(with: Self.mark)
    else { return nil }
    self.init(number: Array(data[2..<10]), bytes: Array(data[10..<42]))
  }

  /// The key as one line of Base64, as `minisign -P` takes it.
  public var description: String {
    Data(Self.mark + number + bytes).base64EncodedString()
  }

  /// What the key is called: 16 hexadecimal digits, as minisign prints them.
  public var name: String { Self.name(of: number) }

  /// The key as a file, as `minisign -p` takes it.
  public var file: String { "untrusted comment: minisign public key \(name)\n\(self)\n" }

  /// Whether a signature is this key's and is one of some bytes.
  func verifies(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    required(try Ed25519Key(publicBytes: bytes).verifies(signature, of: message))
  }

  static func name(of number: [UInt8]) -> String {
    number.reversed().map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
