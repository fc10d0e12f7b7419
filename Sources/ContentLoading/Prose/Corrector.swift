internal import Markup
internal import Standards

/// The verified errata of a version, as far as reading its texts needs them.
struct ErrataSurvey: Sendable {
  /// What stands in a text and what was meant.
  struct Replacement: Sendable {
    let old: String
    let new: String
  }

  private var replacements: [VersionID: [ProvisionID: [Replacement]]] = [:]

  /// Notes an erratum, by its front matter.
  mutating func note(_ node: FrontMatterNode, of version: VersionID) {
    guard node["status"]?.scalar == Erratum.Status.verified.rawValue,
      let id = node["provision"]?.scalar, let old = node["old"]?.scalar,
      let new = node["new"]?.scalar
    else { return }
    replacements[version, default: [:]][ProvisionID(id), default: []]
      .append(Replacement(old: old, new: new))
  }

  subscript(version: VersionID?) -> [ProvisionID: [Replacement]] {
    version.flatMap { replacements[$0] } ?? [:]
  }
}

/// Puts errata into the text of a provision.
struct Corrector {
  private let context: ReadingContext

  init(_ context: ReadingContext) {
    self.context = context
  }

  /// The text with its errata; nil where there are none, or where they do not fit: rules say why.
  func correction(of body: Prose, _ id: ProvisionID) -> Correction? {
    let source = Array(body.source)
    guard let replacements = context.errata[id], let edits = Self.edits(replacements, source)
    else { return nil }
    let corrected = read(edits, source, of: body, context) { _, new in new }
    let differing = edits.compactMap { $0.differing(in: source) }
    let marked = read(differing, source, of: body, context.lettingHTMLThrough) { old, new in
      [Self.mark("del", "deleted", old), Self.mark("ins", "inserted", new)].compactMap(\.self)
        .joined(separator: " ")
    }
    let marks = differing.reduce(0) { $0 + ($1.range.isEmpty ? 0 : 1) + ($1.new.isEmpty ? 0 : 1) }
    guard Self.isWhole(marked, marks: marks, like: body) else { return nil }
    return Correction(corrected: corrected, marked: marked)
  }

  /// A part of the text and what was meant.
  private struct Edit {
    let range: Range<Int>
    let new: String

    /// Only the words that differ; nil where none do. Where markup could be cut in two, all of them.
    func differing(in source: [UInt8]) -> Edit? {
      let old = source[range]
      let (words, others) = (Self.words(old), Self.words(Array(new.utf8)[...]))
      let isPlain = !(old + Array(new.utf8)).contains { "*_`[]<>~\\&".utf8.contains($0) }
      guard isPlain else { return self }
      let start = zip(words, others).prefix { $0.elementsEqual($1) }.count
      let most = min(words.count, others.count) - start
      let end = min(
        most,
        zip(words.reversed(), others.reversed()).prefix { $0.elementsEqual($1) }.count
      )
      let (deleted, inserted) = (
        words[start..<words.count - end], others[start..<others.count - end]
      )
      guard !deleted.isEmpty || !inserted.isEmpty else { return nil }
      // Words that are only put in go before the next one, or with the last one.
      guard let first = deleted.first, let last = deleted.last else { return self }
      let text = inserted.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
      return Edit(range: first.startIndex..<last.endIndex, new: text)
    }

    private static func words(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
      bytes.split { $0 <= 0x20 }
    }
  }

  /// Nil where something stands more than once or not at all, or two errata meet.
  private static func edits(
    _ replacements: [ErrataSurvey.Replacement],
    _ source: [UInt8]
  ) -> [Edit]? {
    var edits: [Edit] = []
    for replacement in replacements {
      let ranges = WrittenWords(replacement.old).ranges(in: source[...])
      guard ranges.count == 1 else { return nil }
      edits.append(Edit(range: ranges[0], new: replacement.new))
    }
    edits.sort { $0.range.lowerBound < $1.range.lowerBound }
    let meet = zip(edits, edits.dropFirst()).contains { $0.range.upperBound > $1.range.lowerBound }
    return meet ? nil : edits
  }

  private func read(
    _ edits: [Edit],
    _ source: [UInt8],
    of body: Prose,
    _ context: ReadingContext,
    _ text: (_ old: String, _ new: String) -> String
  ) -> Prose {
    var edited: [UInt8] = []
    var at = 0
    for edit in edits {
      let old = String(decoding: source[edit.range], as: UTF8.self)
      edited += source[at..<edit.range.lowerBound]
      edited += text(old, edit.new).utf8
      at = edit.range.upperBound
    }
    edited += source[at...]
    return ProseReader.read(
      edited[...],
      at: body.place,
      firstLine: body.firstLine,
      form: .body,
      in: context
    ).prose
  }

  /// As redlines mark it, with words for those who do not see the colour; nil for nothing.
  private static func mark(_ tag: String, _ word: String, _ text: String) -> String? {
    guard !text.isEmpty else { return nil }
    return
      "<\(tag)><span class=\"said\">\\[\(word): </span>\(text)<span class=\"said\">\\]</span></\(tag)>"
  }

  /// Whether all marks are within one line of text each, and in no heading and no code.
  private static func isWhole(_ marked: Prose, marks: Int, like body: Prose) -> Bool {
    marked.tree.root.closedMarks == marks
      && marked.rendered.headings.map(\.id) == body.rendered.headings.map(\.id)
      // A mark in the address of a link would make it none.
      && marked.rendered.links.count >= body.rendered.links.count
  }
}

extension TextNode {
  /// How many deletions and insertions begin and end in the same line or the same emphasis, headings left out; nil where one
  /// does not.
  fileprivate var closedMarks: Int? {
    guard headingLevel == nil else { return 0 }
    var open: String?
    var count = 0
    for child in children {
      let tag = child.kind == .htmlInline ? child.literal : ""
      if tag == "<del>" || tag == "<ins>" {
        guard open == nil else { return nil }
        open = "</" + tag.dropFirst()
      } else if tag == "</del>" || tag == "</ins>" {
        guard open == tag else { return nil }
        open = nil
        count += 1
      } else {
        guard let inner = child.closedMarks else { return nil }
        count += inner
      }
    }
    return open == nil ? count : nil
  }
}
