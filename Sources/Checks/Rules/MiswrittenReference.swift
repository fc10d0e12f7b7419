internal import Diagnostics
internal import Markup
internal import Standards
internal import Wording

/// Something is written like a reference or a link and is printed as it is written.
enum MiswrittenReference: TreeRule {
  static let ids: [RuleID] = ["miswritten-reference"]
  static let manual = """
    Something is written like a reference or a link, and is printed as it is written.

    [PSF–4.1] with a dash in place of the hyphen, [[PSF-4.1]] and [[PSF-4.1|words]] as in a wiki, and (words)[address] with the \
    brackets exchanged lead nowhere, and neither do [PSF 4.1] with a blank, [PSF-4.1 without its second bracket and \
    [words](address whose address has a blank or does not end: readers see brackets, and nothing knows that the text rests on what it names.
    """

  static func concerns(_ tree: TreeSigns) -> Bool {
    tree.prints("[") || tree.holds(.footnoteReference)
  }

  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings) {
    let prose = text.prose
    prose.tree.walk { event in
      guard case .enter(let element) = event, element.isExact else { return }
      switch element.kind {
      case .text:
        guard element.literal.contains(UInt8(ascii: "[")) else { return }
        for part in element.verbatim {
          for (range, better) in MiswrittenLabels.all(in: prose.written(part), at: part.lowerBound)
          {
            findings.report(.miswrittenReference(range, better, in: prose))
          }
        }
      case .footnoteReference:
        guard let label = prose.idBefore(element.range.lowerBound) else { return }
        findings.report(.miswrittenReference(label, "\(prose.written(label))[]", in: prose))
      case .link where element.label != nil:
        guard let outer = prose.doubleBrackets(around: element.range),
          !prose.isFact(element)
        else { return }
        findings.report(.doubleBrackets(outer, in: prose))
      default: break
      }
    }
  }
}

extension Prose {
  /// A link with one more bracket on each side, neither escaped nor of a link of its own; nil where these are not there.
  fileprivate func doubleBrackets(around link: Range<Int>) -> Range<Int>? {
    guard link.lowerBound > 0, link.upperBound < source.count,
      source[source.startIndex + link.lowerBound - 1] == UInt8(ascii: "[")
    else { return nil }
    let outer = link.lowerBound - 1..<link.upperBound + 1
    let words = written(outer)
    let before = outer.lowerBound > 0 ? written(outer.lowerBound - 1..<outer.lowerBound) : ""
    let after = source.dropFirst(outer.upperBound).first
    let isLink = after == UInt8(ascii: "(") || after == UInt8(ascii: "[")
    return words.hasPrefix("[[") && words.hasSuffix("]]") && before != "\\" && !isLink ? outer : nil
  }

  fileprivate func isFact(_ link: MarkupElement) -> Bool {
    guard let label = link.label, case .fact = labels[label].meaning else { return false }
    return true
  }

  /// Where an id in brackets ends right before a footnote mark: together they would be a link by the label of the footnote.
  fileprivate func idBefore(_ offset: Int) -> Range<Int>? {
    let before = source.prefix(offset)
    guard before.last == UInt8(ascii: "]"),
      let open = before.lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    let words = before[(open + 1)...].dropLast()
    let isID =
      words.first == UInt8(ascii: "=")
      || words.contains(UInt8(ascii: "-")) && words.contains { (48...57).contains($0) }
    let range = open - source.startIndex..<offset
    let isLinked = tree.root.holdsLink(ending: offset)
    return isID && !isLinked && !words.contains { $0 <= 0x20 } ? range : nil
  }
}

extension TextNode {
  fileprivate func holdsLink(ending offset: Int) -> Bool {
    kind == .link && range.upperBound == offset
      || children.contains { $0.range.contains(offset - 1) && $0.holdsLink(ending: offset) }
  }
}

/// Labels and links in words that are printed as they are written.
private enum MiswrittenLabels {
  private static let dashes: Set<Character> = [
    "\u{2010}", "\u{2011}", "\u{2012}", "–", "—", "−", "﹣", "－",
  ]

  /// Each with its place and with what it was meant to be.
  static func all(in words: String, at start: Int) -> [(range: Range<Int>, better: String)] {
    guard words.utf8.contains(UInt8(ascii: "[")) else { return [] }
    var found: [(range: Range<Int>, better: String)] = []
    var rest = words[...]
    while let open = rest.firstIndex(of: "["), let close = rest[open...].firstIndex(of: "]") {
      let label = rest[rest.index(after: open)..<close]
      let behind = rest.index(after: close)
      if let wiki = wikiLink(from: open, to: close, in: words) {
        found.append((range(wiki.range, in: words, start), wiki.better))
      } else if let better = withHyphens(label) ?? withHyphen(label) {
        found.append((range(open..<behind, in: words, start), "[\(better)]"))
      } else if let link = brokenLink(from: open, behind: behind, in: words) {
        found.append((range(link.range, in: words, start), link.better))
      } else if isAddress(label), let parenthesis = parenthesis(before: open, in: words) {
        let text = words[words.index(after: parenthesis)..<words.index(before: open)]
        found.append((range(parenthesis..<behind, in: words, start), "[\(text)](\(label))"))
      }
      rest = rest[behind...]
    }
    if let open = rest.lastIndex(of: "["), let id = unclosedID(rest[rest.index(after: open)...]) {
      found.append((range(open..<id.endIndex, in: words, start), "[\(id)]"))
    }
    return found
  }

