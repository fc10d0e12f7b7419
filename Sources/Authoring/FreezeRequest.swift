public import Changes
public import SourceFiles
public import Standards

/// The wish to lock a version that was published before there were locks, or to renew such a lock.
public struct FreezeRequest: Sendable {
  /// A renewal, which has to say why and when.
  public struct Renewal: Sendable {
    /// Why, in a line.
    public let reason: String
    /// The day.
    public let date: PublicationDate

    /// A renewal with its reason and day.
    public init(reason: String, date: PublicationDate) {
      self.reason = reason
      self.date = date
    }
  }

  /// The version.
  public let version: VersionID
  /// The day, where it was told.
  public let date: PublicationDate?
  /// Set where a lock is to be renewed.
  public let renewal: Renewal?
  /// The version of the program.
  public let program: String

  /// A request with all its parts.
  public init(
    _ version: VersionID,
    date: PublicationDate?,
    renewal: Renewal?,
    program: String
  ) {
    self.version = version
    self.date = date
    self.renewal = renewal
    self.program = program
  }
}

extension FreezeRequest {
  /// Why the request cannot be met, whatever the texts say; nil where it can.
  ///
  /// - Parameter seal: The lock that the version has.
  public func refusal(with seal: Seal?) -> Refusal? {
    if version.isDraft {
      return Refusal(
        "\(version) is a working draft, and only what was published is locked",
        advice: "'psf release \(version.standard)' gives it its number and locks it"
      )
    }
    guard let seal else {
      guard renewal != nil else { return nil }
      return Refusal("\(version) has no lock to renew", advice: "leave --renew out")
    }
    if seal.lock.origin == .released {
      return Refusal(
        "\(version) was locked when it was released, and such a lock is never renewed",
        advice: "a correction is an erratum, a change belongs into the next version"
      )
    }
    guard renewal == nil else { return nil }
    return Refusal(
      "\(version) is locked already",
      advice: "--renew --reason \"…\" --as-of DATE writes the lock anew; the reason stays in it"
    )
  }

  /// The lock that is asked for; nil where the version has no date of publication.
  ///
  /// - Parameters:
  ///   - version: The version, checked and without an error.
  ///   - old: The lock that is renewed.
  ///   - predecessor: The lock of the version that it follows, where that has one.
  ///   - log: The changes since the version before, as they are computed now.
  public func lock(
    of version: Version,
    in tree: SourceTree,
    over old: VersionLock?,
    after predecessor: VersionLock?,
    log: ChangeLog?
  ) -> VersionLock? {
    let first = old?.record ?? VersionLock.Record(date: date, program: program)
    let renewed = renewal.map { renewal in
      VersionLock.Renewal(
        VersionLock.Record(date: renewal.date, program: program),
        reason: renewal.reason
      )
    }
    return VersionLock(
      of: version,
      in: tree,
      origin: .frozen,
      record: first,
      after: predecessor,
      renewals: (old?.renewals ?? []) + (renewed.map { [$0] } ?? []),
      log: log
    )
  }
}
