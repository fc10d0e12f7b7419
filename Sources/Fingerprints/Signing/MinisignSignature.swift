internal import Foundation

/// A signature in the file format of minisign, by its older algorithm `Ed`, which signs the bytes themselves.
///
/// The newer one signs their BLAKE2b hash, which the library does not have. minisign verifies both.
public struct MinisignSignature: Hashable, Sendable {
  static let algorithm = Array("Ed".utf8)

  private let number: [UInt8]
  private let signature: [UInt8]
  /// A line that is signed with the bytes.
  public let comment: String
  private let commentSignature: [UInt8]

  /// Signs some bytes, and a comment of one line with them.
  public init(
    of message: [UInt8],
    comment: String,
    by key: SigningKey
  ) throws(SigningKey.Failure) {
    number = key.publicKey.number
    signature = try key.sign(message)
    self.comment = comment
    commentSignature = try key.sign(signature + Array(comment.utf8))
  }

  /// Reads a `.minisig` file; nil where it is none, or one of the newer algorithm.
  public init?(_ text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, lines[0].hasPrefix("untrusted comment: "),
      lines[2].hasPrefix(Self.commentMark),
      let head = Data(base64Encoded: String(lines[1])), head.count == 74,
      head.starts(with: Self.algorithm),
      let tail = Data(base64Encoded: String(lines[3])), tail.count == 64
    else { return nil }
    number = Array(head[2..<10])
    signature = Array(head[10...])
    comment = String(lines[2].dropFirst(Self.commentMark.count))
    commentSignature = Array(tail)
  }

  private static let commentMark = "trusted comment: "

  /// The signature as a file.
  public var text: String {
    """
    untrusted comment: verify with minisign and the key \(PublicKey.name(of: number))
    \(Data(Self.algorithm + number + signature).base64EncodedString())
    \(Self.commentMark)\(comment)
    \(Data(commentSignature).base64EncodedString())

    """
  }

  /// The name of the key that it says it was made by.
  public var keyName: String { PublicKey.name(of: number) }

  /// Whether it is a key's signature of some bytes, comment included.
  public func isValid(for message: [UInt8], by key: PublicKey) -> Bool {
    key.number == number && key.verifies(signature, of: message)
      && key.verifies(commentSignature, of: signature + Array(comment.utf8))
  }
}
