/// The kinds of files that `psf new` writes, by the names of their schemas, and those of entries that it adds to a file.
package enum NewKind: String, CaseIterable, Sendable {
  case standard
  case domain
  case criterion
  case term
  case clause
  case revision
  case erratum
  case exam
  case objective
  case article
  case question
  case credential
  case crosswalk
  case crosswalkRow = "crosswalk-row"
  case signal
  case page

  /// Whether it is a part of a file that may be there already.
  package var isEntry: Bool { self == .term || self == .crosswalkRow }

  /// What `--in` has to name; nil where files of the kind are in one folder.
  package var container: String? {
    switch self {
    case .domain, .clause, .revision, .term: "a standard with a draft, such as psf"
    case .criterion: "a domain of a draft, such as PSF-4"
    case .erratum: "a published version, such as psf@1.1"
    case .crosswalkRow: "a crosswalk, such as eu-ai-act"
    case .objective: "an exam, such as aida"
    case .standard, .exam, .article, .question, .credential, .crosswalk, .signal, .page: nil
    }
  }
}

extension NewKind {
  /// `an article`, `a term`.
  var withArticle: String {
    let isOpen = rawValue.first.map { "aeio".contains($0) } ?? false
    return (isOpen ? "an " : "a ") + rawValue
  }
}
