package import Phrasing

/// A format of citations that programs for references read.
public enum CitationFormat: Hashable, Sendable, CaseIterable {
  /// An entry of BibTeX, as it is read by BibTeX 0.99d and by Biber.
  case bibTeX
  /// A record of RIS.
  case ris
  /// A list with one item of CSL-JSON, for the Citation Style Language 1.0.2.
  case cslJSON

  /// The format of a download; nil where the download is no citation.
  public init?(_ form: DownloadForm) {
    switch form {
    case .bibTeX: self = .bibTeX
    case .ris: self = .ris
    case .cslJSON: self = .cslJSON
    default: return nil
    }
  }

  /// The form of a download in this format.
  public var form: DownloadForm {
    switch self {
    case .bibTeX: .bibTeX
    case .ris: .ris
    case .cslJSON: .cslJSON
    }
  }
}

extension CitableWork {
  /// Appends the citation in a format, in UTF-8.
  ///
  /// - Parameter say: The words in the publication's language.
  package func append(_ format: CitationFormat, _ say: Phrases, to output: inout [UInt8]) {
    switch format {
    case .bibTeX: appendBibTeX(say, to: &output)
    case .ris: appendRIS(say, to: &output)
    case .cslJSON: appendCSL(to: &output)
    }
  }
}
