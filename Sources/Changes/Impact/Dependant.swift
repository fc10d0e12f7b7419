public import Standards

/// Something that is published beside a standard and rests on its provisions.
public enum Dependant: Hashable, Sendable {
  /// What has a text of its own: an objective, an article, a question.
  case text(Subject)
  /// An edge of a crosswalk, by its position among the edges.
  case edge(Slug, Int)
}

extension Dependant {
  /// What a dependant is, in the order in which they are listed.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// An objective of an exam.
    case objective
    /// An edge of a crosswalk.
    case edge
    /// An article.
    case article
    /// A question with its answer.
    case question
    /// A credential.
    case credential
    /// A page that stands on its own.
    case page
    /// What is said of an exam as a whole.
    case exam
    /// What is said of a crosswalk as a whole.
    case crosswalk
    /// Another standard, or what is said of a standard beside its versions.
    case standard
    /// The site as a whole.
    case site

    /// Several of them, as a heading.
    public var title: String {
      switch self {
      case .objective: "Exam objectives"
      case .edge: "Edges of crosswalks"
      case .article: "Articles"
      case .question: "Questions"
      case .credential: "Credentials"
      case .page: "Pages"
      case .exam: "Exams"
      case .crosswalk: "Crosswalks"
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
    case .article: .article
    case .question: .question
    case .credential: .credential
    case .page: .page
    case .exam: .exam
    case .crosswalk: .crosswalk
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
