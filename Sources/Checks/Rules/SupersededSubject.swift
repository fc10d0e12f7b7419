internal import Diagnostics
internal import Markup
internal import Standards

/// A page is about a version that was superseded or withdrawn, and does not say so.
enum SupersededSubject: Rule {
  static let ids: [RuleID] = ["superseded-subject"]
  static let family = CheckFamily.articles
  static let things: [CheckedThing] = [.subjects]
  static let severity = Severity.warning
  static let manual = """
    A page is about a version that was superseded or withdrawn, and does not say so.

    What `about` names decides where the references of the page lead. When a new version is out, they still lead to the old \
    one, and readers take what they find there for what applies.

    A page that names the number of the version in its title or its text knows what it is about, and so does one that \
    is also about the version in force, or about a draft.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for page in subject.publication.declaringPages where !page.about.isEmpty {
      findings.examine(.subjects)
      let versions = page.about.compactMap { id in
        subject.publication[id.standard].flatMap { standard in
          standard[id.label].map { (standard, $0) }
        }
      }
      guard let (standard, version) = versions.first, let current = standard.current,
        versions.allSatisfy({ $0.0.isSuperseded($0.1) || $0.1.withdrawal != nil }),
        !page.names(version.number.description)
      else { continue }
      findings.report(.supersededSubject(page, version, current))
    }
  }
}

/// A page with the versions that it declares to be about.
private struct DeclaringPage {
  var key = "about"
  let about: [VersionID]
  let place: SourcePlace
  let title: String
  let texts: [Prose]

  /// Whether a number stands in it.
  func names(_ number: String) -> Bool {
    title.contains(number) || texts.contains { $0.source.contains(number) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ text: String) -> Bool {
    let text = Array(text.utf8)
    guard let first = text.first else { return true }
    return withUnsafeBufferPointer { bytes in
      var next = bytes.offset(of: first)
      while let start = next {
        if bytes[start...].starts(with: text) { return true }
        next = bytes.offset(of: first, from: start + 1)
      }
      return false
    }
  }
}

extension Publication {
  fileprivate var declaringPages: [DeclaringPage] {
    let ofDocuments = documents.all.map {
      DeclaringPage(about: $0.about, place: $0.place, title: $0.title, texts: $0.texts)
    }
    let ofExams = exams.filter { self[$0.examines]?.withdrawal != nil }.map {
      DeclaringPage(
        key: "examines",
        about: [$0.examines],
        place: $0.keys["examines"] ?? $0.place,
        title: "",
        texts: []
      )
    }
    return ofDocuments + ofExams
  }
}

extension Diagnostic {
  fileprivate static func supersededSubject(
    _ page: DeclaringPage,
    _ version: Version,
    _ current: Version
  ) -> Diagnostic {
    let instead = version.withdrawal.map { $0.by ?? current.id } ?? current.id
    let fate =
      version.withdrawal.map { "was withdrawn on \($0.date)" } ?? "\(current.id) has superseded"
    let value = page.key == "about" ? "[\(instead)]" : instead.description
    let rewrite =
      "read it again" + (instead == version.id ? "" : " and write '\(page.key): \(value)'")
    return Diagnostic(
      .warning,
      "superseded-subject",
      at: page.place,
      "the page is about \(version.id), which \(fate)",
      advice: "\(rewrite), or name the number \(version.number) in its text"
    )
  }
}