  /// `[words](/address` or `[words] (/address)`: an address that does not end, that has a blank in it or before it.
  private static func brokenLink(
    from open: String.Index,
    behind: String.Index,
    in words: String
  ) -> (range: Range<String.Index>, better: String)? {
    let gap = words[behind...].prefix { $0 == " " }
    let rest = words[gap.endIndex...]
    guard gap.count < 2, rest.first == "(" else { return nil }
    let inner = rest.dropFirst()
    let end = inner.firstIndex(of: ")")
    let address = (end.map { inner[..<$0] } ?? inner).filter { !$0.isWhitespace }
    guard isAddress(address[...]) || address.hasPrefix("/") else { return nil }
    let stop = end.map { words.index(after: $0) } ?? words.endIndex
    let clean = end == nil ? String(address.prefix { !",;".contains($0) }) : address
    return (
      open..<stop,
      "\(words[open..<behind])(\(clean.hasSuffix(".") ? String(clean.dropLast()) : clean))"
    )
  }

  /// An id behind a bracket that nothing closes: capitals, a hyphen and a number, at the end of what may be one.
  private static func unclosedID(_ text: Substring) -> Substring? {
    let id = text.prefix { $0.isLetter || $0.isNumber || ".-@".contains($0) }
    let name = id.hasSuffix(".") ? id.dropLast() : id
    // An expression is compiled each time that it is asked, and few brackets hold an id.
    guard name.utf8.first.map({ (65...90).contains($0) }) ?? false, name.contains("-") else {
      return nil
    }
    let isID = name.wholeMatch(of: /[A-Z][A-Z0-9]+-[A-Z]?[0-9]+(\.[0-9]+)*(@[0-9.]+|@next)?/) != nil
    return isID ? name : nil
  }

  /// An id in capitals with a blank in place of its hyphen, or with nothing there.
  private static func withHyphen(_ label: Substring) -> String? {
    guard label.utf8.first.map({ (65...90).contains($0) }) ?? false,
      label.utf8.last.map({ (48...57).contains($0) }) ?? false,
      let match = label.wholeMatch(of: /([A-Z]{2,}) ?([0-9]+\.[0-9]+(?:@[0-9.]+)?)/)
    else {
      return nil
    }
    return "\(match.1)-\(match.2)"
  }

  /// `[[PSF-4.1|words]]`, where the brackets in it begin and end.
  private static func wikiLink(
    from open: String.Index,
    to close: String.Index,
    in words: String
  ) -> (range: Range<String.Index>, better: String)? {
    let inner = words[words.index(after: open)..<close]
    let parts = inner.drop { $0 == "[" }.split(separator: "|", omittingEmptySubsequences: false)
    let end = words.index(after: close)
    guard inner.first == "[", parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty,
      end < words.endIndex, words[end] == "]"
    else { return nil }
    return (open..<words.index(after: end), "[\(parts[1])][\(parts[0])]")
  }

  private static func range(
    _ range: Range<String.Index>,
    in words: String,
    _ start: Int
  ) -> Range<Int> {
    let first = words.utf8.distance(from: words.startIndex, to: range.lowerBound)
    return start + first..<start + words.utf8.distance(from: words.startIndex, to: range.upperBound)
  }

  /// An id whose hyphen is another dash: letters, the dash, digits. Nil for all else.
  private static func withHyphens(_ label: Substring) -> String? {
    guard let dash = label.firstIndex(where: dashes.contains),
      !label.contains(where: \.isWhitespace), label.first?.isLetter ?? false,
      label[..<dash].allSatisfy({ $0.isLetter || $0.isNumber || $0 == ":" })
    else { return nil }
    let rest = label[label.index(after: dash)...]
    let isTerm = label[..<dash].hasSuffix("term") && rest.first?.isLetter ?? false
    guard isTerm || rest.first?.isNumber ?? false else { return nil }
    return String(label.map { dashes.contains($0) ? "-" : $0 })
  }

  private static func isAddress(_ label: Substring) -> Bool {
    let isPath = label.hasPrefix("/") && label.dropFirst().contains("/")
    let isWritten =
      ["http://", "https://", "mailto:", "www.", "./", "../"].contains(where: label.hasPrefix)
      || isPath || label.hasSuffix(".md")
    return isWritten && !label.contains(where: \.isWhitespace)
  }

  /// Where the parenthesis begins that ends right before a bracket.
  private static func parenthesis(before bracket: String.Index, in words: String) -> String.Index? {
    guard bracket > words.startIndex, words[words.index(before: bracket)] == ")" else { return nil }
    return words[..<bracket].lastIndex(of: "(")
  }
}

extension Diagnostic {
  fileprivate static func miswrittenReference(
    _ range: Range<Int>,
    _ better: String,
    in prose: Prose
  ) -> Diagnostic {
    let written = prose.written(range)
    return Diagnostic(
      .error,
      "miswritten-reference",
      at: prose.place(of: range),
      "'\(written)' is printed as it is written, and leads nowhere",
      advice: "write '\(better)', or \\[ for a bracket that is meant",
      fixes: prose.fix(range, to: better)
    )
  }

  fileprivate static func doubleBrackets(_ range: Range<Int>, in prose: Prose) -> Diagnostic {
    let inner = String(prose.written(range).dropFirst().dropLast())
    return Diagnostic(
      .error,
      "miswritten-reference",
      at: prose.place(of: range),
      "the outer brackets of '[\(inner)]' are printed",
      advice: "write '\(inner)', or \\[ for a bracket that is meant",
      fixes: prose.fix(range, to: inner)
    )
  }
}
