/// A form that a change log has besides its page; the raw value is the name of its file.
public enum ChangeLogForm: String, Hashable, Sendable, CaseIterable {
  /// For programs.
  case json = "changes.json"
  /// To read and to copy.
  case markdown = "changes.md"

  /// The download that holds the same bytes under a name that says of which versions.
  public var download: DownloadForm {
    switch self {
    case .json: .json
    case .markdown: .markdown
    }
  }
}
