internal import Standards

/// What the rest of the content can see of a file, before its texts are read: what labels may name, facts, and what decides
/// which version a label means.
///
/// The survey is made of these parts and of nothing else. So two contents whose parts are equal have the same survey, and a
/// text that did not change need not be read again.
struct SurveyPart: Sendable {
  let role: ContentRole
  /// The keys that a survey looks at.
  let frontMatter: FrontMatterNode
  /// The ids of the terms that the file holds.
  let terms: [ProvisionID]

  /// The part of a file; nil of one that no survey looks at.
  init?(_ file: ParsedFile) {
    guard file.role.isSurveyed else { return nil }
    role = file.role
    terms = file.terms?.terms.map(\.id) ?? []
    let node = file.frontMatter
    switch role.surveyedKeys {
    case nil: frontMatter = node
    case let keys?:
      let entries =
        keys.isEmpty
        ? [] : node.entries.filter { $0.key.scalar.map(keys.contains) ?? false }
      frontMatter = FrontMatterNode(content: .map(entries), line: 1, column: 1)
    }
  }
}

extension SurveyPart: Equatable {
  /// Whether both say the same, wherever it stands in the file.
  static func == (left: SurveyPart, right: SurveyPart) -> Bool {
    left.role == right.role && left.terms == right.terms
      && left.frontMatter.saysTheSame(as: right.frontMatter)
  }
}

extension ContentRole {
  /// Whether anything can be named in the file, or named by its path.
  fileprivate var isSurveyed: Bool {
    switch self {
    case .asset, .dates, .lock, .downloadLock, .keptDownload, .misplaced: false
    default: true
    }
  }

  /// The keys whose values a survey looks at; nil for all.
  fileprivate var surveyedKeys: Set<String>? {
    switch self {
    case .site, .facts, .standard, .version, .erratum, .exam, .credential: nil
    case .domain: ["id", "title", "status", "moved-to", "by"]
    case .criterion: ["id", "status", "moved-to", "by"]
    case .objective: ["id"]
    case .terms, .revision, .crosswalk, .article, .question, .page, .asset, .dates, .lock,
      .downloadLock, .keptDownload, .misplaced:
      []
    }
  }
}

extension FrontMatterNode {
  /// Whether two values are the same, wherever they stand.
  fileprivate func saysTheSame(as other: FrontMatterNode) -> Bool {
    switch (content, other.content) {
    case (.scalar(let left), .scalar(let right)): left == right
    case (.list(let left), .list(let right)):
      left.count == right.count && zip(left, right).allSatisfy { $0.saysTheSame(as: $1) }
    case (.map(let left), .map(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy {
          $0.key.saysTheSame(as: $1.key) && $0.value.saysTheSame(as: $1.value)
        }
    default: false
    }
  }
}
