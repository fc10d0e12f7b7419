internal import Diagnostics
internal import Markup
internal import Standards

/// What reading a text needs to know beyond the text. A class, since it is handed on for every value of every file
/// and holds many parts.
final class ReadingContext: Sendable {
  let references: ReferenceIndex
  let facts: FactTable
  let rawHTML: RawHTMLPolicy
  let scope: ReferenceScope
  /// The verified errata of the version that the text belongs to.
  let errata: [ProvisionID: [ErrataSurvey.Replacement]]

  init(
    references: ReferenceIndex,
    facts: FactTable,
    rawHTML: RawHTMLPolicy,
    scope: ReferenceScope,
    errata: [ProvisionID: [ErrataSurvey.Replacement]] = [:]
  ) {
    self.references = references
    self.facts = facts
    self.rawHTML = rawHTML
    self.scope = scope
    self.errata = errata
  }

  // What a text asks for each of its labels: asked here, the index is not copied for an answer.

  func isReference(_ label: String) -> Bool { references.isReference(label) }

  func resolve(_ label: String) -> Result<SubjectID, ReferenceProblem> {
    references.resolve(label, in: scope)
  }

  /// What some words name in the standard that the text belongs to.
  func entry(for words: String) -> ReferenceIndex.Entry? {
    references.entry(for: words, in: scope.enclosing?.standard)
  }

  /// The same, for texts that the program itself puts tags into.
  var lettingHTMLThrough: ReadingContext {
    ReadingContext(references: references, facts: facts, rawHTML: .harmless, scope: scope)
  }
}

/// Reads Markdown into ``Prose``: finds the labels that mean something, lets the parser see them as links, renders.
struct ProseReader {
  private let context: ReadingContext
  private let place: SourcePlace
  private let firstLine: Int
  private let source: ArraySlice<UInt8>
  private let form: Prose.Form
  private(set) var diagnostics = FindingList()
  private lazy var lastLine = firstLine + source.count { $0 == UInt8(ascii: "\n") }
  private var labels: [Prose.Label] = []
  /// What is known of each label that was met, by its text in lower case, and where that is.
  private var met: [Met] = []
  private var meetings: [String: Int] = [:]
  /// How many facts have no value so far. Beyond a number nobody needs to be told for each what was meant.
  private var unknownFacts = 0
  private static let mostAdvised = 50

  /// What a label in brackets is: no more than words, what means something, or one that has its place among the labels.
  private enum Met {
    case words
    case meaning
    case supplied(Int)
  }

  private init(
    _ context: ReadingContext,
    place: SourcePlace,
    firstLine: Int,
    _ source: ArraySlice<UInt8>,
    _ form: Prose.Form
  ) {
    self.context = context
    self.place = place
    self.firstLine = firstLine
    self.source = source
    self.form = form
  }

  /// Reads a text.
  ///
  /// - Parameters:
  ///   - source: The Markdown.
  ///   - place: Its file, and for a value of the front matter where it begins.
  ///   - firstLine: The line in the file at which it begins.
  static func read(
    _ source: ArraySlice<UInt8>,
    at place: SourcePlace,
    firstLine: Int,
    form: Prose.Form,
    in context: ReadingContext
  ) -> (prose: Prose, diagnostics: [Diagnostic]) {
    var reader = ProseReader(context, place: place, firstLine: firstLine, source, form)
    let (tree, rendered) = reader.render()
    let prose = Prose(
      place: place,
      firstLine: firstLine,
      tree: tree,
      form: form,
      rendered: rendered,
      labels: reader.labels
    )
    return (prose, reader.diagnostics.findings)
  }

  private mutating func render() -> (TextTree, RenderedMarkdown) {
    if form == .line, let plain = PlainText.render(source) {
      return (TextTree(plainLine: source, firstLine: firstLine), plain)
    }
    let tree = parse()
    var rendered = MarkdownRenderer.render(
      tree,
      labels: labels.map(\.supplied),
      rawHTML: context.rawHTML,
      isInParts: form == .body && context.scope.enclosing != nil,
      capacity: source.count * 3 / 2
    )
    if !tree.isWhole { diagnostics.append(.tooDeep(place)) }
    if source.withUnsafeBufferPointer({ $0.offset(of: UInt8(ascii: "&")) }) != nil {
      reportEntities(in: tree)
    }
    report(rendered, tree)
    if form == .line { unwrap(&rendered, tree) }
    return (tree, rendered)
  }

