import Foundation
import Markup
import SeededRandom
import Testing

/// Every node covers its bytes: held against words that are in each text once, so that it is known where they are.
///
/// The texts are the same in every run. With PSF_LONG_TESTS set there are fifty times as many.
struct TreeRangeTests {
  private static let count =
    ProcessInfo.processInfo.environment["PSF_LONG_TESTS"] == nil ? 4_000 : 200_000

  @Test func everyNodeCoversItsBytes() throws {
    var random = SeededGenerator(seed: 11)
    var nodes = 0
    var failures: [String] = []
    for _ in 0..<Self.count where failures.count < 5 {
      var writer = MarkupWriter(random: random)
      let text = writer.text()
      random = writer.random
      let bytes = Array(text.utf8)[...]
      let tree = try #require(TextTree(parsing: bytes, labels: ["l1", "=f.a"]))
      var checker = RangeChecker(tree.source)
      tree.walk { checker.visit($0) }
      checker.finish()
      nodes += tree.count
      failures += checker.failures.map { "\($0)\n\(text)\n-----" }
    }
    #expect(failures.isEmpty, "\(failures.first ?? "")")
    #expect(nodes > Self.count * 10)
  }
}

/// Holds a walk over a tree against the bytes of the text.
private struct RangeChecker {
  private let bytes: [UInt8]
  private var open: [(range: Range<Int>, kind: MarkupKind, last: Int)] = []
  private var met: [String: Int] = [:]
  private(set) var failures: [String] = []

  init(_ source: ArraySlice<UInt8>) { bytes = Array(source) }

  mutating func visit(_ event: MarkupEvent) {
    switch event {
    case .enter(let element): enter(element)
    case .leave: open.removeLast()
    }
  }

  private mutating func enter(_ element: MarkupElement) {
    let range = element.range
    if !element.isExact {
      failures.append("inexact \(element.kind): \(String(decoding: bytes[range], as: UTF8.self))")
    }
    checkOrder(element)
    checkEnds(element)
    if element.kind == .text || element.kind == .code { checkWords(element) }
    if element.kind.holdsChildren { open.append((range, element.kind, range.lowerBound)) }
  }

  /// Within its parent, and not before the end of what precedes it. Footnotes come last, wherever they are.
  private mutating func checkOrder(_ element: MarkupElement) {
    guard let parent = open.last, element.kind != .footnoteDefinition else { return }
    let range = element.range
    if range.lowerBound < parent.last || range.upperBound > parent.range.upperBound {
      failures.append(
        "\(element.kind) \(range) in \(parent.kind) \(parent.range) behind \(parent.last)"
      )
    }
    open[open.count - 1].last = range.upperBound
  }

  /// What a node is written with begins and ends its range.
  private mutating func checkEnds(_ element: MarkupElement) {
    let written = String(decoding: bytes[element.range], as: UTF8.self)
    let isRight =
      switch element.kind {
      case .emphasis, .strong:
        (written.first == "*" || written.first == "_") && written.first == written.last
      case .strikethrough: written.hasPrefix("~") && written.hasSuffix("~")
      case .code: written.hasPrefix("`") && written.hasSuffix("`")
      case .image: written.hasPrefix("![") && [")", "]"].contains { written.hasSuffix($0) }
      case .link:
        written.hasPrefix("[") && [")", "]"].contains { written.hasSuffix($0) }
          || written.hasPrefix("<") && written.hasSuffix(">") || written.hasPrefix("http")
      case .footnoteReference: written.hasPrefix("[^") && written.hasSuffix("]")
      case .htmlInline: written.hasPrefix("<") && written.hasSuffix(">")
      case .softBreak: written.contains("\n")
      case .lineBreak: written.hasPrefix("\\\n") || written.hasPrefix("  ")
      case .footnoteDefinition: written.hasPrefix("[^")
      case .codeBlock:
        element.info.isEmpty || written.hasPrefix("```swift\n") && written.hasSuffix("```")
      default: true
      }
    if !isRight { failures.append("\(element.kind) is written \(written.debugDescription)") }
  }

  /// Each word of a text is where the text has it.
  private mutating func checkWords(_ element: MarkupElement) {
    let literal = Array(element.literal)
    guard let pieces = element.pieces else {
      if element.kind == .text {
        failures.append("no places for \(String(decoding: literal, as: UTF8.self))")
      }
      return
    }
    for (index, piece) in pieces.enumerated() {
      let end = index + 1 < pieces.count ? pieces[index + 1].start : literal.count
      let words = String(decoding: literal[piece.start..<end], as: UTF8.self)
      for word in words.split(whereSeparator: { !$0.isLetter && !$0.isNumber })
      where word.hasPrefix("w") {
        let offset = words.utf8.distance(from: words.startIndex, to: word.startIndex)
        let expected = Array(word.utf8)
        let found = bytes[(piece.source + offset)...].prefix(expected.count)
        if !found.elementsEqual(expected) {
          failures.append("\(word) is not at \(piece.source + offset)")
        }
        met[String(word), default: 0] += 1
      }
    }
  }

  /// Every word is in one place of the tree, unless it is in code set apart or in a comment.
  mutating func finish() {
    for (word, count) in met where count != 1 { failures.append("\(word) is met \(count) times") }
  }
}
