public import Diagnostics

/// That a published version is in force no longer. It stands in `standard.yml`, since the files of the version do not change.
public struct Withdrawal: Sendable {
  /// From when.
  public let date: PublicationDate
  /// Why.
  public let reason: Prose
  /// What to use instead: a version of the same standard or of another one.
  public let by: VersionID?
  /// Where it is written.
  public let place: SourcePlace

  /// A withdrawal with its reason.
  public init(date: PublicationDate, reason: Prose, by: VersionID?, place: SourcePlace) {
    self.date = date
    self.reason = reason
    self.by = by
    self.place = place
  }
}

/// How long the version before may still be used beside a new one.
public struct Transition: Hashable, Sendable {
  /// Until when that one may be cited as in force.
  public let citeUntil: PublicationDate?
  /// Until when certificates are given for it.
  public let certifyUntil: PublicationDate?
  /// Where it is written.
  public let place: SourcePlace

  /// The two dates.
  public init(citeUntil: PublicationDate?, certifyUntil: PublicationDate?, place: SourcePlace) {
    self.citeUntil = citeUntil
    self.certifyUntil = certifyUntil
    self.place = place
  }
}
