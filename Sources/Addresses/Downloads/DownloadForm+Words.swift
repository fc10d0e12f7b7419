extension DownloadForm {
  /// What readers call it.
  public var title: String {
    switch self {
    case .pdf: "PDF"
    case .checklist: "Checklist (PDF)"
    case .json: "JSON"
    case .csv: "CSV"
    case .checklistCSV: "Checklist (CSV)"
    case .migration: "Migration plan"
    case .xlsx: "Excel workbook"
    case .oscal: "OSCAL catalog"
    case .oscalMapping: "OSCAL mappings"
    case .markdown: "Markdown"
    case .patch: "Patch"
    case .bibTeX: "BibTeX"
    case .ris: "RIS"
    case .cslJSON: "CSL-JSON"
    case .checksums: "Checksums"
    }
  }

  /// What it is for.
  public var purpose: String {
    switch self {
    case .pdf: "to read, to print and to cite"
    case .checklist: "the criteria to fill in, on paper or on a screen"
    case .json: "all of it, for programs"
    case .csv: "a row for each criterion, for any spreadsheet"
    case .checklistCSV: "the criteria to fill in, for any spreadsheet"
    case .migration: "what becomes of each answer of a checklist, for programs"
    case .xlsx: "the criteria, a checklist and the changes, with filters"
    case .oscal: "for compliance tools"
    case .oscalMapping: "the crosswalks to other frameworks, for compliance tools"
    case .markdown: "the text as it is written"
    case .patch: "what changed, line by line"
    case .bibTeX: "for LaTeX"
    case .ris: "for Zotero, EndNote, Mendeley and others"
    case .cslJSON: "for Zotero and Pandoc"
    case .checksums: "the SHA-256 of every file"
    }
  }

  /// The media type, as RFC 6838 has it.
  public var mediaType: String {
    switch self {
    case .pdf, .checklist: "application/pdf"
    case .json, .migration, .oscal, .oscalMapping: "application/json"
    case .csv, .checklistCSV: "text/csv"
    case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case .markdown: "text/markdown"
    case .patch: "text/x-diff"
    case .bibTeX: "application/x-bibtex"
    case .ris: "application/x-research-info-systems"
    case .cslJSON: "application/vnd.citationstyles.csl+json"
    case .checksums: "text/plain"
    }
  }

  /// Its place in lists: what most readers look for stands first.
  public var order: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
}
