extension Redline {
  /// Two texts that have nothing to do with each other: all of the old one deleted, then all of the new one inserted.
  ///
  /// Words that both have by chance would look kept in a comparison.
  public init(replacing old: [TextBlock], by new: [TextBlock]) {
    blocks = Redline(from: old, to: []).blocks + Redline(from: [], to: new).blocks
  }
}

extension ProvisionComparison.FieldChange {
  /// The old text whole, then the new one; each below its heading where the two differ.
  var replacement: Redline {
    guard let oldName else { return Redline(replacing: old, by: new) }
    return Redline(replacing: [Self.title(oldName)] + old, by: [Self.title(name)] + new)
  }

  private static func title(_ name: String) -> TextBlock {
    TextBlock(.heading(level: 2), tokens: Tokenizer.tokens(of: name))
  }
}
