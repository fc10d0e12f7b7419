internal import Foundation

/// A key of Ed25519 (RFC 8032) that signs files. Whoever has it can sign in the publisher's name.
public struct SigningKey: Sendable {
  /// Why a signature could not be made, in the words of the library.
  public struct Failure: Error, CustomStringConvertible {
    /// The reason.
    public let description: String
  }

  private static let mark = "psf-signing-key-1"
  private let number: [UInt8]
  private let seed: [UInt8]
  /// The key that checks what this one signs.
  public let publicKey: PublicKey

  /// A new key, from the system's source of random numbers.
  public init() {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<8 + Ed25519Key.length).map { _ in
      UInt8.random(in: 0...255, using: &generator)
    }
    self.init(number: Array(bytes[..<8]), seed: Array(bytes[8...]))
  }

  /// Reads a key: one that ``text`` gave, or a file of `minisign -G -W`, which has no password; nil where it is neither.
  public init?(_ text: String) {
    guard let line = text.split(whereSeparator: \.isNewline).last(where: { !$0.isEmpty }) else {
      return nil
    }
    let words = line.split(separator: " ")
    if words.count == 2, words[0] == Self.mark {
      guard let data = Data(base64Encoded: String(words[1])), data.count == 40 else { return nil }
      self.init(number: Array(data[..<8]), seed: Array(data[8...]))
    } else {
      self.init(minisign: String(line))
    }
  }

  /// The algorithm, that of the password (none), that of the checksum; 48 bytes that only a password needs; the key's number
  /// and its 64 bytes, of which the first half is the seed; a checksum.
  private init?(minisign line: String) {
    guard let data = Data(base64Encoded: line), data.count == 158,
      data.starts(with: PublicKey.mark + [0, 0])
    else { return nil }
    self.init(number: Array(data[54..<62]), seed: Array(data[62..<94]))
    guard publicKey.bytes.elementsEqual(data[94..<126]) else { return nil }
  }

  private init(number: [UInt8], seed: [UInt8]) {
    self.number = number
    self.seed = seed
    publicKey = PublicKey(
      number: number,
      bytes: required(try Ed25519Key(seed: seed).publicBytes())
    )
  }

  /// The key as one line, for a file or an environment variable that nobody else can read.
  public var text: String { "\(Self.mark) \(Data(number + seed).base64EncodedString())\n" }

  /// Signs some bytes. A key gives the same signature of the same bytes every time.
  func sign(_ message: [UInt8]) throws(Failure) -> [UInt8] {
    do {
      return try Ed25519Key(seed: seed).sign(message)
    } catch {
      throw Failure(description: "\(error)")
    }
  }
}
