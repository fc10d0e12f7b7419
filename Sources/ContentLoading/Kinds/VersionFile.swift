internal import Diagnostics
internal import Standards

/// `standards/psf/1.1/version.yml`: a version without its provisions and revisions.
struct VersionFile: FrontMatterFile {
  private let id: VersionID

  static let schemas = [
    FrontMatterSchema("version", "standards/*/*/version.yml", at: "standards/a/1/version.yml"),
    FrontMatterSchema("draft", "standards/*/next/version.yml", at: "standards/a/next/version.yml"),
  ]

  init?(_ path: ContentPath) {
    guard let (id, rest) = path.inVersion, rest.elementsEqual(["version.yml"]) else { return nil }
    self.id = id
  }

  var form: ContentForm { .yaml }
  var seenKeys: SeenKeys? { .all }

  func note(_ part: SurveyPart, in survey: inout SurveyDraft) {
    let node = part.frontMatter
    var version = SurveyDraft.Version(number: VersionNumber(node["number"]?.scalar ?? id.label))
    for key in ["published", "effective", "follows"] { version.facts[key] = node[key]?.scalar }
    for entry in node["cites"]?.entries ?? [] {
      guard let standard = entry.key.scalar, let number = entry.value.scalar else { continue }
      version.cites[StandardID(standard)] = VersionNumber(number)
    }
    survey.versions[id] = version
  }

  func scope(_ node: FrontMatterNode, _ survey: Survey) -> ReferenceScope {
    survey.scope(inside: id)
  }

  func read(_ reader: inout FrontMatterReader, _ survey: Survey) -> LoadedFile.Value {
    .version(id, reader.version(id))
  }
}

extension FrontMatterReader {
  /// Reads `version.yml`; the provisions and revisions are put in when they are read.
  fileprivate mutating func version(_ id: VersionID) -> @Sendable (VersionParts) -> Version {
    let form = "a number such as 1.1, in quotes"
    let number = required("number", form, parse: Self.versionNumber)
    if let number, !id.isDraft, number.description != id.label {
      report(.idDiffersFromFolder(place(of: "number"), number.description, id.label))
    }
    let status = id.isDraft ? draftStatus() : nil
    if !id.isDraft, has("status") {
      report(.statusOfPublished(place(of: "status"), deletion(of: "status")))
    }
    let published = id.isDraft ? optionalDate("published") : date("published")
    if id.isDraft, has("published") {
      report(.publishedDraft(place(of: "published"), deletion(of: "published")))
    }
    let effective = optionalDate("effective")
    let commentsUntil = optionalDate("comments-until")
    if !id.isDraft, has("comments-until") {
      report(.commentsOnPublished(place(of: "comments-until"), deletion(of: "comments-until")))
    }
    let follows = optional("follows", form, parse: Self.versionNumber)
    let cites = citations()
    let summary = prose("summary")
    let notice = optionalProse("notice")
    let transition = map("transition") { reader in
      Transition(
        citeUntil: reader.optionalDate("cite-until"),
        certifyUntil: reader.optionalDate("certify-until"),
        place: reader.place(of: reader.has("cite-until") ? "cite-until" : "certify-until")
      )
    }
    let place = filePlace
    let keys = places(of: "number", "follows", "published", "effective", "comments-until")
    return { parts in
      Version(
        id: id,
        number: number ?? VersionNumber(id.label),
        published: published,
        effective: effective,
        follows: follows,
        status: id.isDraft ? status ?? .draft : .published,
        cites: cites,
        summary: summary,
        notice: notice,
        transition: transition,
        commentsUntil: id.isDraft ? commentsUntil : nil,
        provisions: parts.provisions,
        revisions: parts.revisions,
        errata: parts.errata,
        seal: parts.seal,
        kept: parts.kept,
        place: place,
        keys: keys
      )
    }
  }

  private mutating func draftStatus() -> Version.Status? {
    let words = [Version.Status.draft, .candidate].map(\.rawValue)
    return optionalWord("status", of: words, "draft or candidate").flatMap {
      Version.Status(rawValue: $0)
    }
  }

  private static func versionNumber(_ text: String) -> VersionNumber? {
    let number = VersionNumber(text)
    return number.isWellFormed ? number : nil
  }

  private mutating func citations() -> [StandardID: VersionNumber] {
    var cites: [StandardID: VersionNumber] = [:]
    for entry in freeEntries(of: "cites") {
      guard let standard = entry.key.scalar, let label = entry.value.scalar else { continue }
      let text = "\(standard)@\(label)"
      guard version(text, "cites", at: place(of: entry.value)) != nil else { continue }
      cites[StandardID(standard)] = VersionNumber(label)
    }
    return cites
  }
}

extension Diagnostic {
  fileprivate static func commentsOnPublished(_ place: SourcePlace, _ deletion: [Fix]) -> Diagnostic
  {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "a published version does not change, so comments on it have no deadline",
      help: [.edit(deletion, "delete the line")]
    )
  }

  fileprivate static func publishedDraft(_ place: SourcePlace, _ deletion: [Fix]) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "a working draft has no date of publication",
      help: [.edit(deletion, "delete the line; 'psf release' writes it")]
    )
  }

  fileprivate static func statusOfPublished(_ place: SourcePlace, _ deletion: [Fix]) -> Diagnostic {
    Diagnostic(
      .error,
      "bad-value",
      at: place,
      "only a working draft, in next/, has a status",
      help: [
        .edit(deletion, "delete the line where the version is out"),
        .words("rename the folder to next/, and let 'psf release' give it its number"),
      ]
    )
  }
}
