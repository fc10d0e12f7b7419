public import Diagnostics
public import Markup

/// A text that an editor wrote in Markdown, read once: its tree, its HTML and what it refers to.
public struct Prose: Sendable {
  /// A label in brackets that the text uses and the program gives a meaning.
  public struct Label: Hashable, Sendable {
    /// The label as it is written.
    public let text: String
    /// Where it stands, in the order of the text; never empty.
    public var places: [SourcePlace]
    /// A reference with the subject that it leads to, or a fact with its value.
    public let meaning: Meaning

    /// A label with its places and meaning.
    public init(text: String, places: [SourcePlace], meaning: Meaning) {
      self.text = text
      self.places = places
      self.meaning = meaning
    }

    /// Where it stands first.
    public var place: SourcePlace { places[0] }

    /// The subject that a reference leads to; nil for a fact, and where nothing is found.
    public var target: SubjectID? {
      guard case .reference(.success(let target)) = meaning else { return nil }
      return target
    }

    /// The label as the renderer wants it.
    public var supplied: SuppliedLabel {
      switch meaning {
      case .reference: .reference(text)
      case .fact(let value): .fact(value)
      }
    }
  }

  /// The meaning of a label where it stands, found once, when the text is loaded.
  public enum Meaning: Hashable, Sendable {
    /// A reference: the subject that it leads to, or why it leads to none.
    case reference(Result<SubjectID, ReferenceProblem>)
    /// A fact: this text takes its place.
    case fact(String)
  }

  /// Whether it stands on its own or within a line.
  public enum Form: Hashable, Sendable {
    /// Paragraphs, lists, headings.
    case body
    /// A value of the front matter: words in one line, without a tag around them.
    case line
  }

  /// The parts stand behind one reference, since texts are copied often and have many parts.
  @usableFromInline
  final class Storage: Sendable {
    @usableFromInline let place: SourcePlace
    @usableFromInline let firstLine: Int
    @usableFromInline let tree: TextTree
    @usableFromInline let form: Form
    @usableFromInline let rendered: RenderedMarkdown
    @usableFromInline let labels: [Label]

    init(
      place: SourcePlace,
      firstLine: Int,
      tree: TextTree,
      form: Form,
      rendered: RenderedMarkdown,
      labels: [Label]
    ) {
      self.place = place
      self.firstLine = firstLine
      self.tree = tree
      self.form = form
      self.rendered = rendered
      self.labels = labels
    }
  }

  @usableFromInline let storage: Storage

  /// The identity of the text: copies of it share theirs.
  public var id: TextID { TextID(ObjectIdentifier(storage)) }

  /// The file, and the range where it is known.
  @inlinable public var place: SourcePlace { storage.place }
  /// The line in the file at which the text begins.
  @inlinable public var firstLine: Int { storage.firstLine }
  /// The Markdown without the comments of editors.
  @inlinable public var source: ArraySlice<UInt8> { storage.tree.source }
  /// The Markdown with the comments of editors, as the file has it.
  @inlinable public var original: ArraySlice<UInt8> { storage.tree.original }
  /// The text as it was parsed, of which every form of it is a walk; links name labels by index.
  @inlinable public var tree: TextTree { storage.tree }
  /// Body or line.
  @inlinable public var form: Form { storage.form }
  /// The HTML and what stands in it.
  @inlinable public var rendered: RenderedMarkdown { storage.rendered }
  /// The labels with a meaning, in the order of their first use; links name them by index.
  @inlinable public var labels: [Label] { storage.labels }

  /// A text with what was read from it.
  public init(
    place: SourcePlace,
    firstLine: Int,
    tree: TextTree,
    form: Form,
    rendered: RenderedMarkdown,
    labels: [Label]
  ) {
    storage = Storage(
      place: place,
      firstLine: firstLine,
      tree: tree,
      form: form,
      rendered: rendered,
      labels: labels
    )
  }

  /// Whether nothing is written.
  public var isEmpty: Bool {
    source.allSatisfy { $0 <= 0x20 }
  }

  /// The text as it is written.
  public var text: String {
    String(decoding: source, as: UTF8.self)
  }

  /// Whether two texts say the same by their bytes and the facts put into them.
  public func isIdentical(to other: Prose) -> Bool {
    source == other.source && facts == other.facts
  }

  private var facts: [String] {
    labels.compactMap { label in
      guard case .fact(let value) = label.meaning else { return nil }
      return value
    }
  }
}
