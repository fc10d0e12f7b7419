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

extension VersionStanding {
  /// What is before the date since when a version is that: `since April 2026`, `superseded in April 2026`.
  package var preposition: String {
    switch self {
    case .draft, .candidate, .inForce: "since"
    case .superseded, .withdrawn: "in"
    }
  }
}

extension Publication {
  /// Since when a version is what it is; nil of a draft.
  package func date(of standing: VersionStanding, _ version: Version) -> PublicationDate? {
    switch standing {
    case .draft: nil
    case .candidate, .inForce: version.published
    case .withdrawn: version.withdrawal?.date
    case .superseded:
      self[version.id.standard]?.versions.first { other in
        other.id > version.id && other.status == .published && !other.number.isPreliminary
      }?.published
    }
  }

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
