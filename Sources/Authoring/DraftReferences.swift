internal import Diagnostics
internal import SourceFiles
internal import Standards

/// Finds what names the working draft of a standard, and lets it name the version that the draft becomes.
struct DraftReferences {
  private let standard: StandardID
  private let version: VersionID
  private let references: ReferenceIndex

  init(of standard: StandardID, to version: VersionID, in references: ReferenceIndex) {
    self.standard = standard
    self.version = version
    self.references = references
  }

  /// A file with its references rewritten; nil where it is no text with references.
  func rewritten(_ file: SourceFile) -> ReferenceRewriter.Rewritten? {
    ReferenceRewriter.rewrite(file) { renamed($0, in: $1) }
  }

  // MARK: What it is called then

  /// A word that names the draft with its new name; nil where it does not.
  private func renamed(_ word: String, in enclosing: StandardID?) -> String? {
    word.utf8.contains(UInt8(ascii: "/"))
      ? renamed(address: word) : renamed(label: word, in: enclosing)
  }

  /// `psf@next`, `PSF-4@next`, `=psf@next.criteria`.
  private func renamed(label: String, in enclosing: StandardID?) -> String? {
    let parts = label.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, let rest = parts[1].rest(behind: VersionID.draftLabel) else {
      return nil
    }
    let isFact = parts[0].utf8.first == UInt8(ascii: "=")
    guard rest.isEmpty || isFact && rest.utf8.first == UInt8(ascii: ".") else { return nil }
    let name = String(isFact ? parts[0].dropFirst() : parts[0])
    guard isNamed(by: references.entry(for: name, in: enclosing)) else { return nil }
    return "\(parts[0])@\(version.label)\(rest)"
  }

  /// Whether a label names the standard or a provision of it.
  private func isNamed(by entry: ReferenceIndex.Entry?) -> Bool {
    switch entry {
    case .provision(let owner, _): owner == standard
    case .subject(let id): references.subjects[id] == .standard(standard)
    case nil: false
    }
  }

  /// `/psf/next/psf-4/`, `/psf/compare/1.1/next/`, `../standards/psf/next/terms.md`.
  private func renamed(address: String) -> String? {
    var parts = address.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard let start = parts.firstIndex(of: standard.description),
      parts[..<start].allSatisfy({ ["", "..", "standards"].contains($0) })
    else { return nil }
    let next = start + 1
    let isComparison = parts.indices.contains(next) && parts[next] == "compare"
    var isRenamed = false
    for index in isComparison ? (next + 1)...(next + 2) : next...next {
      guard parts.indices.contains(index), parts[index] == VersionID.draftLabel else { continue }
      parts[index] = version.label
      isRenamed = true
    }
    return isRenamed ? parts.joined(separator: "/") : nil
  }
}

extension Substring {
  /// What stands behind a beginning.
  fileprivate func rest(behind prefix: String) -> Substring? {
    hasPrefix(prefix) ? dropFirst(prefix.count) : nil
  }
}