  private mutating func parse() -> TextTree {
    if let excess = ParserLimits.excess(in: source) {
      diagnostics.append(.beyondParser(at(line: excess.line + firstLine - 1), excess.reason))
      return TextTree(unread: source, firstLine: firstLine)
    }
    guard let labels = BracketLabel.all(inSimple: source, firstLine: firstLine) else {
      return parseBeforeLabels()
    }
    collectLabels(labels)
    return tree(self.labels.map(\.text))
  }

  private func tree(_ labels: [String]) -> TextTree {
    TextTree(parsing: source, firstLine: firstLine, labels: labels)
      ?? TextTree(unread: source, firstLine: firstLine)
  }

  /// Parses a text in which only the parser knows what is code: everything in brackets that may have a meaning is
  /// defined, and what turns out to be a label gets its place among the labels afterwards.
  private mutating func parseBeforeLabels() -> TextTree {
    let candidates = BracketLabel.candidates(in: source).filter { label in
      Self.isFact(label) || context.isReference(label.lowercased())
    }
    let tree = tree(candidates)
    collectLabels(BracketLabel.all(in: tree, firstLine: firstLine))
    tree.walk { event in
      guard case .enter(let element) = event, let index = element.label else { return }
      let label = candidates[index]
      let meeting = meeting(of: label, isFact: Self.isFact(label))
      if case .supplied = met[meeting] { return }
      supply(label, meeting, at: at(line: element.line), isFact: Self.isFact(label))
    }
    return tree.relabelled { index in
      let meeting = meetings[candidates[index].lowercased()]
      guard let meeting, case .supplied(let label) = met[meeting] else { return nil }
      return label
    }
  }

  /// The parser's lines are hints: they are kept within the text.
  private mutating func at(line: Int) -> SourcePlace {
    guard form == .body else { return place }
    let within = min(max(line, firstLine), lastLine)
    return SourcePlace(place.path, line: within, column: 1)
  }

  // MARK: Labels

  private mutating func collectLabels(_ found: [BracketLabel]) {
    for label in found {
      let isFact = Self.isFact(label.text)
      let meeting = meeting(of: label.text, isFact: isFact)
      if case .words = met[meeting] { continue }
      let place = place(of: label)
      switch label.role {
      case .definition: diagnostics.append(.ownDefinition(place, label.text))
      case .linkText where !isFact: break
      case .label where isFact: diagnostics.append(.wordsBeforeFact(place, label.text))
      default:
        if label.isInsideLinkText || label.role == .linkText {
          diagnostics.append(.labelInLinkText(place, label.text, isFact: isFact))
        }
        supply(label.text, meeting, at: place, isFact: isFact)
      }
    }
  }

  /// Where it is kept what a label is. An id that is unknown and looks like one is a reference where it is near to another
  /// one, which takes a search.
  private mutating func meeting(of label: String, isFact: Bool) -> Int {
    let key = label.lowercased()
    if let known = meetings[key] { return known }
    meetings[key] = met.count
    met.append(isFact || context.isReference(key) ? .meaning : .words)
    return met.count - 1
  }

