/// What occurs in a tree: enough to know that a rule has nothing to look for.
public struct TreeSigns: Sendable {
  private let tree: TextTree
  /// A bit for each kind of node.
  private var kinds: UInt32 = 0
  /// Whether a link has an address of its own, and not the label of a reference.
  public private(set) var hasAddress = false

  fileprivate init(of tree: TextTree) {
    self.tree = tree
    let links = tree.storage.parts.links
    for record in tree.storage.parts.records {
      kinds |= Self.bit(record.code)
      if record.code == .link, links[Int(record.payload)].label < 0 { hasAddress = true }
    }
  }

  private static func bit(_ code: MarkupKind.Code) -> UInt32 { 1 << UInt32(code.rawValue) }

  /// Whether there is a node of a kind, whatever it carries.
  public func holds(_ kind: MarkupKind) -> Bool { kinds & Self.bit(kind.code) != 0 }

  /// Whether a character of ASCII is among the words; code, links and raw HTML count with their words alone.
  public func prints(_ sign: Unicode.Scalar) -> Bool {
    !sign.isASCII || tree.prints(UInt8(truncatingIfNeeded: sign.value))
  }
}

extension TextTree {
  /// What occurs in it.
  public var signs: TreeSigns { TreeSigns(of: self) }

  /// Whether a byte is among the words. Most signs are nowhere in a text, so all of it is looked through at once first.
  fileprivate func prints(_ byte: UInt8) -> Bool {
    withWalker { pointer in
      let walker = pointer.pointee
      guard walker.source.offset(of: byte) != nil || walker.beside.offset(of: byte) != nil else {
        return false
      }
      return walker.records.contains { record in
        record.code == .text && walker.literal(of: record).offset(of: byte) != nil
      }
    }
  }
}
