public import Standards

/// Where in a catalog that stands which a content tree was made of.
public struct CatalogPointers: Hashable, Sendable {
  /// Where the text of a part went.
  public struct PartPlace: Hashable, Sendable {
    /// The file.
    public let path: String
    /// The heading it stands under; empty before the first, and in a withdrawn control.
    public let heading: String
  }

  /// The groups and controls, by the ids they have as provisions.
  public internal(set) var provisions: [ProvisionID: JSONPointer] = [:]
  /// The same by the paths of their files.
  public internal(set) var files: [String: JSONPointer] = [:]
  /// The parts, by their own ids.
  public internal(set) var parts: [String: PartPlace] = [:]
}
