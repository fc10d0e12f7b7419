package import Artifacts
package import Foundation

/// The record before and after each step of a run. All of them leave the number as it is.
extension PublicationRecord {
  /// Before the first upload: everything that may change is marked as uncertain.
  package func announcing(_ plan: PublishPlan) -> PublicationRecord {
    var next = self
    for path in plan.forgotten { next.entries[path] = nil }
    for (path, version) in plan.site.downloads { next.entries[path]?.version = version }
    for path in plan.unchanged { next.adopt(path, of: plan.site) }
    for (phase, paths) in plan.uploads {
      for path in paths { next.announce(path, of: plan.site, isAbsent: phase.isOfNewFiles) }
    }
    return next
  }

  /// A file whose bytes are those of the site, whoever put it there.
  private mutating func adopt(_ path: ArtifactPath, of site: SiteFiles) {
    var entry = entries[path] ?? Entry(standing: .linked)
    (entry.confirmed, entry.pending) = (site.contents[path], nil)
    entry.version = site.downloads[path] ?? entry.version
    entries[path] = entry
  }

  private mutating func announce(_ path: ArtifactPath, of site: SiteFiles, isAbsent: Bool) {
    var entry = entries[path] ?? Entry(standing: isAbsent ? .unlinked : .linked)
    if isAbsent { (entry.confirmed, entry.standing) = (nil, .unlinked) }
    entry.pending = site.contents[path]
    entry.version = site.downloads[path] ?? entry.version
    entries[path] = entry
  }

  /// After an upload.
  package func confirming(_ paths: [ArtifactPath]) -> PublicationRecord {
    var next = self
    for path in paths {
      guard let pending = next.entries[path]?.pending else { continue }
      next.entries[path]?.confirmed = pending
      next.entries[path]?.pending = nil
    }
    return next
  }

  /// Before the first page is replaced: from then on pages may link to everything in the site.
  package func linking(_ site: SiteFiles) -> PublicationRecord {
    var next = self
    for path in site.contents.keys { next.entries[path]?.standing = .linked }
    return next
  }

  /// After the last page was replaced: no page links to these any more.
  package func dropping(_ paths: [ArtifactPath], at date: Date) -> PublicationRecord {
    var next = self
    for path in paths { next.entries[path]?.standing = .dropped(date) }
    return next
  }

  /// After files were removed.
  package func removing(_ paths: [ArtifactPath]) -> PublicationRecord {
    var next = self
    for path in paths { next.entries[path] = nil }
    return next
  }
}
