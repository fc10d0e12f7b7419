internal import Foundation

/// Cuts UTF-8 into words, numbers and signs.
///
/// A word is letters and digits, with their accents, and what joins two of them: `don't`, `1.5`, `low-risk`. Soft hyphens are
/// not read. Each other character but white space is a sign.
public struct WordScanner {
  /// What counts as one word.
  public enum Unit: Sendable {
    /// A compound is one word.
    case compounds
    /// Each part of a compound is one: `low-risk` is two words, `don't` is one.
    case parts
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let unit: Unit
  private var at = 0
  /// Whether white space was read since the last word or sign.
  public private(set) var hasSpace: Bool

  /// - Parameter hasSpaceBefore: Whether white space is before the bytes.
  public init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    unit: Unit = .compounds,
    hasSpaceBefore: Bool = false
  ) {
    (self.bytes, self.unit, hasSpace) = (bytes, unit, hasSpaceBefore)
  }

  /// The next word or sign; nil at the end.
  public mutating func next() -> Word? {
    while at < bytes.count {
      let byte = bytes[at]
      if byte < 0x80 {
        guard byte.isSpace else {
          return byte.isLetter || byte.isDigit ? word() : sign(length: 1)
        }
        hasSpace = true
        at += 1
      } else {
        let (scalar, length) = bytes.scalar(at: at)
        switch ScalarRole(scalar) {
        case .hidden: at += length
        case .space:
          hasSpace = true
          at += length
        case .letter: return word()
        case .accent, .joint, .sign: return sign(length: length)
        }
      }
    }
    return nil
  }

  private mutating func sign(length: Int) -> Word {
    var builder = WordBuilder()
    builder.addSign(bytes[at..<at + length])
    defer {
      at += length
      hasSpace = false
    }
    return Word(sign: builder.key, at..<at + length, hasSpaceBefore: hasSpace)
  }

  private mutating func word() -> Word {
    var builder = WordBuilder()
    let start = at
    var end = at
    while at < bytes.count, take(into: &builder, &end) {}
    at = end
    defer { hasSpace = false }
    if builder.hasAccents, let composed = composed(start..<end) { builder = composed }
    return Word(builder, start..<end, hasSpaceBefore: hasSpace)
  }

  /// A word whose accents are written as characters of their own as it is written in one with its letters: both are one word
  /// (Unicode Standard Annex 15, form C). Nil where that changes nothing.
  private func composed(_ range: Range<Int>) -> WordBuilder? {
    let written = String(decoding: bytes[range], as: UTF8.self)
    var composed = written.precomposedStringWithCanonicalMapping
    guard composed.utf8.count != range.count else { return nil }
    return composed.withUTF8 { bytes in
      var scanner = WordScanner(bytes, unit: unit)
      var builder = WordBuilder()
      var end = 0
      while scanner.at < bytes.count, scanner.take(into: &builder, &end) {}
      return builder
    }
  }

  /// Takes one more character into a word; false where the word ends before it.
  private mutating func take(into builder: inout WordBuilder, _ end: inout Int) -> Bool {
    let byte = bytes[at]
    if byte.isLetter || byte.isDigit {
      at = builder.addRun(of: bytes, from: at)
    } else if byte < 0x80 {
      guard joins(byte, length: 1, builder) else { return false }
      builder.addJoint(byte)
      at += 1
    } else {
      let (scalar, length) = bytes.scalar(at: at)
      builder.isBeyondASCII = true
      switch ScalarRole(scalar) {
      case .letter: builder.add(scalar)
      case .accent: builder.addAccent(scalar)
      case .joint(let plain):
        guard joins(plain, length: length, builder) else { return false }
        builder.addJoint(plain)
      case .hidden:
        at += length
        return true
      case .space, .sign: return false
      }
      at += length
    }
    end = at
    return true
  }

  /// Whether a sign joins what is before and behind it.
  private func joins(_ sign: UInt8, length: Int, _ builder: WordBuilder) -> Bool {
    let next = at + length
    switch sign {
    case UInt8(ascii: "'"): return isLetter(at: next)
    case UInt8(ascii: "-"), UInt8(ascii: "_"): return unit == .compounds && isLetter(at: next)
    case UInt8(ascii: "."), UInt8(ascii: ","):
      return unit == .compounds && builder.endsInDigit && isDigit(at: next)
    default: return false
    }
  }

  private func isLetter(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    guard bytes[index] >= 0x80 else { return bytes[index].isLetter || bytes[index].isDigit }
    return ScalarRole(bytes.scalar(at: index).scalar) == .letter
  }

  private func isDigit(at index: Int) -> Bool {
    guard index < bytes.count else { return false }
    guard bytes[index] >= 0x80 else { return bytes[index].isDigit }
    return bytes.scalar(at: index).scalar.properties.numericType != nil
  }
}
