internal import Addresses
internal import Phrasing
internal import Standards

/// The downloads of a version in groups, what most readers look for first.
struct DownloadList {
  /// What belongs together.
  enum Group: Int, CaseIterable {
    case version
    case provisions
    case comparisons
    case citations
    case checksums

    var title: Phrase {
      switch self {
      case .version: "The whole version"
      case .provisions: "Domain by domain"
      case .comparisons: "What changed"
      case .citations: "For a list of references"
      case .checksums: "Checksums"
      }
    }

    var note: Phrase? {
      switch self {
      case .citations: "Each domain and each criterion has its own, on its page."
      default: nil
      }
    }
  }

  let groups: [(group: Group, files: [DownloadFile])]

  init(of version: VersionID, _ files: some Sequence<DownloadFile>) {
    let own = files.filter { $0.download.version == version }
    let byGroup = Dictionary(grouping: own) { Self.group(of: $0.download) }
    groups = Group.allCases.compactMap { group in
      byGroup[group].map { (group, $0.sorted { Self.key($0.download) < Self.key($1.download) }) }
    }
  }

  /// Citations of provisions stand on their pages alone.
  private static func group(of download: Download) -> Group? {
    switch download.subject {
    case .version where download.form.isCitation: .citations
    case .version where download.form == .checksums: .checksums
    case .version: .version
    case .provision: download.form.isCitation ? nil : .provisions
    case .comparison: .comparisons
    case .article: nil
    }
  }

  /// By what it holds, then by form, then the newest edition first.
  private static func key(_ download: Download) -> OrderKey {
    let about =
      switch download.subject {
      case .version, .article: ""
      case .provision(_, let id): id.description
      case .comparison(let old, _): old.label
      }
    return OrderKey(about: about, form: download.form.order, edition: download.edition)
  }
}

private struct OrderKey: Comparable {
  let about: String
  let form: Int
  let edition: Int

  static func < (left: OrderKey, right: OrderKey) -> Bool {
    guard left.about == right.about else { return NaturalOrder.precedes(left.about, right.about) }
    return (left.form, right.edition) < (right.form, left.edition)
  }
}
