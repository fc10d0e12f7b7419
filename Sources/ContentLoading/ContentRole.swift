internal import Diagnostics
internal import Locks
internal import Standards

/// What a file of `content/` is, by its path alone.
enum ContentRole: Hashable {
  case site
  case facts
  case dates
  case standard(StandardID)
  case version(VersionID)
  case lock(VersionID)
  /// What the kept downloads of a version must be.
  case downloadLock(VersionID)
  /// A kept download.
  case keptDownload(VersionID)
  case terms(VersionID)
  case revision(VersionID, Slug)
  case erratum(VersionID, Slug)
  /// A domain, with the path of its folder.
  case domain(VersionID, folder: String)
  /// A criterion, with the path of the folder it stands in.
  case criterion(VersionID, folder: String)
  case exam(ExamID)
  case objective(ExamID)
  case credential(Slug)
  case crosswalk(Slug)
  case article(Slug)
  case question(Slug)
  case page(Slug)
  case asset
  /// A file that the program has no use for.
  case misplaced

  /// Whether the file is front matter, with or without a text behind it.
  var hasFrontMatter: Bool {
    switch self {
    case .asset, .dates, .lock, .downloadLock, .keptDownload, .misplaced: false
    default: true
    }
  }

  /// The version whose text the file holds.
  var version: VersionID? {
    switch self {
    case .terms(let id), .domain(let id, _), .criterion(let id, _): id
    default: nil
    }
  }

  private static let assetEndings: Set<String> = [
    "avif", "gif", "jpeg", "jpg", "pdf", "png", "svg", "webp",
  ]

  init(of path: SourcePath, pathExtension: String) {
    let parts = path.relative.split(separator: "/").map(String.init)
    if let downloads = Self.downloads(parts) {
      self = downloads
    } else if Self.assetEndings.contains(pathExtension) {
      self = .asset
    } else {
      self = Self.text(parts) ?? .misplaced
    }
  }

  /// What lies in `standards/psf/1.1.downloads/`, whatever its ending.
  private static func downloads(_ parts: [String]) -> ContentRole? {
    let ending = ".downloads"
    guard parts.count == 4, parts[0] == "standards", parts[2].hasSuffix(ending) else { return nil }
    let version = VersionID(StandardID(parts[1]), String(parts[2].dropLast(ending.count)))
    return parts[3] == DownloadLock.fileName ? .downloadLock(version) : .keptDownload(version)
  }

  private static func text(_ parts: [String]) -> ContentRole? {
    switch (parts.count, parts.first ?? "") {
    case (1, "site.yml"): .site
    case (1, "facts.yml"): .facts
    case (1, "dates.lock"): .dates
    case (3..., "standards"): standard(parts)
    case (3, "exams") where parts[2] == "exam.yml": .exam(ExamID(parts[1]))
    case (4, "exams") where parts[2] == "objectives" && parts[3].hasSuffix(".md"):
      .objective(ExamID(parts[1]))
    case (2, _): slug(of: parts[1]).flatMap { page(parts[0], $0) }
    default: nil
    }
  }

  private static func page(_ folder: String, _ slug: Slug) -> ContentRole? {
    switch folder {
    case "credentials": .credential(slug)
    case "crosswalks": .crosswalk(slug)
    case "insights": .article(slug)
    case "faq": .question(slug)
    case "pages": .page(slug)
    default: nil
    }
  }

  private static func standard(_ parts: [String]) -> ContentRole? {
    let standard = StandardID(parts[1])
    guard parts.count > 3 else { return besideVersions(parts[2], of: standard) }
    guard parts[2] != "errata" else {
      let version = VersionID(standard, parts[3])
      return parts.count == 5 ? slug(of: parts[4]).map { .erratum(version, $0) } : nil
    }
    let version = VersionID(standard, parts[2])
    switch (parts.count, parts[3]) {
    case (4, "version.yml"): return .version(version)
    case (4, "terms.md"): return .terms(version)
    case (5, "revisions"): return slug(of: parts[4]).map { .revision(version, $0) }
    case (5..., _) where parts[3] != "revisions":
      guard let name = parts.last, name.hasSuffix(".md") else { return nil }
      let folder = parts.dropLast().joined(separator: "/")
      return name == "index.md"
        ? .domain(version, folder: folder) : .criterion(version, folder: folder)
    default: return nil
    }
  }

  private static func besideVersions(_ name: String, of standard: StandardID) -> ContentRole? {
    guard name.hasSuffix(".lock") else { return name == "standard.yml" ? .standard(standard) : nil }
    return .lock(VersionID(standard, String(name.dropLast(".lock".count))))
  }

  private static func slug(of name: String) -> Slug? {
    name.hasSuffix(".md") ? Slug(String(name.dropLast(3))) : nil
  }
}
