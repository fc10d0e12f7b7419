internal import Diagnostics
internal import Markup
internal import ParallelWork
internal import Standards

/// A rule about how texts are written, one text at a time, which looks at their trees and at none of their words.
///
/// Like ``TextRule`` such rules do not see the texts of locked versions. They are quick, so that those among them that
/// find errors are asked before each build.
protocol TreeRule: Rule {
  /// The bytes of which a text has one that the rule finds something in; of any text where there are none.
  static var signs: [UInt8] { get }
  /// Whether the rule can find something in a text in whose tree this occurs.
  static func concerns(_ tree: TreeSigns) -> Bool
  /// Looks at a text.
  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings)
}

extension TreeRule {
  static var family: CheckFamily { .markup }
  static var things: [CheckedThing] { [.texts] }
  static var signs: [UInt8] { [] }
  static func concerns(_ tree: TreeSigns) -> Bool { true }

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for found in TreeRun.findings(by: [self], in: subject) { findings.add(found) }
  }
}

/// Runs all rules about trees over all texts, on all cores.
enum TreeRun {
  /// What each rule finds, in the order of the rules.
  static func findings(by rules: [any TreeRule.Type], in subject: CheckSubject) -> [Findings] {
    let (texts, criteria) = (subject.openTexts, subject.criteria)
    let signs = rules.map { $0.signs }
    var found = TextPass.findings(of: rules.count, in: texts) { text, findings in
      let tree = text.prose.tree.signs
      let isCriterion = criteria.holdBody(text)
      for (index, rule) in rules.enumerated()
      where signs[index].isEmpty || text.prose.holdsOne(of: signs[index]) {
        if rule.concerns(tree) { rule.read(text, isCriterion, &findings[index]) }
      }
    }
    for index in found.indices { found[index].examine(.texts, texts.count) }
    return found
  }
}

extension Prose {
  /// Whether one of some bytes is in its source.
  fileprivate func holdsOne(of bytes: [UInt8]) -> Bool {
    source.withUnsafeBufferPointer { source in
      bytes.contains { source.offset(of: $0) != nil }
    }
  }

  /// Where a part of the text is in its file.
  func place(of range: Range<Int>) -> SourcePlace { SourcePlaces(of: self).place(of: range) }

  /// A part of the text as it is written.
  func written(_ range: Range<Int>) -> String {
    let start = source.startIndex
    return String(
      decoding: source[start + range.lowerBound..<start + range.upperBound],
      as: UTF8.self
    )
  }

  /// A fix that replaces a part of a body; nothing for a value of the front matter, whose bytes are not those of its text.
  func fix(_ range: Range<Int>, to replacement: String) -> [Fix] {
    form == .body ? [Fix(place(of: range), from: written(range), to: replacement)] : []
  }
}
