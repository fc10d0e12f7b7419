/// The kinds of files that `psf new` writes, by the names of their schemas.
package enum NewKind: String, CaseIterable, Sendable {
  case standard
  case domain
  case criterion
  case clause
  case revision
  case erratum
  case exam
  case objective
  case article
  case question
  case credential
  case crosswalk
  case signal
  case page

  /// What `--in` has to name; nil where files of the kind are in one folder.
  package var container: String? {
    switch self {
    case .domain, .clause, .revision: "a standard with a draft, such as psf"
    case .criterion: "a domain of a draft, such as PSF-4"
    case .erratum: "a published version, such as psf@1.1"
    case .objective: "an exam, such as aida"
    case .standard, .exam, .article, .question, .credential, .crosswalk, .signal, .page: nil
    }
  }
}
