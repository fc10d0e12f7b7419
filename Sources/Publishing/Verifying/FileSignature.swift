internal import Addresses
package import Fingerprints
internal import Foundation
internal import SourceFiles

/// The keys that signatures are checked by, and who named them.
package struct KnownKeys: Sendable {
  /// Where keys come from; the raw value is what programs are told.
  package enum Origin: String, Sendable {
    /// The call names them.
    case call = "--key"
    /// The content lists them.
    case site = "site.yml"
  }

  package let keys: [PublicKey]
  package let origin: Origin

  package init(keys: [PublicKey], origin: Origin) {
    (self.keys, self.origin) = (keys, origin)
  }
}

/// What a signature beside a file says.
package enum FileSignature: Hashable, Sendable {
  /// There is none.
  case missing
  /// It is a known key's, of just these bytes. Its comment is signed with them, and may name the file.
  case valid(key: String, comment: String, name: String?)
  /// It says that it is a known key's, and is not of these bytes.
  case invalid(key: String)
  /// It is no signature of a kind that the program reads.
  case unreadable
  /// It says that it is of a key that is not known.
  case unknownKey(String)

  /// Reads the signature beside a file. Only where there is one by a known key is the whole file read at once, since what
  /// is signed are its bytes and not their digest.
  init(beside path: String, _ known: KnownKeys) throws(ReadingError) {
    let file = path + DownloadRoute.signatureEnding
    guard FileManager.default.fileExists(atPath: file) else {
      self = .missing
      return
    }
    let text = (try? bytes(ofFile: file)).map { String(decoding: $0, as: UTF8.self) }
    guard let signature = text.flatMap({ MinisignSignature($0) }) else {
      self = .unreadable
      return
    }
    let name = signature.keyName
    let keys = known.keys.filter { $0.name == name }
    guard !keys.isEmpty else {
      self = .unknownKey(name)
      return
    }
    let content = try bytes(ofFile: path)
    self =
      keys.contains { signature.isValid(for: content, by: $0) }
      ? .valid(key: name, comment: signature.comment, name: signature.fileName)
      : .invalid(key: name)
  }

  /// The name of the key that it says it is by.
  package var key: String? {
    switch self {
    case .valid(let key, _, _), .invalid(let key), .unknownKey(let key): key
    case .missing, .unreadable: nil
    }
  }

  /// The key that it is proved to be by.
  var provenKey: String? {
    if case .valid(let key, _, _) = self { key } else { nil }
  }

  /// The name that the file was signed under.
  package var signedName: String? {
    if case .valid(_, _, let name) = self { name } else { nil }
  }

  /// What programs are told.
  package var word: String {
    switch self {
    case .missing: "missing"
    case .valid: "valid"
    case .invalid: "invalid"
    case .unreadable: "unreadable"
    case .unknownKey: "unknown-key"
    }
  }
}
