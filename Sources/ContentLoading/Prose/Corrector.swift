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

  init(_ files: [ParsedFile]) {
    for file in files {
      let node = file.frontMatter
      guard case .erratum(let version, _) = file.role,
        node["status"]?.scalar == Erratum.Status.verified.rawValue,
        let id = node["provision"]?.scalar, let old = node["old"]?.scalar,
        let new = node["new"]?.scalar
      else { continue }
      replacements[version, default: [:]][ProvisionID(id), default: []]
        .append(Replacement(old: old, new: new))
    }
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
    let marked = read(edits, source, of: body, context.lettingHTMLThrough) { old, new in
      Self.mark("del", "deleted", old) + " " + Self.mark("ins", "inserted", new)
    }
    guard Self.isWhole(marked.rendered, count: edits.count, like: body.rendered) else { return nil }
    return Correction(corrected: corrected, marked: marked)
  }

  private typealias Edit = (range: Range<Int>, new: String)

  /// Nil where something stands more than once or not at all, or two errata meet.
  private static func edits(
    _ replacements: [ErrataSurvey.Replacement],
    _ source: [UInt8]
  ) -> [Edit]? {
    var edits: [Edit] = []
    for replacement in replacements {
      let ranges = WrittenWords(replacement.old).ranges(in: source[...])
      guard ranges.count == 1 else { return nil }
      edits.append((ranges[0], replacement.new))
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

  /// As redlines mark it, with words for those who do not see the colour.
  private static func mark(_ tag: String, _ word: String, _ text: String) -> String {
    "<\(tag)><span class=\"said\">\\[\(word): </span>\(text)<span class=\"said\">\\]</span></\(tag)>"
  }

  /// Whether all marks stand within one line of text each, and in no heading and no code.
  private static func isWhole(
    _ marked: RenderedMarkdown,
    count: Int,
    like body: RenderedMarkdown
  ) -> Bool {
    let html = marked.html.bytes
    let pieces = ["del", "ins"].flatMap { MarkedPieces(of: $0, in: html).pieces }
    return pieces.count == count * 2 && pieces.allSatisfy(MarkedPieces.isBalanced)
      && marked.headings.map(\.id) == body.headings.map(\.id)
      // A mark in the address of a link would make it none.
      && marked.links.count >= body.links.count
  }
}

/// What stands between the tags of marks.
private struct MarkedPieces {
  private(set) var pieces: [ArraySlice<UInt8>] = []

  init(of tag: String, in html: [UInt8]) {
    let (opening, closing) = (Array("<\(tag)><span class=\"said\">".utf8), Array("</\(tag)>".utf8))
    var rest = html[...]
    while let start = Self.first(opening, in: rest) {
      rest = rest[(start + opening.count)...]
      guard let end = Self.first(closing, in: rest) else { return }
      pieces.append(rest[..<end].dropFirst(0))
      rest = rest[(end + closing.count)...]
    }
  }

  private static func first(_ mark: [UInt8], in html: ArraySlice<UInt8>) -> Int? {
    var rest = html
    while let at = rest.firstIndex(of: UInt8(ascii: "<")) {
      if html[at...].starts(with: mark) { return at }
      rest = rest[(at + 1)...]
    }
    return nil
  }

  /// Whether every tag that is opened in a piece is closed in it. The opening `span` stands before the piece.
  static func isBalanced(_ piece: ArraySlice<UInt8>) -> Bool {
    var open = ["span"]
    for part in piece.split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false)
      .dropFirst()
    {
      let isClosing = part.first == UInt8(ascii: "/")
      let letters = part.dropFirst(isClosing ? 1 : 0).prefix {
        $0 > 0x20 && $0 != UInt8(ascii: ">")
      }
      let name = String(decoding: letters, as: UTF8.self)
      guard !["img", "br"].contains(name) else { continue }
      if !isClosing {
        open.append(name)
      } else if open.popLast() != name {
        return false
      }
    }
    return open.isEmpty
  }
}
