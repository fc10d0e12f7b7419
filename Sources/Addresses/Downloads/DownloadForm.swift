/// What kind of file a download is; the raw value is the end of its name.
public enum DownloadForm: String, Hashable, Sendable, CaseIterable {
  /// To read, to print and to cite.
  case pdf = ".pdf"
  /// The criteria to fill in, on paper or on a screen.
  case checklist = "-checklist.pdf"
  /// All of it, for programs.
  case json = ".json"
  /// One row for each criterion.
  case csv = ".csv"
  /// The criteria to fill in, one row for each.
  case checklistCSV = "-checklist.csv"
  /// What becomes of each answer of a checklist in a newer version.
  case migration = "-migration.json"
  /// A workbook with the criteria, a checklist and the changes.
  case xlsx = ".xlsx"
  /// A catalog of OSCAL.
  case oscal = ".oscal.json"
  /// A collection of mappings of OSCAL.
  case oscalMapping = ".oscal-mapping.json"
  /// The text as it is written, in one file.
  case markdown = ".md"
  /// What changed, as a patch of the Markdown files.
  case patch = ".patch"
  /// For BibTeX.
  case bibTeX = ".bib"
  /// For programs that manage references.
  case ris = ".ris"
  /// For processors of the Citation Style Language.
  case cslJSON = ".csl.json"
  /// The digests of the other files, as `sha256sum` reads them.
  case checksums = "-SHA256SUMS"
}

extension DownloadForm {
  /// Whether it tells how to cite something.
  public var isCitation: Bool { CitationFormat(self) != nil }
}
