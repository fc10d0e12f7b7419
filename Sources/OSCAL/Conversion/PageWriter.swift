internal import Diagnostics
internal import Markup
internal import Standards

/// Writes the pages of controls and groups: front matter, the normative text, and a section for everything else.
struct PageWriter {
  /// How deep lists of items are nested; those in them follow them.
  private static let deepestItems = 16

  let ids: CatalogIDs
  let catalog: Catalog
  var prose: ProseWriter
  /// The headings under which parts with an id stand, on the page that was written last.
  private(set) var headings: [String: String] = [:]

  init(_ catalog: Catalog, _ ids: CatalogIDs) {
    self.catalog = catalog
    self.ids = ids
    prose = ProseWriter(catalog, LinkResolver(catalog, ids))
  }

  /// The page of a group.
  mutating func page(of group: Catalog.Group) -> String {
    headings = [:]
    let id = ids[group.origin]
    var blocks: [MarkdownBlock] = []
    let lead = group.parts.prefix { $0.title == nil && $0.prose != nil }.first
    if let lead { blocks += content(of: lead, level: 2) }
    let principle = group.parts.first(where: \.isPrinciple)
    let shown = [lead?.origin, principle?.origin]
    for part in group.parts where !shown.contains(part.origin) { blocks += section(part, level: 2) }
    blocks += propertySection(group.properties)
    blocks += linkSections(group.links + group.parts.allLinks, of: id)
    let title = title(group.title, id, group.origin)
    guard let principle, let words = principle.prose else {
      return page(
        ["id": id.description, "second-id": group.properties.secondID, "title": title],
        blocks
      )
    }
    let line = prose.line(words, at: principle.origin)
    return page(
      [
        "id": id.description, "second-id": group.properties.secondID, "title": title,
        "principle": line,
      ],
      blocks
    )
  }

  /// The page of a control that is in force.
  ///
  /// - Parameter parent: The control that it enhances.
  mutating func page(of control: Catalog.Control, enhancing parent: ProvisionID?) -> String {
    headings = [:]
    let id = ids[control.origin]
    let title = title(control.title, id, control.origin)
    var blocks = statement(of: control)
    let isStatement = { (part: Catalog.Part) in part.name == "statement" }
    for part in control.parts where !isStatement(part) { blocks += section(part, level: 2) }
    if let parent {
      prose.references += 1
      blocks += [.heading(2, "Enhancement of"), MarkdownBlock(.paragraph, lines: ["[\(parent)]"])]
    }
    blocks += propertySection(control.properties)
    blocks += linkSections(control.links + control.parts.allLinks, of: id, besides: parent)
    if blocks.isEmpty {
      blocks = [.paragraph(MarkdownText.escaped(title))]
      prose.findings.append(.noText(control))
    }
    return page(
      ["id": id.description, "second-id": control.properties.secondID, "title": title],
      blocks
    )
  }

  /// The page of a control that is withdrawn: why, and where to go instead.
  mutating func tombstone(of control: Catalog.Control) -> String {
    headings = [:]
    let id = ids[control.origin]
    let successors = Successors(of: control, id, prose.links)
    prose.findings += successors.findings
    let words = control.parts.flatMap(\.withDescendants).compactMap(\.prose)
    let reason = words.map { prose.line($0, at: control.origin) }.joined(separator: " ")
    return page(
      [
        "id": id.description,
        "second-id": control.properties.secondID,
        "title": title(control.title, id, control.origin),
        "status": "withdrawn",
        "reason": reason.isEmpty ? successors.reason : reason,
      ],
      lists: ["by": successors.coveredBy, "moved-to": successors.movedTo],
      []
    )
  }

  // MARK: Parts

  /// What is required: the statement, with its items as lists. It has no headings, since it ends at the first.
  private mutating func statement(of control: Catalog.Control) -> [MarkdownBlock] {
    control.parts.filter { $0.name == "statement" }.flatMap { part -> [MarkdownBlock] in
      headings(of: part, "")
      return content(of: part, level: nil)
    }
  }

  private mutating func section(_ part: Catalog.Part, level: Int) -> [MarkdownBlock] {
    let title = sectionTitle(part)
    headings(of: part, title)
    let content = content(of: part, level: level + 1)
    guard !content.isEmpty else { return [] }
    return [level > 6 ? .paragraph("**\(title)**") : .heading(level, title)] + content
  }

