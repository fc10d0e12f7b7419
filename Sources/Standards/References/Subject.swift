/// Something that owns texts, can be referred to, and can depend on something else.
///
/// A publication knows each of its subjects by a ``SubjectID``; this value says which one that is.
public enum Subject: Hashable, Sendable {
  /// The site as a whole.
  case site
  /// A standard.
  case standard(StandardID)
  /// A version as a whole.
  case version(VersionID)
  /// A domain, criterion or term of a version.
  case provision(VersionID, ProvisionID)
  /// A revision of a version.
  case revision(VersionID, Slug)
  /// An exam.
  case exam(ExamID)
  /// An objective of an exam.
  case objective(ExamID, ObjectiveID)
  /// A document: an article, a question, a credential.
  case document(DocumentKind, Slug)
}

/// The identity of a subject within one publication: its place in the publication's ``SubjectTable``.
///
/// Ids count from 0 without a gap, so that a list can hold one value for each subject.
public struct SubjectID: Hashable, Sendable, Comparable {
  /// The place in the table.
  public let index: Int32

  init(_ index: Int) { self.index = Int32(truncatingIfNeeded: index) }

  /// Orders subjects as they entered the table.
  public static func < (left: SubjectID, right: SubjectID) -> Bool { left.index < right.index }
}

/// All subjects of a publication, each once.
public struct SubjectTable: Sendable {
  /// The subjects in the order of their ids.
  public private(set) var subjects: [Subject] = []
  private var ids: [Subject: SubjectID] = [:]

  /// The number of subjects.
  public var count: Int { subjects.count }

  /// The subject with an id of this table.
  public subscript(id: SubjectID) -> Subject { subjects[Int(id.index)] }

  /// The id of a subject; nil where the publication does not hold it.
  public func id(of subject: Subject) -> SubjectID? { ids[subject] }

  /// The id of a subject, which enters the table unless it is there.
  @discardableResult
  mutating func intern(_ subject: Subject) -> SubjectID {
    if let known = ids[subject] { return known }
    let id = SubjectID(subjects.count)
    ids[subject] = id
    subjects.append(subject)
    return id
  }
}
