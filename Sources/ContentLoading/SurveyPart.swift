internal import Diagnostics
internal import SourceFiles
internal import Standards

/// What the rest of the content can see of a file, before its texts are read: what labels may name, facts, and what decides
/// which version a label means.
///
/// The survey is made of these parts and of nothing else. So two contents whose parts are equal have the same survey, and a
/// text that did not change need not be read again. A class, since it goes with its file through all steps of a load.
final class SurveyPart: Sendable {
  private let path: SourcePath
  let file: any ContentFile
  /// The keys that a survey looks at.
  let frontMatter: FrontMatterNode
  /// The ids of the terms that the file holds.
  let terms: [ProvisionID]

  /// The part of a file; nil of one that no survey looks at.
  init?(_ parsed: ParsedFile) {
    guard let seen = parsed.kind.seenKeys else { return nil }
    (path, file) = (parsed.file.path, parsed.kind)
    terms = parsed.terms?.terms.map(\.id) ?? []
    let node = parsed.frontMatter
    switch seen {
    case .all: frontMatter = node
    case .some(let keys):
      let entries =
        keys.isEmpty
        ? [] : node.entries.filter { $0.key.scalar.map(keys.contains) ?? false }
      frontMatter = FrontMatterNode(content: .map(entries), line: 1, column: 1)
    }
  }
}

extension SurveyPart: Equatable {
  /// Whether both say the same, wherever it stands in the file. What kind of file it is follows from its path.
  static func == (left: SurveyPart, right: SurveyPart) -> Bool {
    left.path == right.path && left.terms == right.terms
      && left.frontMatter.saysTheSame(as: right.frontMatter)
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
