public import Diagnostics
public import Fingerprints

/// What each dated page held when it got its date, as `dates.lock` records it.
public struct DateLock: Hashable, Sendable {
  /// A file of a page.
  public struct File: Hashable, Sendable {
    /// Its path from the root of the content.
    public let path: String
    /// The plain SHA-256 of its bytes.
    public let digest: Fingerprint

    /// A file and its digest.
    public init(_ path: String, _ digest: Fingerprint) {
      self.path = path
      self.digest = digest
    }
  }

  /// A page with its date.
  public struct Entry: Hashable, Sendable {
    /// Its file, or the folder of an exam, with a slash at its end.
    public let page: String
    /// The date that its readers see.
    public let date: PublicationDate
    /// Its files, by path.
    public let files: [File]
    /// Where the entry begins in the lock; 1 where it is not written yet.
    public let line: Int

    /// A page with its date and files.
    public init(_ page: String, _ date: PublicationDate, files: [File], line: Int = 1) {
      self.page = page
      self.date = date
      self.files = files
      self.line = line
    }
  }

  /// The file of the lock.
  public static let path = SourcePath("dates.lock")

  /// The pages, by path.
  public let entries: [Entry]

  /// A lock of some pages.
  public init(_ entries: [Entry]) {
    self.entries = entries
  }
}

/// The dated pages of a publication, held against what is recorded of them.
public struct DateRecord: Sendable {
  /// A page with a date.
  public struct Page: Hashable, Sendable {
    /// What is recorded of it.
    public enum State: Hashable, Sendable {
      /// Its date and its text are the recorded ones.
      case recorded
      /// Nothing.
      case unrecorded
      /// Another date.
      case moved(from: PublicationDate)
      /// The same date or a later one, with another text in these files.
      case changed(since: PublicationDate, files: [SourcePath])
    }

    /// Its file, or the folder of an exam, with a slash at its end.
    public let path: String
    /// The date that its readers see.
    public let date: PublicationDate
    /// Where the date stands.
    public let place: SourcePlace
    /// What is recorded of it.
    public let state: State
    /// Where it is recorded.
    public let record: SourcePlace?

    /// A page with its date.
    public init(
      _ path: String,
      _ date: PublicationDate,
      at place: SourcePlace,
      state: State = .unrecorded,
      record: SourcePlace? = nil
    ) {
      self.path = path
      self.date = date
      self.place = place
      self.state = state
      self.record = record
    }
  }

  /// The pages, by path.
  public let pages: [Page]
  /// Pages that are recorded and no longer there.
  public let gone: [DateLock.Entry]
  /// Whether a lock is there, be it right or not.
  public let hasLock: Bool

  /// Pages and what is recorded of others.
  public init(_ pages: [Page] = [], gone: [DateLock.Entry] = [], hasLock: Bool = false) {
    self.pages = pages
    self.gone = gone
    self.hasLock = hasLock
  }
}

extension Publication {
  /// The pages that show a date: articles, exams and crosswalks.
  public var datedPages: [DateRecord.Page] {
    func pages<Item: Document>(of type: Item.Type) -> [DateRecord.Page] {
      documents[type].compactMap { document in
        document.date.map { date in
          let path = Item.kind.label(of: document.slug) + ".md"
          return DateRecord.Page(path, date.value, at: document.keys[date.key] ?? document.place)
        }
      }
    }
    let dated = DocumentKind.allCases.flatMap { pages(of: $0.type) }
    let reviewed = exams.map {
      DateRecord.Page("exams/\($0.id)/", $0.reviewed, at: $0.keys["reviewed"] ?? $0.place)
    }
    return (dated + reviewed).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }
}
