public import Standards

extension Route {
  /// The version whose page it is; nil for pages of several versions or of none.
  public var version: VersionID? {
    switch self {
    case .version(let id), .provision(let id, _), .terms(let id), .fullText(let id),
      .revisions(let id), .errata(let id), .notice(let id, _), .downloads(.version(let id)):
      id
    default: nil
    }
  }

  /// The same page of another version, whether or not it is there; nil where the page is not that of a version.
  public func moved(to version: VersionID) -> Route? {
    switch self {
    case .version: .version(version)
    case .provision(_, let id): .provision(version, id)
    case .notice(_, let id): .notice(version, id)
    case .terms: .terms(version)
    case .fullText: .fullText(version)
    case .revisions: .revisions(version)
    case .errata: .errata(version)
    case .downloads(.version): .downloads(.version(version))
    default: nil
    }
  }
}
