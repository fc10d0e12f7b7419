public import Standards

/// Something that is published beside a standard and rests on its provisions.
public enum Dependant: Hashable, Sendable {
  /// What has a text of its own: an objective, an article, a question.
  case text(Subject)
  /// An edge of a crosswalk, by its position among the edges.
  case edge(Slug, Int)
}

extension Dependant {
  /// What a dependant is.
  public enum Kind: Hashable, Sendable {
    /// An objective of an exam.
    case objective
    /// An edge of a crosswalk.
    case edge
    /// A document: an article, a question, a credential.
    case document(DocumentKind)
    /// What is said of an exam as a whole.
    case exam
    /// Another standard, or what is said of a standard beside its versions.
    case standard
    /// The site as a whole.
    case site

    /// All of them, in the order in which they are listed.
    public static let all: [Kind] =
      [.objective, .edge] + DocumentKind.allCases.map(Kind.document) + [.exam, .standard, .site]

    /// What programs call it.
    public var name: String {
      switch self {
      case .objective: "objective"
      case .edge: "edge"
      case .document(let kind): kind.rawValue
      case .exam: "exam"
      case .standard: "standard"
      case .site: "site"
      }
    }

    /// Several of them, as a heading.
    public var heading: String {
      switch self {
      case .objective: "Exam objectives"
      case .edge: "Edges of crosswalks"
      case .document(let kind): kind.type.heading
      case .exam: "Exams"
      case .standard: "Standards"
      case .site: "The site"
      }
    }
  }

  /// What it is.
  public var kind: Kind {
    switch self {
    case .edge: .edge
    case .text(let owner): owner.dependantKind
    }
  }

  /// The exam whose objective it is, or which it is.
  public var exam: ExamID? {
    switch self {
    case .text(.objective(let exam, _)), .text(.exam(let exam)): exam
    default: nil
    }
  }
}

extension Subject {
  fileprivate var dependantKind: Dependant.Kind {
    switch self {
    case .objective: .objective
    case .document(let kind, _): .document(kind)
    case .exam: .exam
    case .standard, .version, .provision, .revision: .standard
    case .site: .site
    }
  }

  /// Whether it is a part of a version of a standard: what a version says of itself changes with it.
  func isPart(of standard: StandardID) -> Bool {
    switch self {
    case .version(let version), .provision(let version, _), .revision(let version, _):
      version.standard == standard
    default: false
    }
  }
}
