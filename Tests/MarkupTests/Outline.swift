import Markup

/// A tree as a value that can be compared: its kinds, literals and addresses.
struct Outline: Equatable, Sendable {
  let kind: MarkupKind
  let literal: String
  let destination: String
  let children: [Outline]

  init(of node: TextNode) {
    kind = node.kind
    literal = node.literal
    destination = node.destination
    children = node.children.map(Outline.init(of:))
  }
}