  /// The text of a part and of the parts in it.
  ///
  /// - Parameter level: The level of the headings in it; nil where none may stand.
  private mutating func content(
    of part: Catalog.Part,
    level: Int?,
    depth: Int = 0
  ) -> [MarkdownBlock] {
    var blocks = part.prose.map { prose.blocks($0, at: part.origin) } ?? []
    var items: [[MarkdownBlock]] = []
    func endList(_ blocks: inout [MarkdownBlock]) {
      if !items.isEmpty { blocks.append(.list(items, marker: "-")) }
      items = []
    }
    for inner in part.parts {
      if inner.isItem(of: part) || level == nil {
        let item = item(inner, depth: depth)
        if depth < Self.deepestItems { items.append(item) } else { blocks += item }
      } else if part.parts.count == 1, part.prose == nil, inner.title == nil {
        blocks += content(of: inner, level: level)
      } else {
        endList(&blocks)
        blocks += section(inner, level: level ?? 6)
      }
    }
    endList(&blocks)
    return blocks
  }

  /// An item begins with its label, as it is cited, or with its title.
  private mutating func item(_ part: Catalog.Part, depth: Int) -> [MarkdownBlock] {
    let label = part.label ?? part.title
    let mark = label.map { MarkdownText.escaped($0).trimmed } ?? ""
    let content = content(of: part, level: nil, depth: depth + 1)
    guard !mark.isEmpty else { return content }
    guard let first = content.first, first.kind == .paragraph, let line = first.lines.first else {
      return [.paragraph(mark)] + content
    }
    let joined = [MarkdownText.line("\(mark) \(line)")] + first.lines.dropFirst()
    return [MarkdownBlock(.paragraph, lines: joined)] + content.dropFirst()
  }

  private mutating func sectionTitle(_ part: Catalog.Part) -> String {
    let method = part.properties.first { $0.name == "method" }.map {
      ": \($0.value.lowercased().asHeading)"
    }
    let title = part.title.map { prose.words($0, at: part.origin) } ?? ""
    guard title.isEmpty else { return MarkdownText.escaped(title) }
    return MarkdownText.escaped(part.name.asHeading + (method ?? ""))
  }

  private mutating func headings(of part: Catalog.Part, _ heading: String) {
    for id in part.withDescendants.compactMap(\.id) where headings[id] == nil {
      headings[id] = heading
    }
  }

  // MARK: The rest

  private mutating func title(_ title: String, _ id: ProvisionID, _ origin: Origin) -> String {
    let words = prose.words(title, at: origin)
    return words.isEmpty ? id.description : words
  }

  private func propertySection(_ properties: [Catalog.Property]) -> [MarkdownBlock] {
    // What is shown elsewhere, or only tells programs how to sort.
    let known: Set = ["label", "sort-id", "alt-identifier", "status"]
    let shown = properties.filter {
      !known.contains($0.name) && !$0.isOurs && !$0.value.trimmed.isEmpty
    }
    guard !shown.isEmpty else { return [] }
    let items = shown.map { property in
      [MarkdownBlock.paragraph(MarkdownText.escaped("\(property.name): \(property.value)").trimmed)]
    }
    return [.heading(2, "Properties"), .list(items, marker: "-")]
  }

  func page(
    _ values: KeyValuePairs<String, String?>,
    lists: KeyValuePairs<String, [ProvisionID]> = [:],
    _ blocks: [MarkdownBlock]
  ) -> String {
    let keys = values.compactMap { key, value in
      value.map { "\(key): \(key == "status" ? $0 : YAMLText.quoted($0))" }
    }
    let references = lists.filter { !$1.isEmpty }.map { key, ids in
      "\(key): [\(ids.map { YAMLText.quoted($0.description) }.joined(separator: ", "))]"
    }
    return (["---"] + keys + references + ["---"] + blocks.lines() + [""]).joined(separator: "\n")
  }
}

extension Catalog.Part {
  /// Whether it is the principle of a domain, as this module writes it.
  fileprivate var isPrinciple: Bool {
    name == OSCALNames.principle && FormatNames.isOSCAL(namespace) && prose != nil
  }

  /// Whether it is one of several alike, and not a section of its own.
  fileprivate func isItem(of parent: Catalog.Part) -> Bool {
    name == "item" || name == parent.name || (label != nil && title == nil)
  }
}

extension [Catalog.Part] {
  var allLinks: [Catalog.Link] { flatMap(\.withDescendants).flatMap(\.links) }
}

extension String {
  /// A name such as `assessment-objective` as a heading.
  var asHeading: String {
    let words = replacing("-", with: " ").replacing("_", with: " ").trimmed
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}

extension CatalogFinding {
  fileprivate static func noText(_ control: Catalog.Control) -> CatalogFinding {
    CatalogFinding(
      .warning,
      "missing-text",
      at: control.origin,
      "the control '\(control.id)' has no text",
      advice: "add a part 'statement'; its title stands in its place"
    )
  }
}

extension [Catalog.Property] {
  /// An id that stays when the control's own changes; nil where there is none, or several.
  fileprivate var secondID: String? {
    let found = filter { $0.name == "alt-identifier" }.map(\.value.trimmed).filter { !$0.isEmpty }
    return found.count == 1 ? found[0] : nil
  }
}
