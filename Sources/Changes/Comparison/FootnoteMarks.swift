/// The footnotes of a field on both sides: which one a mark means is not in the mark.
struct FootnoteMarks {
  private let old: [TextBlock]
  private let new: [TextBlock]
  private let marks: (old: [Token], new: [Token])

  init(_ old: [TextBlock], _ new: [TextBlock]) {
    self.old = old.filter { $0.kind == .footnote }
    self.new = new.filter { $0.kind == .footnote }
    let hasFootnotes = !(self.old.isEmpty && self.new.isEmpty)
    marks = hasFootnotes ? (Self.marks(in: old), Self.marks(in: new)) : ([], [])
  }

  /// Whether the marks of both sides mean other footnotes.
  var differ: Bool { !old.isEmpty && keys(marks.old, old) != keys(marks.new, new) }

  private static func marks(in blocks: [TextBlock]) -> [Token] {
    var marks: [Token] = []
    for block in blocks { block.forEachToken { if $0.isFootnoteMark { marks.append($0) } } }
    return marks
  }

  /// Whether a sentence has a mark that means another of the footnotes, which are there on both sides.
  func differ(_ change: SentenceChange) -> Bool {
    guard let before = change.old, let after = change.new else { return false }
    return zip(keys(before.tokens, old), keys(after.tokens, new)).contains { first, second in
      guard let first, let second, first != second else { return false }
      return old.contains { $0.key == second } || new.contains { $0.key == first }
    }
  }

  private func keys(_ tokens: [Token], _ notes: [TextBlock]) -> [String?] {
    tokens.filter(\.isFootnoteMark).map { token in
      let number = Int(token.text.dropFirst().dropLast())
      return number.flatMap { notes.indices.contains($0 - 1) ? notes[$0 - 1].key : nil }
    }
  }
}
