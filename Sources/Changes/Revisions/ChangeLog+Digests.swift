internal import Fingerprints
public import Standards

extension ChangeLog {
  /// The digest of the difference that an entry of a revision explains: what it was written for, and nothing later.
  ///
  /// It is the beginning of a SHA-256, in twelve hexadecimal digits, of the ids of both sides and of both readings: of the
  /// title for `renamed`, of each field that differs for `modified`, of both for the rest. Layout, markup and the form of
  /// quotes are not in it, and neither is what any rule says. Nil where nothing differs.
  public func digest(of action: RecordedChange.Action) -> String? {
    guard let entry = entry(of: action) else { return nil }
    let (title, fields) = (entry.comparison.titleParts, entry.comparison.fieldParts)
    let readings =
      switch action {
      case .modified: fields
      case .renamed: title
      default: title + fields
      }
    let ids = entry.relation.old.map(\.description) + ["to"] + entry.relation.new.map(\.description)
    let text = ([Self.digestFormat] + ids + readings).joined(separator: "\u{1}")
    return String(Fingerprint(sha256Of: Array(text.utf8)).description.prefix(12))
  }

  /// What is hashed begins with it, so that another way has another digest.
  private static let digestFormat = "difference 1"

  private func entry(of action: RecordedChange.Action) -> Entry? {
    action.new.lazy.compactMap { self.entry(ofNew: $0) }.first
      ?? action.old.lazy.compactMap { self.entry(ofOld: $0) }.first
  }
}

extension ProvisionComparison {
  fileprivate var titleParts: [String] {
    [oldTitle, newTitle].map { title in
      title.map { TextBlock.key(of: Tokenizer.tokens(of: $0)) } ?? "none"
    }
  }

  fileprivate var fieldParts: [String] {
    fields.flatMap { field in
      [
        field.oldName ?? field.name, TextBlock.key(of: field.old), field.name,
        TextBlock.key(of: field.new),
      ]
    }
  }
}
