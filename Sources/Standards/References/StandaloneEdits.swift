internal import Markup

/// What is replaced in the source of a text to write it out.
struct StandaloneEdits {
  private struct Edit {
    let range: Range<Int>
    let replacement: [UInt8]
  }

  private let prose: Prose
  private let bytes: [UInt8]
  private let labels: [BracketLabel]
  private var edits: [Edit] = []

  init(of prose: Prose, _ bytes: [UInt8]) {
    self.prose = prose
    self.bytes = bytes
    let mayHaveLinks = !prose.labels.isEmpty || !prose.rendered.links.isEmpty
    labels = mayHaveLinks ? BracketLabel.all(in: prose.tree) : []
  }

  /// References and facts.
  mutating func writeOutLabels(_ links: some StandaloneMarkdown.Links) {
    let meanings = Dictionary(
      prose.labels.map { ($0.text.lowercased(), $0) },
      uniquingKeysWith: { first, _ in first }
    )
    for label in labels where label.role == .shortcut || label.role == .label {
      guard let known = meanings[label.text.lowercased()] else { continue }
      let end = label.offset + label.length
      let isCollapsed = label.role == .shortcut && bytes[end...].starts(with: "[]".utf8)
      let range = label.offset..<(isCollapsed ? end + 2 : end)
      switch known.meaning {
      case .fact(let value):
        edits.append(Edit(range: range, replacement: Array(StandaloneMarkdown.escaped(value).utf8)))
      case .reference(let target):
        guard case .success(let target) = target, let link = links.link(to: target) else {
          continue
        }
        let address = Array("(\(link.address))".utf8)
        let words =
          label.role == .label ? [] : Array("[\(StandaloneMarkdown.escaped(link.words))]".utf8)
        edits.append(Edit(range: range, replacement: words + address))
      }
    }
  }

  /// Paths of files and of the site, and links within the text.
  mutating func writeOutDestinations(_ links: some StandaloneMarkdown.Links) {
    var addresses: [String: String] = [:]
    for (index, link) in prose.rendered.links.enumerated() {
      guard let written = link.target.written else { continue }
      addresses[written] = links.address(ofLink: index, in: prose)
    }
    guard !addresses.isEmpty else { return }
    for start in bytes.indices.dropLast() where bytes[start...].starts(with: "](".utf8) {
      let isInAngles = bytes[(start + 2)...].first == UInt8(ascii: "<")
      let begin = start + (isInAngles ? 3 : 2)
      let end = bytes[begin...].firstIndex { $0 <= 0x20 || $0 == 0x29 || $0 == 0x3E } ?? bytes.count
      guard let address = addresses[String(decoding: bytes[begin..<end], as: UTF8.self)] else {
        continue
      }
      edits.append(Edit(range: begin..<end, replacement: Array(address.utf8)))
    }
  }

  /// Comments that stand on lines of their own: they are for editors.
  mutating func dropComments() {
    let dropped = prose.tree.comments.map { $0.lowerBound..<min(bytes.count, $0.upperBound + 1) }
    edits.removeAll { edit in dropped.contains { $0.overlaps(edit.range) } }
    edits += dropped.map { Edit(range: $0, replacement: []) }
  }

  /// Moves headings down; underlined ones are written with `#`.
  mutating func shift(_ headings: [(line: Int, level: Int)], by shift: Int, _ lines: LineStarts) {
    guard shift > 0 else { return }
    for (line, level) in headings {
      let start = lines.start(of: line)
      let moved = min(6, level + shift)
      guard lines.isUnderlined(at: line) else {
        let mark = [UInt8](repeating: UInt8(ascii: "#"), count: moved - level)
        edits.append(Edit(range: start..<start, replacement: mark))
        continue
      }
      let mark = String(repeating: "#", count: moved) + " "
      edits.append(Edit(range: start..<start, replacement: Array(mark.utf8)))
      let underline = lines.start(of: line + 1)..<lines.start(of: line + 2)
      edits.append(Edit(range: underline, replacement: []))
    }
  }

  /// A part of the text, without blank lines around it.
  func text(in part: Range<Int>) -> String {
    var output: [UInt8] = []
    var at = part.lowerBound
    let inside = edits.filter { part.contains($0.range.lowerBound) && $0.range.lowerBound >= at }
    for edit in inside.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard edit.range.lowerBound >= at else { continue }
      output += bytes[at..<edit.range.lowerBound]
      output += edit.replacement
      at = edit.range.upperBound
    }
    if at < part.upperBound { output += bytes[at..<part.upperBound] }
    while let last = output.last, last <= 0x20 { output.removeLast() }
    let start = output.firstIndex { $0 != 0x0A && $0 != 0x0D } ?? output.endIndex
    return String(decoding: output[start...], as: UTF8.self)
  }
}

extension LinkTarget {
  /// The destination as the author wrote it; nil where it is none of a path or fragment.
  fileprivate var written: String? {
    switch self {
    case .path(let path): path
    case .fragment(let id): "#" + id
    case .label, .unsafe: nil
    }
  }
}
