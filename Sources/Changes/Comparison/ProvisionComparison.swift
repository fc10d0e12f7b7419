/// What differs between the texts of provisions that belong together, field by field. Without opinion: swapping the
/// sides mirrors it.
public struct ProvisionComparison: Hashable, Sendable {
  /// A field that differs.
  public struct FieldChange: Hashable, Sendable {
    /// The field's name.
    public let name: String
    /// Its old text; nothing where it is new.
    public let old: [TextBlock]
    /// Its new text; nothing where it is gone.
    public let new: [TextBlock]

    /// The old text with what was deleted and inserted.
    public var redline: Redline { Redline(from: old, to: new) }
  }

  /// The title before; nil where there was none.
  public let oldTitle: String?
  /// The title after; nil where there is none.
  public let newTitle: String?
  /// The fields that differ, those of the new text first.
  public let fields: [FieldChange]

  /// Whether the title differs.
  public var isRenamed: Bool { oldTitle != newTitle }
  /// Whether any text but the title differs.
  public var isTextChanged: Bool { !fields.isEmpty }

  /// Compares two texts; one may be missing.
  public init(from old: ProvisionText?, to new: ProvisionText?) {
    oldTitle = old?.title
    newTitle = new?.title
    let newNames = new?.fields.map(\.name) ?? []
    let goneNames = (old?.fields.map(\.name) ?? []).filter { !newNames.contains($0) }
    fields = (newNames + goneNames).compactMap { name in
      let before = old?[name]?.blocks ?? []
      let after = new?[name]?.blocks ?? []
      guard before.map(\.comparisonKey) != after.map(\.comparisonKey) else { return nil }
      return FieldChange(name: name, old: before, new: after)
    }
  }
}

extension TextBlock {
  var comparisonKey: String { "\(kind)\u{2}\(key)" }
}
