internal import Diagnostics
internal import Markup
internal import Standards

/// A footnote has no text, or no place that refers to it.
enum UnpairedFootnote: TreeRule {
  static let ids: [RuleID] = [
    "undefined-footnote", "empty-footnote", "footnote-in-link", "footnote-in-picture",
    "unused-footnote",
  ]
  static let alsoReports: [RuleID: String] = [
    "empty-footnote": "A footnote has no words.",
    "footnote-in-link": "The words of a link refer to a footnote: a link cannot be in another one.",
    "footnote-in-picture": "The words of a picture refer to a footnote, which no form can show.",
    "unused-footnote": "No place of the text refers to a footnote, so that it is not published.",
  ]
  static let signs = [UInt8(ascii: "^")]
  static let manual = """
    A footnote is referred to that the text does not have.

    Markdown prints the reference as it is written, in brackets, and leaves out a footnote that nothing refers to. The \
    labels have to be the same, and a footnote belongs to the text that refers to it: those of other files are not seen.
    """

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    readDefinitions(of: text.prose, &findings)
    var (pictures, links) = (0, 0)
    text.prose.tree.walk { event in
      switch event {
      case .enter(let element) where element.kind == .image: pictures += 1
      case .leave(let element) where element.kind == .image: pictures -= 1
      case .enter(let element) where element.kind == .link: links += 1
      case .leave(let element) where element.kind == .link: links -= 1
      case .enter(let element) where element.kind == .footnoteReference && pictures > 0:
        findings.report(.footnoteInPicture(element.range, in: text.prose))
      case .enter(let element) where element.kind == .footnoteReference && links > 0:
        findings.report(.footnoteInLink(element.range, in: text.prose))
      case .enter(let element)
      where element.kind == .text && element.literal.contains(UInt8(ascii: "^")):
        for range in element.verbatim.flatMap(text.prose.footnoteReferences) {
          findings.report(.undefinedFootnote(range, in: text.prose))
        }
      default: break
      }
    }
  }

  private static func readDefinitions(of prose: Prose, _ findings: inout Findings) {
    let tree = prose.tree
    for lost in tree.lost {
      if case .unusedFootnote(let label) = lost.kind {
        findings.report(.unusedFootnote(lost.range, label, in: prose))
      } else if case .repeatedFootnote(let label) = lost.kind {
        findings.report(.unusedFootnote(lost.range, label, isRepeated: true, in: prose))
      }
    }
    let notes = tree.blocks.filter { $0.kind == .footnoteDefinition }
    guard !notes.isEmpty else { return }
    let outline = TextOutline(of: tree)
    let used = Set(([outline.lead] + outline.sections).flatMap(\.footnotes).map(\.index))
    for note in notes {
      let label = prose.written(note.range).dropFirst(2).prefix { $0 != "]" }
      if !used.contains(note.index) {
        findings.report(.unusedFootnote(note.range, String(label), in: prose))
      } else if !note.hasWords {
        findings.report(.emptyFootnote(note.range, String(label), in: prose))
      }
    }
  }
}

extension Prose {
  /// Where a part of the text has references to footnotes: `[^`, anything but brackets, `]`.
  fileprivate func footnoteReferences(in part: Range<Int>) -> [Range<Int>] {
    let words = source.dropFirst(part.lowerBound).prefix(part.count)
    var found: [Range<Int>] = []
    var rest = words
    while let open = rest.firstIndex(of: UInt8(ascii: "[")) {
      rest = rest[(open + 1)...]
      guard rest.first == UInt8(ascii: "^") else { continue }
      let label = rest.dropFirst().prefix {
        $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]")
      }
      guard label.endIndex < rest.endIndex,
        rest[label.endIndex] == UInt8(ascii: "]")
      else { continue }
      found.append(open - source.startIndex..<label.endIndex + 1 - source.startIndex)
    }
    return found
  }
}

extension Diagnostic {
  fileprivate static func undefinedFootnote(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    let written = prose.written(range)
    return Diagnostic(
      .error,
      "undefined-footnote",
      at: prose.place(of: range),
      "the text has no footnote '\(written)', so its brackets are printed",
      advice: written.contains { $0.isWhitespace } || written == "[^]"
        ? "use a label without blanks, here and before the text of the footnote, or write \\[ for a bracket"
        : "write '\(written): …' on a line of its own, correct the label, or write \\[ for a bracket"
    )
  }

  fileprivate static func unusedFootnote(
    _ range: Range<Int>,
    _ label: String,
    isRepeated: Bool = false,
    in prose: Prose
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unused-footnote",
      at: prose.place(of: range),
      isRepeated
        ? "the text has another footnote '[^\(label)]' before this one, which is not published"
        : "nothing refers to the footnote '[^\(label)]', so it is not published",
      advice: isRepeated
        ? "give it a label of its own, here and where it is referred to"
        : "write '[^\(label)]' where it belongs, or delete the footnote"
    )
  }

  fileprivate static func emptyFootnote(
    _ range: Range<Int>,
    _ label: String,
    in prose: Prose
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "empty-footnote",
      at: prose.place(of: range),
      "the footnote '[^\(label)]' has no words",
      advice: "write them, or delete the footnote and what refers to it"
    )
  }

  fileprivate static func footnoteInLink(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "footnote-in-link",
      at: prose.place(of: range),
      "the words of a link cannot refer to a footnote, which is a link itself",
      advice: "write '\(prose.written(range))' behind the link"
    )
  }

  fileprivate static func footnoteInPicture(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    Diagnostic(
      .error,
      "footnote-in-picture",
      at: prose.place(of: range),
      "the words of a picture cannot refer to a footnote",
      advice: "refer to it in the text beside the picture"
    )
  }
}
