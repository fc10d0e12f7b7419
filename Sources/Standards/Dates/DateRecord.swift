public import Diagnostics

/// The dated pages of a publication, each compared with the text that it had when it got its date.
public struct DateRecord: Sendable {
  /// The pages, by path.
  public let pages: [Page]

  /// Some pages.
  public init(_ pages: [Page] = []) {
    self.pages = pages
  }

  /// The same, where the records of the last commit count for pages whose own line is gone or was given another date: neither
  /// hides a change.
  package func following(_ committed: [SourcePath: DatedText]) -> DateRecord {
    committed.isEmpty ? self : DateRecord(pages.map { $0.following(committed[$0.path]) })
  }
}

extension DateRecord {
  /// A file with a date.
  public struct Page: Hashable, Sendable {
    /// Whether a text changed since it got its date.
    public enum State: Hashable, Sendable {
      /// Its date and its text are the recorded ones.
      case recorded
      /// It has no record.
      case unrecorded
      /// It has a newer date than the recorded one.
      case moved(from: PublicationDate)
      /// The text is another one, and the date is the recorded one or an older one.
      case changed(since: PublicationDate)
    }

    /// Its file.
    public let path: SourcePath
    /// The date that its readers see.
    public let date: PublicationDate
    /// The key that a new date is written for.
    public let key: String
    /// Whether the file has a date of its own. An objective without one was last changed when it was recorded.
    public let hasOwnDate: Bool
    /// Where the date is.
    public let place: SourcePlace
    /// Where the record is; nil where the file has none.
    public let recordPlace: SourcePlace?
    /// The record, be it of the file or of the last commit.
    public private(set) var record: DatedText?
    /// The digest of the text as it is now.
    public private(set) var digest = ""

    /// A file with its date; its record is read from its bytes.
    public init(
      _ path: SourcePath,
      _ date: PublicationDate,
      for key: String,
      isOwn: Bool = true,
      at place: SourcePlace,
      recordedAt recordPlace: SourcePlace? = nil
    ) {
      (self.path, self.date, self.key, hasOwnDate) = (path, date, key, isOwn)
      (self.place, self.recordPlace) = (place, recordPlace)
    }

    /// The page with the record and the digest of its bytes.
    package func with(_ record: DatedText?, digest: String) -> Page {
      var page = self
      (page.record, page.digest) = (record, digest)
      return page
    }

    fileprivate func following(_ committed: DatedText?) -> Page {
      guard let committed else { return self }
      let other = with(committed, digest: digest)
      return switch (state, other.state) {
      case (.unrecorded, _), (.moved, .changed): other
      default: self
      }
    }
  }
}

extension DateRecord.Page {
  /// The record that it should have.
  public var current: DatedText {
    DatedText(hasOwnDate ? date : record?.date ?? date, digest: digest)
  }

  /// Whether its text changed since the record.
  public var state: State {
    guard let record else { return .unrecorded }
    let isSame = digest == record.digest
    if isSame, !hasOwnDate || date == record.date {
      return recordPlace == nil ? .unrecorded : .recorded
    }
    if !hasOwnDate || date == record.date || !isSame && date.isSurelyBefore(record.date) {
      return .changed(since: record.date)
    }
    return .moved(from: record.date)
  }

  /// Whether it has changed on the day that its date says, so that it needs no other.
  public func isDated(on today: PublicationDate?) -> Bool {
    guard let today, hasOwnDate, !date.isSurelyBefore(today), !today.isSurelyBefore(date),
      case .changed(let old) = state
    else { return false }
    return !date.isSurelyBefore(old)
  }

  /// Whether the record has a date that is still to come by the clock, so that it was a mistake, and the page has another one now.
  package func hadAMistakenDate(before today: PublicationDate) -> Bool {
    guard hasOwnDate, !today.isSurelyBefore(date), case .changed(let old) = state else {
      return false
    }
    return today.isSurelyBefore(old)
  }
}
