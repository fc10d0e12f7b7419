internal import Markup
internal import Standards

/// Records of changes as YAML.
enum RecordText {
  /// The inside of a mapping: `moved: PSF-3.4, to: PSF-7.6`.
  static func entry(_ action: RecordedChange.Action) -> String {
    switch action {
    case .modified(let id), .renamed(let id), .added(let id), .reinstated(let id),
      .replaced(let id):
      "\(action.verb): \(scalar(id))"
    case .split(let id, let targets): "split: \(scalar(id)), to: \(list(targets))"
    case .moved(let id, let target): "moved: \(scalar(id)), to: \(scalar(target))"
    case .merged(let ids, let target): "merged: \(list(ids)), to: \(scalar(target))"
    case .withdrawn(let id, let by):
      "withdrawn: \(scalar(id))" + (by.isEmpty ? "" : ", by: \(list(by))")
    }
  }

  /// An entry on its line, with the digest of the difference that it explains, where there is one.
  ///
  /// - Parameter reason: Why something is withdrawn, where that is known: no other entry has a reason.
  static func line(
    _ action: RecordedChange.Action,
    digest: String?,
    reason: String? = nil
  ) -> String {
    let text = digest.map { ", text: \($0)" } ?? ""
    guard case .withdrawn = action else { return "  - {\(entry(action))\(text)}" }
    return "  - {\(entry(action)), reason: \(YAMLText.quoted(reason ?? Placeholder.text))\(text)}"
  }

  /// A text that fits into a comment.
  static func comment(_ text: String) -> String {
    String(text.map { $0.isNewline ? " " : $0 })
  }

  /// A share as a number of hundred.
  static func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded())) %"
  }

  private static func list(_ ids: [ProvisionID]) -> String {
    "[\(ids.map(scalar).joined(separator: ", "))]"
  }

  /// An id as YAML reads it back.
  private static func scalar(_ id: ProvisionID) -> String {
    let isPlain = id.description.utf8.allSatisfy { byte in
      (97...122).contains(byte | 0x20) || (48...57).contains(byte) || byte == 45 || byte == 46
    }
    return isPlain ? id.description : YAMLText.quoted(id.description)
  }
}
