internal import Diagnostics
internal import Markup
internal import SourceFiles
internal import Standards

/// Finds what names the working draft of a standard, and lets it name the version that the draft becomes.
///
/// Labels such as `[PSF-4@next]`, values of the front matter such as `psf@next`, and links to the draft's pages. Code is
/// left as it is.
struct DraftReferences {
  struct Rewritten {
    var bytes: [UInt8]
    var places: [(line: Int, old: String, new: String)] = []
  }

  private let standard: StandardID
  private let version: VersionID
  private let references: ReferenceIndex

  init(of standard: StandardID, to version: VersionID, in references: ReferenceIndex) {
    self.standard = standard
    self.version = version
    self.references = references
  }

  /// A file with its references rewritten; nil where it is no text with references.
  func rewritten(_ file: SourceFile) -> Rewritten? {
    guard ["md", "yml"].contains(file.pathExtension) else { return nil }
    let head = file.pathExtension == "yml" ? file.bytes.count : Self.headLength(file.bytes)
    var found = words(in: file.bytes[..<head])
    found += links(in: file.bytes[head...])
    var rewritten = Rewritten(bytes: file.bytes)
    for range in found.reversed() {
      let old = String(decoding: file.bytes[range], as: UTF8.self)
      guard let new = renamed(old, in: standardOf(file)) else { continue }
      let line = file.bytes[..<range.lowerBound].count { $0 == UInt8(ascii: "\n") } + 1
      rewritten.bytes.replaceSubrange(range, with: Array(new.utf8))
      rewritten.places.insert((line, old, new), at: 0)
    }
    return rewritten
  }

  /// The standard that the file belongs to: there a term needs no other name.
  private func standardOf(_ file: SourceFile) -> StandardID? {
    let parts = file.path.relative.split(separator: "/")
    return parts.count > 3 && parts[0] == "standards" ? StandardID(String(parts[1])) : nil
  }

  /// The bytes up to behind the line that ends the front matter.
  private static func headLength(_ bytes: [UInt8]) -> Int {
    var start = 0
    var isInside = false
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = bytes[start..<end]
      start = min(end + 1, bytes.count)
      guard line.starts(with: "---".utf8), line.dropFirst(3).allSatisfy({ $0 <= 0x20 }) else {
        continue
      }
      if isInside { return start }
      isInside = true
    }
    return bytes.count
  }

  // MARK: Where a draft may be named

  /// The words of a front matter: runs without white space, quotes, brackets and commas.
  private func words(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    bytes.split { $0 <= 0x20 || "\"'[](){}<>,`".utf8.contains($0) }
      .map { $0.startIndex..<$0.endIndex }
  }

  /// The labels of a text, and the addresses behind the words of its links.
  private func links(in body: ArraySlice<UInt8>) -> [Range<Int>] {
    guard let tree = TextTree(parsing: body) else { return [] }
    return BracketLabel.all(in: tree).map { label in
      let start = body.startIndex + label.offset
      let end = start + label.length
      switch label.role {
      case .shortcut, .label: return (start + 1)..<(end - 1)
      case .linkText, .definition: return address(behind: end, in: body)
      }
    }
  }

  private func address(behind end: Int, in body: ArraySlice<UInt8>) -> Range<Int> {
    let marks = body[end...].prefix { $0 <= 0x20 || "(:<".utf8.contains($0) }
    let address = body[marks.endIndex...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ")") }
    return address.startIndex..<address.endIndex
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
