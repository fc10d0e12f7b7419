internal import Addresses
internal import Diagnostics
internal import Markup
internal import Standards

/// Where the links of a document lead: to its own provisions, or to pages of the site.
struct TypstLinks: Sendable {
  /// What a link leads to.
  enum Target {
    /// What a fact stands for.
    case fact(String)
    /// A provision of the document by its label, with other words where its own only repeat the label.
    case reference(Destination, name: String?)
    /// An address, or nothing that a link may lead to.
    case address(String?)
  }

  /// What a reference leads to.
  enum Destination {
    /// A domain or a criterion of the document, whose page is told.
    case provision(String)
    /// A term or a clause of the document.
    case term(String)
    /// A heading of the same text.
    case heading(String)
    /// A page of the site.
    case outer(String)
  }

  private let book: LinkBook
  /// The version whose provisions stand in the document.
  private let version: VersionID?
  /// The provisions that stand in the document.
  private let provisions: Set<ProvisionID>

  /// The links of a document.
  init(_ book: LinkBook, within version: VersionID? = nil, provisions: Set<ProvisionID> = []) {
    self.book = book
    self.version = version
    self.provisions = provisions
  }

  /// The label of a provision.
  static func label(of id: ProvisionID) -> String { id.description }

  /// The label of a heading of a text.
  func label(of heading: String, in key: String) -> String { "\(key)#\(heading)" }

  /// Where a provision stands: in the document, or on the site.
  func destination(of id: ProvisionID, in version: VersionID) -> Destination {
    destination(of: Subject.provision(version, id))
  }

  private func destination(of target: Subject) -> Destination {
    if case .provision(let version, let id) = target, version == self.version,
      provisions.contains(id)
    {
      return id.isCommon ? .term(Self.label(of: id)) : .provision(Self.label(of: id))
    }
    return .outer(book.url(of: target))
  }

  /// What a link leads to.
  func target(of node: TextNode, in prose: Prose, key: String) -> Target {
    if let index = node.label { return target(of: prose.labels[index], node) }
    switch book.link(node.destination, in: prose) {
    case .address(let address): return .address(address)
    case .heading(let id):
      return .reference(.heading(label(of: id, in: key)), name: nil)
    }
  }

  private func target(of label: Prose.Label, _ node: TextNode) -> Target {
    switch label.meaning {
    case .fact(let value): return .fact(value)
    case .reference(.failure): return .address(nil)
    case .reference(.success(let target)):
      return .reference(
        destination(of: book.publication.subjects[target]),
        name: label.isRepeated(by: node) ? book.publication.title(of: target) : nil
      )
    }
  }

  /// The call that a link begins with, up to its words.
  func markup(of target: Target) -> TypstSource {
    var source = TypstSource()
    switch target {
    case .fact: break
    case .address(let address):
      // Typst refuses an address that is empty or longer than 8,000 bytes.
      guard let address, !address.isEmpty, address.utf8.count < 8_000 else {
        source.append("#no-link")
        break
      }
      append("#outer", address, to: &source)
    case .reference(.outer(let url), _): append("#outer", url, to: &source)
    case .reference(.provision(let label), _): append("#provision-link", label, to: &source)
    case .reference(.term(let label), _): append("#term-link", label, to: &source)
    case .reference(.heading(let label), _): append("#heading-link", label, to: &source)
    }
    return source
  }

  private func append(_ function: StaticString, _ argument: String, to source: inout TypstSource) {
    source.append(function)
    source.append("(")
    source.append(string: argument)
    source.append(")")
  }

  /// The picture that an image shows; nil where it is none of `content/` that Typst can read.
  func asset(of node: TextNode, in prose: Prose) -> SourcePath? {
    book.picture(node.destination, in: prose)
  }

  /// The words in a node, facts put in.
  func words(in node: TextNode, of prose: Prose) -> String {
    if let index = node.label, case .fact(let value) = prose.labels[index].meaning { return value }
    guard node.kind.holdsChildren else { return node.plainText }
    return node.children.map { words(in: $0, of: prose) }.joined()
  }
}
