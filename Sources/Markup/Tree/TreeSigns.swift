/// What occurs in a tree, found in one pass over it: enough to know that a rule has nothing to look for.
public struct TreeSigns: Sendable {
  /// A bit for each kind of node.
  private var kinds: UInt32 = 0
  /// A bit for each ASCII character that text prints; code, links and raw HTML count with their words alone.
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  /// Whether a link has an address of its own, and not the label of a reference.
  public private(set) var hasAddress = false

  /// Whether there is a node of a kind, whatever it carries.
  public func holds(_ kind: MarkupKind) -> Bool { kinds & 1 << UInt32(kind.code.rawValue) != 0 }

  /// Whether a character of ASCII is among the words.
  public func prints(_ sign: Unicode.Scalar) -> Bool {
    guard sign.isASCII else { return true }
    return (sign.value < 64 ? low : high) & 1 << UInt64(sign.value & 63) != 0
  }

  fileprivate mutating func add(_ record: TextTree.Record, of walker: TreeWalker) {
    kinds |= 1 << UInt32(record.code.rawValue)
    if record.code == .link, let link = walker.link(of: record), link.label < 0 {
      hasAddress = true
    }
    guard record.code == .text else { return }
    for byte in walker.literal(of: record) where byte < 0x80 {
      let bit: UInt64 = 1 << UInt64(byte & 63)
      if byte < 64 { low |= bit } else { high |= bit }
    }
  }
}

extension TextTree {
  /// What occurs in it.
  public var signs: TreeSigns {
    withWalker { pointer in
      let walker = pointer.pointee
      var signs = TreeSigns()
      for record in walker.records { signs.add(record, of: walker) }
      return signs
    }
  }
}
