public import Diagnostics

/// Who refers to what, over a whole publication: the one answer to what cites a subject, what rests on it, and what
/// nobody mentions.
///
/// References that lead nowhere are not in it. Links by a path are no references to a subject; the site's map has them.
public struct ReferenceGraph: Sendable {
  /// The way in which a subject refers to another one.
  public enum Basis: Hashable, Sendable {
    /// A label in a text.
    case label
    /// An objective belongs to the domain.
    case objectiveDomain
    /// An objective rests on the criterion.
    case objectiveCriterion
    /// An edge of a crosswalk, by its position among the crosswalk's edges, starts from the provision.
    case crosswalkEdge(Int)
    /// An article names the domain.
    case articleDomain
  }

  /// A reference from one subject to another one.
  public struct Edge: Sendable {
    /// The subject that refers.
    public let source: SubjectID
    /// The subject that it refers to.
    public let target: SubjectID
    /// How it does.
    public let basis: Basis
    /// The places of the reference; never empty.
    public let places: [SourcePlace]
  }

  /// All edges, those to one subject together; among these the texts' come first, in the order of the texts.
  private let edges: [Edge]
  /// For each subject the place of its first edge, and after the last subject the number of edges.
  private let starts: [Int]

  /// Follows every reference of the parts of a publication that leads somewhere.
  init(
    texts: [ScopedText],
    exams: [Exam],
    documents: Documents,
    references: ReferenceIndex
  ) {
    var collector = EdgeCollector(subjects: references.subjects)
    for text in texts { collector.add(text) }
    for exam in exams { collector.add(exam) }
    for kind in DocumentKind.allCases { collector.add(kind.type, of: documents, references) }
    (edges, starts) = Self.sorted(collector.edges, subjectCount: references.subjects.count)
  }

  /// A counting sort, which keeps the order of edges that lead to one subject.
  private static func sorted(
    _ edges: [Edge],
    subjectCount: Int
  ) -> (edges: [Edge], starts: [Int]) {
    var starts = [Int](repeating: 0, count: subjectCount + 1)
    for edge in edges { starts[Int(edge.target.index) + 1] += 1 }
    for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
    var next = starts
    var order = [Int](repeating: 0, count: edges.count)
    for (place, edge) in edges.enumerated() {
      let target = Int(edge.target.index)
      order[next[target]] = place
      next[target] += 1
    }
    return (order.map { edges[$0] }, starts)
  }

  /// The references to a subject.
  public func edges(to target: SubjectID) -> ArraySlice<Edge> {
    edges[starts[Int(target.index)]..<starts[Int(target.index) + 1]]
  }

  /// The subjects that cite another one in a text or as an objective's criterion, in the order of the publication's texts.
  /// One that does so repeatedly may be in the list more than once.
  public func sources(citing target: SubjectID) -> [SubjectID] {
    edges(to: target).lazy.filter { $0.basis == .label || $0.basis == .objectiveCriterion }
      .map(\.source)
  }
}

/// Edges in the making.
private struct EdgeCollector {
  let subjects: SubjectTable
  private(set) var edges: [ReferenceGraph.Edge] = []
  /// The owner of the last text, since the texts of an owner follow each other.
  private var last: (owner: Subject, id: SubjectID)?

  init(subjects: SubjectTable) { self.subjects = subjects }

  mutating func add(_ text: ScopedText) {
    guard text.prose.labels.contains(where: { $0.target != nil }),
      let source = id(of: text.owner)
    else { return }
    for label in text.prose.labels {
      guard let target = label.target else { continue }
      edges.append(.init(source: source, target: target, basis: .label, places: label.places))
    }
  }

  mutating func add(_ exam: Exam) {
    for objective in exam.objectives {
      let source = Subject.objective(exam.id, objective.id)
      add(source, exam.examines, objective.domain, .objectiveDomain)
      for criterion in objective.criteria {
        add(source, exam.examines, criterion, .objectiveCriterion)
      }
    }
  }

  mutating func add<Item: Document>(
    _ type: Item.Type,
    of documents: Documents,
    _ index: ReferenceIndex
  ) {
    for document in documents[type] {
      for reference in document.references(index) {
        add(document.subject, reference.version, reference.provision, reference.basis)
      }
    }
  }

  private mutating func add(
    _ source: Subject,
    _ version: VersionID,
    _ reference: ProvisionReference,
    _ basis: ReferenceGraph.Basis
  ) {
    guard let source = id(of: source),
      let target = subjects.id(of: .provision(version, reference.id))
    else { return }
    edges.append(.init(source: source, target: target, basis: basis, places: [reference.place]))
  }

  private mutating func id(of owner: Subject) -> SubjectID? {
    if let last, last.owner == owner { return last.id }
    guard let id = subjects.id(of: owner) else { return nil }
    last = (owner, id)
    return id
  }
}