  private static func isFact(_ label: String) -> Bool {
    guard label.utf8.first == UInt8(ascii: "="), let first = label.utf8.dropFirst().first else {
      return false
    }
    return (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
  }

  private mutating func supply(
    _ text: String,
    _ meeting: Int,
    at place: SourcePlace,
    isFact: Bool
  ) {
    if case .supplied(let index) = met[meeting] {
      labels[index].places.append(place)
      return
    }
    met[meeting] = .supplied(labels.count)
    let meaning =
      isFact
      ? fact(text, at: place)
      : .reference(context.resolve(text))
    labels.append(Prose.Label(text: text, places: [place], meaning: meaning))
  }

  private mutating func fact(_ label: String, at place: SourcePlace) -> Prose.Meaning {
    let name = String(label.dropFirst())
    let value = context.facts.value(
      of: name,
      in: context.scope,
      by: context.references,
      isAdvised: unknownFacts < Self.mostAdvised
    )
    switch value {
    case .success(let value): return .fact(value)
    case .failure(let problem):
      unknownFacts += 1
      diagnostics.append(.fact(name, place, problem))
      return .fact("[\(label)]")
    }
  }

  private func place(of label: BracketLabel) -> SourcePlace {
    guard form == .body else { return place }
    return SourcePlace(place.path, label.start..<label.end)
  }

  // MARK: What the rendering found

  /// Where a tag is; where several are in one node, the line at which that begins.
  private func place(of refused: RenderedMarkdown.RefusedHTML, in tree: TextTree) -> SourcePlace {
    guard form == .body else { return place }
    let start = tree.originalRange(refused.range).lowerBound
    let before = tree.original.prefix(start)
    let lineStart = (before.lastIndex(of: UInt8(ascii: "\n")) ?? before.startIndex - 1) + 1
    return SourcePlace(
      place.path,
      line: refused.line,
      column: before.endIndex - lineStart + 1
    )
  }

  private mutating func report(_ rendered: RenderedMarkdown, _ tree: TextTree) {
    for refused in rendered.refusedHTML {
      diagnostics.append(.rawHTML(place(of: refused, in: tree), refused.tag, context.rawHTML))
    }
    for link in rendered.links {
      switch link.target {
      case .unsafe(let address):
        diagnostics.append(.unsafeAddress(at(line: link.line), address))
      case .label(let index) where link.isImage:
        diagnostics.append(.imageOfLabel(labels[index].place, labels[index].text))
      case .label(let index): checkWords(of: link, labels[index])
      case .fragment, .path: break
      }
    }
  }

  /// What readers do not see may be written as an entity.
  private mutating func reportEntities(in tree: TextTree) {
    var found: [(offset: Int, finding: (SourcePlace) -> Diagnostic)] = []
    tree.walk { event in
      guard case .enter(let element) = event, element.kind == .text else { return }
      let written = tree.source.dropFirst(element.range.lowerBound).prefix(element.range.count)
      let before = written.prefix { $0 != UInt8(ascii: "&") }.count
      guard before < written.count else { return }
      let offset = element.range.lowerBound + before
      for character in UnseenCharacter.all(in: element.literal, writtenAs: written) {
        found.append((offset, { character.diagnostic($0) }))
      }
      for (word, better) in UnseenCharacters.lookalikes(in: element.literal, writtenAs: written) {
        found.append((offset, { .lookalike(word, better, $0) }))
      }
    }
    for (offset, finding) in found {
      let start = tree.position(of: tree.originalRange(offset..<offset + 1).lowerBound)
      let written = SourcePlace(place.path, line: start.line, column: start.column)
      diagnostics.append(finding(form == .body ? written : place))
    }
  }

  /// A link whose words name one id and which leads to another is a trap.
  private mutating func checkWords(of link: RenderedMarkdown.Link, _ label: Prose.Label) {
    let written = label.text
    guard case .reference = label.meaning, link.words.lowercased() != written.lowercased(),
      let other = context.entry(for: link.words)
    else { return }
    let base = written.split(separator: "@").first.map(String.init) ?? written
    guard other != context.entry(for: base) else { return }
    diagnostics.append(.wordsNameAnother(label.place, link.words, written))
  }

  /// A value of the front matter is words in a line: the paragraph around them goes.
  private mutating func unwrap(_ rendered: inout RenderedMarkdown, _ tree: TextTree) {
    let blocks = tree.blocks
    if blocks.count == 1, blocks[0].kind == .paragraph {
      rendered.unwrapParagraph()
    } else if !blocks.isEmpty {
      diagnostics.append(.blocksInLine(place))
    }
  }
}
