public import Changes
public import Standards

extension Route {
  /// The page of a change. An id that was bound to another requirement stands in a log twice: its new requirement has the
  /// address of the id, and what became of the old one stands below that.
  public init(of entry: ChangeLog.Entry, in log: ChangeLog) {
    self =
      log.isFormer(entry)
      ? .formerProvisionComparison(log.old, log.new, entry.id)
      : .provisionComparison(log.old, log.new, entry.id)
  }

  /// The newer version of a page that compares two.
  public var newerVersion: VersionID? {
    switch self {
    case .comparison(_, let new), .impact(_, let new), .provisionComparison(_, let new, _),
      .formerProvisionComparison(_, let new, _):
      new
    default: nil
    }
  }

  /// The page that compares the same older version with another newer one, whether or not it is there; nil where the page
  /// does not compare two.
  public func compared(with version: VersionID) -> Route? {
    switch self {
    case .comparison(let old, _): .comparison(old, version)
    case .impact(let old, _): .impact(old, version)
    case .provisionComparison(let old, _, let id): .provisionComparison(old, version, id)
    case .formerProvisionComparison(let old, _, let id):
      .formerProvisionComparison(old, version, id)
    default: nil
    }
  }
}

extension ChangeLog {
  /// The name of a change in the document of all changes: `psf-4.2`. An id that was bound to another requirement is in
  /// the log twice, and a slug begins with a letter, so that a line tells the former one from all others.
  package func destination(of entry: Entry) -> String {
    (isFormer(entry) ? "_" : "") + entry.id.slug(in: new.standard)
  }
}
