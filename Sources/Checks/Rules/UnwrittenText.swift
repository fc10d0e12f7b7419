internal import Diagnostics
internal import Locks
internal import Standards

/// A text is still the placeholder that `psf new` wrote.
enum UnwrittenText: Rule {
  static let ids: [RuleID] = ["unwritten-text"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A text is still the placeholder that `psf new` wrote.

    What somebody began and did not finish must not be published. All texts are read, also those of errata, but what was \
    published as a version.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    findings.examine(.texts, subject.texts.count)
    let placeholder = Array(Placeholder.text.utf8)
    for text in subject.texts {
      let start = text.prose.source.prefix { $0 <= 0x20 }.count
      let source = text.prose.source.dropFirst(start)
      guard source.starts(with: placeholder), !text.isPublished(in: subject) else { continue }
      let range = start..<start + placeholder.count
      findings.report(.unwrittenText(at: text.prose.place(of: range)))
    }
  }
}

extension ScopedText {
  /// Whether it is part of what a lock closes; errata of a version are none of it.
  fileprivate func isPublished(in subject: CheckSubject) -> Bool {
    guard let version = owner.version, subject.publication[version]?.isLocked ?? false else {
      return false
    }
    return prose.place.path.relative.hasPrefix(version.folder)
  }
}

extension Diagnostic {
  fileprivate static func unwrittenText(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "unwritten-text",
      at: place,
      "this text is not written yet",
      advice: "write it in the place of '\(Placeholder.text)'"
    )
  }
}
