/// What a version is worth to a reader today.
public enum VersionStanding: String, Hashable, Sendable {
  /// It may still change.
  case draft
  /// It is published so that readers try it, and may still change.
  case candidate
  /// It applies.
  case inForce = "in force"
  /// A later one was published.
  case superseded
  /// It must not be used any more.
  case withdrawn
}

extension Publication {
  /// What a version is worth today.
  public func standing(of version: Version) -> VersionStanding {
    switch version.status {
    case .draft: return .draft
    case .candidate: return .candidate
    case .published: break
    }
    guard version.withdrawal == nil else { return .withdrawn }
    guard let standard = self[version.id.standard] else { return .inForce }
    if standard.isCandidate(version) { return .candidate }
    return standard.isSuperseded(version) ? .superseded : .inForce
  }
}
