/// A JSON Schema that the site publishes for one of its downloads; the raw value is its name.
public enum PublishedSchema: String, Hashable, Sendable, CaseIterable {
  /// Of a version as JSON.
  case version = "version-1"
  /// Of what becomes of the answers of a checklist.
  case migration = "migration-1"
  /// Of a checklist that was brought to a newer version.
  case checklist = "checklist-1"

  /// Whether a download is described by it, or is what the described file is made with.
  public func describes(_ download: Download) -> Bool {
    switch (self, download.subject) {
    case (.version, .version): download.form == .json
    case (.migration, .comparison), (.checklist, .comparison): download.form == .migration
    default: false
    }
  }
}
