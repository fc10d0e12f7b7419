internal import Foundation

/// A signature in the file format of minisign (https://jedisct1.github.io/minisign/).
public struct MinisignSignature: Hashable, Sendable {
  /// The bytes that are signed; the raw value begins a signature.
  private enum Subject: String {
    /// Those of the file. All versions of minisign and all other readers of the format verify it, so it is written.
    case file = "Ed"
    /// Those of its BLAKE2b-512, as minisign signs by default since 0.11.
    case digest = "ED"
  }

  private let subject: Subject
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
    subject = .file
    number = key.publicKey.number
    signature = try key.sign(message)
    self.comment = comment
    commentSignature = try key.sign(signature + Array(comment.utf8))
  }

  /// Reads a `.minisig` file, whose lines may also end as those of Windows do; nil where it is none.
  public init?(_ text: String) {
    // By bytes: to Swift, CR LF is one character, and others end lines, too.
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 0x0D ? line.dropLast() : line)
    }
    guard lines.count >= 4, lines[0].hasPrefix("untrusted comment: "),
      lines[2].hasPrefix(Self.commentMark),
      let head = Data(base64Encoded: String(lines[1])), head.count == 74,
      let subject = Subject(rawValue: String(decoding: head[..<2], as: UTF8.self)),
      let tail = Data(base64Encoded: String(lines[3])), tail.count == 64
    else { return nil }
    self.subject = subject
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
    \(Data(Array(subject.rawValue.utf8) + number + signature).base64EncodedString())
    \(Self.commentMark)\(comment)
    \(Data(commentSignature).base64EncodedString())

    """
  }

  /// The name of the key that it says it was made by.
  public var keyName: String { PublicKey.name(of: number) }

  /// The name that the signed comment gives the file, as this program and minisign write it; nil where it gives none.
  public var fileName: String? {
    comment.split { $0 == " " || $0 == "\t" }.first { $0.hasPrefix(Self.nameMark) }
      .map { String($0.dropFirst(Self.nameMark.count)) }
  }

  private static let nameMark = "file:"

  /// Whether it is a key's signature of some bytes, comment included.
  public func isValid(for message: [UInt8], by key: PublicKey) -> Bool {
    key.number == number && key.verifies(signature, of: signedBytes(of: message))
      && key.verifies(commentSignature, of: signature + Array(comment.utf8))
  }

  private func signedBytes(of message: [UInt8]) -> [UInt8] {
    switch subject {
    case .file: message
    case .digest: required(try HashFunction.blake2b512.digest(of: message))
    }
  }
}
