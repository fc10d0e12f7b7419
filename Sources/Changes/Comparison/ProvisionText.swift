internal import Markup
public import Standards

/// The text of a provision in named fields, as the comparison sees it.
public struct ProvisionText: Hashable, Sendable {
  /// A part of a provision that is compared by itself.
  public struct Field: Hashable, Sendable {
    /// Its name: Statement, Principle, Definition, or the heading of a section.
    public let name: String
    /// Its text.
    public let blocks: [TextBlock]
  }

  /// The title.
  public let title: String
  /// The fields in their order.
  public let fields: [Field]

  /// Takes the text of a provision apart.
  public init(of provision: Provision) {
    title = provision.title
    var fields: [Field] = []
    if let principle = provision.principle {
      fields.append(
        Field(name: "Principle", blocks: BlockBuilder.blocks(of: principle, provision.setting))
      )
    }
    if !provision.appliesTo.isEmpty {
      fields.append(Field(name: Self.applicability, words: provision.appliesTo.sorted()))
    }
    if let clause = provision.clause {
      fields.append(Field(name: Self.force, words: [clause.force]))
    }
    fields += Self.fields(of: provision)
    if !provision.aliases.isEmpty { fields.append(Field(name: "Also", words: provision.aliases)) }
    self.fields = Self.joined(fields)
  }

  /// The name of the field that says to whom or what a criterion applies.
  static let applicability = "Applies to"
  /// The name of the field that says whether a clause is normative.
  static let force = "Force"
  /// The name of the field that says which domain a provision stands in, where that differs.
  static let parent = "Parent"

  /// The text of a provision as its sentences are cited: by their words and addresses, whatever the files there say.
  static func cited(of provision: Provision) -> ProvisionText {
    ProvisionText(of: provision.illustrated(by: [:]))
  }

  /// The texts of several provisions, joined in their order: how a split or a merge is compared.
  public init(joining texts: [ProvisionText]) {
    title = texts.map(\.title).joined(separator: "; ")
    fields = Self.joined(texts.flatMap(\.fields))
  }

  /// Fields of one name are one field, and so are two lists where one follows the other.
  private static func joined(_ fields: [Field]) -> [Field] {
    var names: [String] = []
    var blocks: [String: [TextBlock]] = [:]
    for field in fields {
      if blocks[field.name] == nil { names.append(field.name) }
      blocks[field.name] = join(blocks[field.name] ?? [], field.blocks)
    }
    return names.map { Field(name: $0, blocks: blocks[$0] ?? []) }
  }

  private static func join(_ first: [TextBlock], _ second: [TextBlock]) -> [TextBlock] {
    guard let last = first.last, let next = second.first,
      case .list(let one) = last.kind, case .list(let two) = next.kind, (one == nil) == (two == nil)
    else { return first + second }
    let list = TextBlock(last.kind, blocks: last.blocks + next.blocks)
    return first.dropLast() + [list] + second.dropFirst()
  }

  /// The field with a name.
  public subscript(name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// Whether a field states what is required: what stands before the first heading of a criterion, and the whole text of a
  /// clause that is or was normative.
  static func isNormative(_ name: String, of sides: [Provision]) -> Bool {
    sides.contains { $0.isNormative && name == leadName(of: $0.kind) }
  }

  /// The name of what stands before the first heading.
  static func leadName(of kind: Provision.Kind) -> String {
    switch kind {
    case .domain, .clause: "Text"
    case .criterion: "Statement"
    case .term: "Definition"
    }
  }

  /// The names of the fields by which a provision is recognised: a principle, and what stands before the first heading.
  static func leadingNames(of kind: Provision.Kind) -> [String] {
    ["Principle", leadName(of: kind)]
  }

  /// Sections begin at the first heading and at those of the highest level; deeper ones belong to their text. A clause is one
  /// field with its headings, since all of it is as normative as its beginning.
  private static func fields(of provision: Provision) -> [Field] {
    if provision.kind == .clause { return [clause(provision)] }
    let (body, first) = (provision.body, leadName(of: provision.kind))
    let outline = TextOutline(of: body.tree)
    return ([outline.lead] + outline.sections).compactMap { part in
      let blocks = BlockBuilder.blocks(part.all, of: body, provision.setting)
      let title = part.heading.flatMap {
        BlockBuilder.blocks([$0], of: body, provision.setting).first?.title
      }
      return title == nil && blocks.isEmpty ? nil : Field(name: title ?? first, blocks: blocks)
    }
  }
}

extension ProvisionText {
  private static func clause(_ provision: Provision) -> Field {
    let outline = TextOutline(of: provision.body.tree)
    let nodes = ([outline.lead] + outline.sections).flatMap { part in
      [part.heading].compactMap(\.self) + part.all
    }
    return Field(
      name: leadName(of: .clause),
      blocks: BlockBuilder.blocks(nodes, of: provision.body, provision.setting)
    )
  }
}

extension Provision {
  fileprivate var setting: BlockBuilder.Setting {
    BlockBuilder.Setting(language: language, pictures: pictures, names: names)
  }
}

extension ProvisionText.Field {
  /// A field of words without markup.
  fileprivate init(name: String, words: [String]) {
    let tokens = Tokenizer.tokens(of: words.joined(separator: ", "))
    self.init(name: name, blocks: [TextBlock(.paragraph, tokens: tokens)])
  }

  /// Whether it is what stands before the first heading, which is never another field under a new name: whether it is
  /// normative hangs on that.
  var isLead: Bool { Provision.Kind.allCases.contains { ProvisionText.leadName(of: $0) == name } }
}
