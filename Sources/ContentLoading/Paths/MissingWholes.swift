internal import Diagnostics
internal import SourceFiles
internal import Standards

/// Files that others are parts of and that are not there: `version.yml`, `standard.yml`, `exam.yml`, `terms.md`.
///
/// One that says no more than it must stands in for each, so that the parts are judged as parts of something. Nothing is
/// published of them.
struct MissingWholes {
  private(set) var standIns: [SourceFile] = []
  private(set) var diagnostics: [Diagnostic] = []

  private let names: PathNames

  init(_ names: PathNames) {
    self.names = names
    for standard in names.folders(in: "standards") { complete(standard: standard) }
    for exam in names.folders(in: "exams") { complete(exam: exam) }
  }

  private mutating func complete(standard: String) {
    let folder = "standards/" + standard
    let versions = names.folders(in: folder).filter {
      $0 != "errata" && !$0.hasSuffix(".downloads")
    }
    for label in versions { complete(version: label, of: standard, among: versions) }
    guard !versions.isEmpty, !names.exists(folder + "/standard.yml") else { return }
    let title = standard.uppercased()
    miss(
      folder + "/standard.yml",
      "the versions of '\(standard)' belong to a standard, and this file describes it",
      """
      id: \(standard)
      title: \(title)
      short-title: \(title)
      description: \(title)
      labels: {domain: Domain, criterion: Criterion}
      ids: {domain: "", criterion: ""}

      """
    )
  }

  private mutating func complete(version label: String, of standard: String, among labels: [String])
  {
    let folder = "standards/\(standard)/\(label)"
    let hasProvisions = names.folders(in: folder).contains {
      names.exists("\(folder)/\($0)/index.md")
    }
    guard hasProvisions || names.exists(folder + "/terms.md") else { return }
    if !names.exists(folder + "/version.yml") {
      miss(
        folder + "/version.yml",
        "each version has this file with its number and date",
        LockPeek(names.files[folder + ".lock"]).versionText(
          label,
          after: Self.last(of: labels, but: label)
        )
      )
    }
    guard !names.exists(folder + "/terms.md"), hasProvisions, refersToTerms(folder) else { return }
    diagnostics.append(.missingWhole(folder + "/terms.md", "texts of this version refer to terms"))
  }

  private static func last(of labels: [String], but own: String) -> String? {
    labels.filter { $0 != own && $0 != VersionID.draftLabel }
      .max { VersionNumber($0) < VersionNumber($1) }
  }

  /// Whether texts of a version name terms, beside the revisions, which may say that all are gone.
  private func refersToTerms(_ folder: String) -> Bool {
    names.files.values.contains { file in
      let path = file.path.relative
      guard path.hasPrefix(folder + "/"), !path.hasPrefix(folder + "/revisions/") else {
        return false
      }
      return String(decoding: file.bytes, as: UTF8.self).contains("[term-")
    }
  }

  private mutating func complete(exam: String) {
    let folder = "exams/" + exam
    guard names.entries[folder + "/objectives"] != nil, !names.exists(folder + "/exam.yml") else {
      return
    }
    miss(
      folder + "/exam.yml",
      "the objectives of '\(exam)' belong to an exam, and this file describes it",
      "id: \(exam)\ncode: \(exam.uppercased())\ntitle: \(exam.uppercased())\n"
    )
  }

  private mutating func miss(_ path: String, _ why: String, _ text: String) {
    diagnostics.append(.missingWhole(path, why))
    standIns.append(SourceFile(path: SourcePath(path), bytes: Array(text.utf8)))
  }
}

/// What the lock of a version says that `version.yml` would say.
private struct LockPeek {
  private let lines: [Substring]

  init(_ file: SourceFile?) {
    lines =
      String(decoding: file?.bytes ?? [], as: UTF8.self).split(separator: "\n").prefix(20) + []
  }

  private func value(_ key: String) -> Substring? {
    lines.first { $0.hasPrefix("# \(key): ") }?.dropFirst(key.count + 4)
  }

  func versionText(_ label: String, after other: String?) -> String {
    let locked = value("follows")?.split(separator: " ").first?.split(separator: "@").last
    let follows = locked.map(String.init) ?? other
    let isDraft = label == VersionID.draftLabel
    let number = isDraft ? (other.map { $0 + ".1" } ?? "1.0") : label
    return "number: \"\(number)\"\nsummary: –\n" + (isDraft ? "status: draft\n" : "")
      + (isDraft ? "" : "published: \(value("published") ?? "1970-01")\n")
      + (follows.map { "follows: \"\($0)\"\n" } ?? "")
  }
}

extension Diagnostic {
  fileprivate static func missingWhole(_ path: String, _ why: String) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-file",
      at: SourcePlace(SourcePath(path)),
      "this file is missing: \(why)",
      advice: "add it, or bring it back from the history of Git"
    )
  }
}
