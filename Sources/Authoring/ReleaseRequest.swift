internal import Diagnostics
internal import Locks
public import SourceFiles
public import Standards

/// The wish to give a working draft its number.
public struct ReleaseRequest: Sendable {
  /// The standard.
  public let standard: StandardID
  /// The day of publication, where it is not in the draft's `version.yml`.
  public let published: PublicationDate?
  /// From when the version applies, where that is told.
  public let effective: PublicationDate?

  /// A request with all its parts.
  public init(
    _ standard: StandardID,
    published: PublicationDate?,
    effective: PublicationDate?
  ) {
    self.standard = standard
    self.published = published
    self.effective = effective
  }

  /// What is to be done; a refusal where it cannot be, whatever the texts say.
  ///
  /// - Parameters:
  ///   - publication: The content, checked and without an error.
  ///   - tree: Its files.
  ///   - outdated: The notices of a site that are not true any more when a version is published; `site.yml` loses one of them.
  public func plan(
    in publication: Publication,
    _ tree: SourceTree,
    withoutNotices outdated: Set<String> = []
  ) throws(Refusal) -> ReleasePlan {
    let draft = try draft(in: publication)
    guard let published = published ?? draft.published else {
      throw Refusal(
        "nobody has said when \(draft.id) is published",
        advice: "--as-of DATE says it, or 'published' in \(draft.id.folder)version.yml"
      )
    }
    try requireThatItIsLater(published, draft, in: publication)
    let version = VersionID(standard, draft.number.description)
    var plan = ReleasePlan(draft: draft.id, version: version, published: published)
    let rewriter = DraftReferences(of: standard, to: version, in: publication.references)
    let locked = publication.versions.filter(\.isLocked).flatMap {
      [$0.id.folder, $0.id.downloadsFolder]
    }
    for file in tree.files where !locked.contains(where: file.path.relative.hasPrefix) {
      guard var rewritten = rewriter.rewritten(file) else { continue }
      if file.path.relative == draft.id.folder + "version.yml" {
        rewritten.bytes = header(rewritten.bytes, published: published)
      }
      if file.path == SourcePath("site.yml"),
        publication.site.notice.map({ outdated.contains($0.text) }) ?? false
      {
        rewritten.bytes = Self.withoutNotice(rewritten.bytes)
        plan.noticeFile = file.path
      }
      plan.take(rewritten, of: file)
    }
    return plan
  }

  private static func withoutNotice(_ bytes: [UInt8]) -> [UInt8] {
    var keys = TopLevelKeys(bytes)
    keys.remove("notice")
    return keys.bytes
  }

  private func draft(in publication: Publication) throws(Refusal) -> Version {
    guard let found = publication[standard] else { throw .noStandard(standard, in: publication) }
    if let draft = found.versions.last, draft.id.isDraft { return draft }
    let current = found.current.map { "; \($0.id) is in force" } ?? ""
    throw Refusal(
      "\(standard) has no working draft\(current)",
      advice:
        "begin one with psf draft \(standard) \(found.current?.number.successor ?? VersionNumber("1.0"))"
    )
  }

  private func requireThatItIsLater(
    _ published: PublicationDate,
    _ draft: Version,
    in publication: Publication
  ) throws(Refusal) {
    guard let old = publication[standard]?.predecessor(of: draft), let before = old.published,
      published.isSurelyBefore(before)
    else { return }
    throw Refusal(
      "\(old.id), which \(draft.id) follows, was published later, on \(before)",
      advice: "give that day or a later one with --as-of"
    )
  }

  private func header(_ bytes: [UInt8], published: PublicationDate) -> [UInt8] {
    var keys = TopLevelKeys(bytes)
    keys.remove("status")
    keys.remove("notice")
    keys.remove("comments-until")
    keys.set("published", to: published.description, after: "number")
    if let effective { keys.set("effective", to: effective.description, after: "published") }
    return keys.bytes
  }
}
