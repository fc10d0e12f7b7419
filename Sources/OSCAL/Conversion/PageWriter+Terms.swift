internal import Standards

extension PageWriter {
  /// The page of all terms: a heading for each, its definition and its other names.
  mutating func terms() -> String {
    let blocks = catalog.terms.flatMap { term -> [MarkdownBlock] in
      let name = prose.words(term.title ?? term.name, at: term.origin)
      let aliases = term.properties.filter { $0.isOurs && $0.name == OSCALNames.alias }
        .map { MarkdownText.escaped($0.value).trimmed }
      let also =
        aliases.isEmpty
        ? [] : [MarkdownBlock(.paragraph, lines: ["Also: \(aliases.joined(separator: ", "))"])]
      let definition = term.prose.map { prose.blocks($0, at: term.origin) } ?? []
      return [.heading(2, MarkdownText.escaped(name))] + definition + also
    }
    return (blocks.lines() + [""]).joined(separator: "\n")
  }
}
