internal import Diagnostics
internal import Foundation
internal import Locks
internal import Standards

/// Where a new file goes, and the values that follow from that: its id above all.
struct NewPlace {
  let path: SourcePath
  let values: [String: String]

  init(
    _ kind: NewKind,
    titled title: String,
    in container: String?,
    id: String?,
    _ publication: Publication
  ) throws(ActionFailure) {
    let finder = ContainerFinder(kind: kind, name: container, publication: publication)
    let slug = title.asSlug
    guard !slug.isEmpty else {
      throw .refused(reason: "'\(title)' gives no name for a file", advice: "use letters or digits")
    }
    var values = ["title": title]
    let relative: String
    switch kind {
    case .article: relative = "insights/\(slug).md"
    case .question: relative = "faq/\(slug).md"
    case .credential: relative = "credentials/\(slug).md"
    case .crosswalk: relative = "crosswalks/\(slug).md"
    case .signal: relative = "signals/\(slug).md"
    case .page: relative = "pages/\(slug).md"
    case .standard:
      values["id"] = id ?? slug
      relative = "standards/\(id ?? slug)/standard.yml"
    case .exam:
      values["id"] = id ?? slug
      relative = "exams/\(id ?? slug)/exam.yml"
    case .clause: relative = try finder.draft().id.folder + "frame/\(slug).md"
    case .revision: relative = try finder.draft().id.folder + "revisions/\(slug).md"
    case .term: relative = try finder.draft().id.folder + "terms.md"
    case .crosswalkRow:
      relative = "crosswalks/\(try finder.crosswalk().slug).md"
    case .domain:
      let draft = try finder.draft()
      let own = if let id { ProvisionID(id) } else { try finder.freeDomain(of: draft.id.standard) }
      values["id"] = own.description
      relative = draft.id.folder + "\(own.slug(in: draft.id.standard))-\(slug)/index.md"
    case .criterion:
      let domain = try finder.domain()
      let own = if let id { ProvisionID(id) } else { try finder.freeCriterion(in: domain) }
      values["id"] = own.description
      relative = domain.folder + "\(own.slug(in: domain.version.id.standard)).md"
    case .erratum:
      let version = try finder.published()
      values["id"] = id ?? finder.freeErratum(of: version.id.standard)
      relative = "standards/\(version.id.standard)/errata/\(version.id.label)/\(slug).md"
    case .objective:
      let exam = try finder.exam()
      let own = id ?? slug
      values["id"] = own
      relative = "exams/\(exam.id)/objectives/\(own.lowercased()).md"
    }
    (path, self.values) = (SourcePath(relative), values)
  }
}

extension String {
  /// The words of a title as a file is named: `what-is-the-psf`.
  fileprivate var asSlug: String {
    let plain = folding(options: [.diacriticInsensitive, .caseInsensitive], locale: nil)
    let words = plain.lowercased().utf8.split {
      !(48...57).contains($0) && !(97...122).contains($0)
    }
    return words.compactMap { String($0) }.joined(separator: "-")
  }
}
