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
  /// Looks at a text.
  static func read(_ text: ScopedText, _ isCriterion: Bool, _ findings: inout Findings)
}

extension TreeRule {
  static var family: CheckFamily { .markup }
  static var things: [CheckedThing] { [.texts] }
  static var signs: [UInt8] { [] }

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let criteria = subject.criteria
    let texts = subject.openTexts
    findings.examine(.texts, texts.count)
    for found in mapInParallel(
      texts,
      { text in
        var findings = Findings()
        read(text, criteria.holdBody(text), &findings)
        return findings
      }
    ) {
      findings.add(found)
    }
  }
}

extension Prose {
  /// Whether the text has one of some bytes.
  fileprivate func holdsOne(of signs: [UInt8]) -> Bool {
    signs.isEmpty
      || source.withUnsafeBufferPointer { bytes in
        signs.contains { bytes.offset(of: $0) != nil }
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
