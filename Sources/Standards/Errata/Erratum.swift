public import Diagnostics

/// The id of an erratum, such as `E1`.
public struct ErratumID: Identifier {
  /// The id as it is written.
  public let description: String
  /// An id as it is written.
  public init(_ text: String) { description = text }
}

/// A mistake in a published version: what stands there, and what was meant. The version itself stays as it is.
public struct Erratum: Sendable {
  /// Where an erratum stands in its life. Only verified ones are shown.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Somebody has reported it.
    case reported
    /// It is one.
    case verified
    /// It is none; kept so that it is not reported again.
    case rejected
  }

  /// Its id, unique in its standard.
  public let id: ErratumID
  /// The version that it corrects.
  public let version: VersionID
  /// The provision that it corrects.
  public let provision: ProvisionID
  /// When it got its status.
  public let date: PublicationDate?
  /// Reported, verified or rejected.
  public let status: Status
  /// What stands in the text.
  public let old: Prose
  /// What was meant.
  public let new: Prose
  /// Why.
  public let reason: Prose
  /// Whether an editor says that a word was misspelt or a comma misplaced, where no rule can tell.
  package var isMisspelling: Bool { misspelling != nil }
  /// The first paragraph of the reason as a line of text, where an editor says that: it is the reason of a decision then.
  package let misspelling: Prose?
  /// Its file.
  public let place: SourcePlace
  /// Where `id`, `provision`, `date`, `old` and `new` stand.
  public let keys: KeyPlaces

  /// An erratum with all its parts.
  public init(
    id: ErratumID,
    version: VersionID,
    provision: ProvisionID,
    date: PublicationDate?,
    status: Status,
    old: Prose,
    new: Prose,
    reason: Prose,
    misspelling: Prose? = nil,
    place: SourcePlace,
    keys: KeyPlaces
  ) {
    self.id = id
    self.version = version
    self.provision = provision
    self.date = date
    self.status = status
    self.old = old
    self.new = new
    self.reason = reason
    self.misspelling = misspelling
    self.place = place
    self.keys = keys
  }

  /// The last part of its address: its id in lower case.
  public var anchor: String { id.description.lowercased() }
}

/// The text of a provision with its verified errata.
public struct Correction: Sendable {
  /// The text as it was meant.
  public let corrected: Prose
  /// The text as published, with what is wrong struck and what was meant inserted.
  public let marked: Prose

  /// The two texts.
  public init(corrected: Prose, marked: Prose) {
    self.corrected = corrected
    self.marked = marked
  }
}

extension Provision {
  /// The text of the page: as published, and as corrected where it was.
  public var shownBody: Prose { correction?.marked ?? body }

  /// The provision as it was meant, where errata correct it: all of it but the words of the errata is as it was.
  public var corrected: Provision? {
    correction.map { correction in
      var provision = self
      provision.body = correction.corrected
      provision.correction = nil
      return provision
    }
  }
}
