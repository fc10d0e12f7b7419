/// What differs between the texts of provisions that belong together, field by field. Without opinion: swapping the
/// sides mirrors it.
public struct ProvisionComparison: Hashable, Sendable {
  /// A field that differs.
  public struct FieldChange: Hashable, Sendable {
    /// The field's name: the new one, or the old one where the field is gone.
    public let name: String
    /// Its old name, where a section goes by another heading now.
    public let oldName: String?
    /// Its old text; nothing where it is new.
    public let old: [TextBlock]
    /// Its new text; nothing where it is gone.
    public let new: [TextBlock]
    /// What became of each sentence: those of both sides in the order of the new text, then those that are gone.
    public let sentences: [SentenceChange]

    /// The old text with what was deleted and inserted; first the heading, where that differs.
    public var redline: Redline {
      guard let oldName else { return Redline(from: old, to: new) }
      return Redline(from: [Self.heading(oldName)] + old, to: [Self.heading(name)] + new)
    }

    private static func heading(_ name: String) -> TextBlock {
      TextBlock(.heading(level: 2), tokens: Tokenizer.tokens(of: name))
    }
  }

  /// The title before; nil where there was none.
  public let oldTitle: String?
  /// The title after; nil where there is none.
  public let newTitle: String?
  /// The fields that differ, those of the new text first.
  public private(set) var fields: [FieldChange]

  /// Whether the title differs in more than white space and the form of its quotes.
  public var isRenamed: Bool { Self.key(oldTitle) != Self.key(newTitle) }
  /// Whether any text but the title differs.
  public var isTextChanged: Bool { !fields.isEmpty }

  /// Compares two texts; one may be missing.
  public init(from old: ProvisionText?, to new: ProvisionText?) {
    oldTitle = old?.title
    newTitle = new?.title
    let oldNames = Set(old?.fields.map(\.name) ?? [])
    let newNames = Set(new?.fields.map(\.name) ?? [])
    let unpaired = Alignment.align(
      (old?.fields ?? []).filter { !newNames.contains($0.name) && !$0.isLead },
      (new?.fields ?? []).filter { !oldNames.contains($0.name) && !$0.isLead },
      key: { TextBlock.key(of: $0.blocks) },
      words: { WordBag($0.blocks) }
    )
    var oldFields: [String: ProvisionText.Field] = [:]
    for field in old?.fields ?? [] where newNames.contains(field.name) {
      oldFields[field.name] = field
    }
    for case (let field?, let counterpart?) in unpaired { oldFields[counterpart.name] = field }
    fields =
      (new?.fields ?? []).compactMap { FieldChange(from: oldFields[$0.name], to: $0) }
      + (old?.fields ?? []).filter { $0.isLead && !newNames.contains($0.name) }
      .compactMap { FieldChange(from: $0, to: nil) }
      + unpaired.compactMap { $0.new == nil ? FieldChange(from: $0.old, to: nil) : nil }
  }

  /// The same comparison of a provision that stands in another domain now.
  func moved(from old: String, to new: String) -> ProvisionComparison {
    var comparison = self
    comparison.fields.insert(FieldChange(name: ProvisionText.parent, from: old, to: new), at: 0)
    return comparison
  }

  private static func key(_ title: String?) -> [String]? {
    title.map { Tokenizer.tokens(of: $0).map(\.key) }
  }
}

extension ProvisionComparison.FieldChange {
  /// A field of a few words without markup.
  fileprivate init(name: String, from old: String, to new: String) {
    let blocks = [old, new].map { [TextBlock(.paragraph, tokens: Tokenizer.tokens(of: $0))] }
    self.name = name
    oldName = nil
    (self.old, self.new) = (blocks[0], blocks[1])
    sentences = SentenceChange.all(from: blocks[0], to: blocks[1])
  }

  /// Two texts without a name; nil where nothing differs.
  init?(from old: [TextBlock], to new: [TextBlock]) {
    self.init(
      from: ProvisionText.Field(name: "Text", blocks: old),
      to: ProvisionText.Field(name: "Text", blocks: new)
    )
  }

  /// Nil where nothing differs.
  fileprivate init?(from old: ProvisionText.Field?, to new: ProvisionText.Field?) {
    let (before, after) = (old?.blocks ?? [], new?.blocks ?? [])
    guard
      old?.name != new?.name || TextBlock.key(of: before) != TextBlock.key(of: after)
        || FootnoteMarks(before, after).differ
    else { return nil }
    name = new?.name ?? old?.name ?? ""
    oldName = new == nil || old?.name == new?.name ? nil : old?.name
    self.old = before
    self.new = after
    sentences = SentenceChange.all(from: before, to: after)
  }
}
