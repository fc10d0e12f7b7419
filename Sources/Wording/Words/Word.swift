/// A word, a number or a sign of a text: what it is, and where it is in the bytes that it was read from.
///
/// It holds no text, so that a text is cut without making strings.
public struct Word: Hashable, Sendable {
  private struct Traits: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let sign = Traits(rawValue: 1)
    static let spaceBefore = Traits(rawValue: 2)
    static let lowerCaseFirst = Traits(rawValue: 4)
    static let digitFirst = Traits(rawValue: 8)
    static let digit = Traits(rawValue: 16)
    static let joined = Traits(rawValue: 32)
    static let code = Traits(rawValue: 64)
    static let plain = Traits(rawValue: 128)
  }

  /// A number for what is written, whatever its case and the form of its quotes and hyphens: two words may have one by
  /// chance, once in 2⁶⁴. Of a sign as it is.
  public let key: UInt64
  private let start: UInt32
  private let length: UInt32
  private let letterCount: UInt8
  private let capitalCount: UInt8
  private var traits: Traits

  init(sign key: UInt64, _ range: Range<Int>, hasSpaceBefore: Bool) {
    self.key = key
    (start, length) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.count))
    (letterCount, capitalCount) = (0, 0)
    traits = hasSpaceBefore ? [.sign, .spaceBefore] : .sign
    if range.count == 1 { traits.insert(.plain) }
  }

  init(_ builder: WordBuilder, _ range: Range<Int>, hasSpaceBefore: Bool) {
    key = builder.key
    (start, length) = (UInt32(clamping: range.lowerBound), UInt32(clamping: range.count))
    (letterCount, capitalCount) = (
      UInt8(clamping: builder.letters), UInt8(clamping: builder.capitals)
    )
    traits = hasSpaceBefore ? .spaceBefore : []
    if builder.beginsInLowerCase { traits.insert(.lowerCaseFirst) }
    if builder.beginsWithDigit { traits.insert(.digitFirst) }
    if builder.digits > 0 { traits.insert(.digit) }
    if builder.joints > 0 { traits.insert(.joined) }
    if builder.isPlain { traits.insert(.plain) }
  }

  /// Where it is in the bytes that it was read from.
  public var range: Range<Int> { Int(start)..<Int(start) + Int(length) }

  /// Whether it is a single sign, and no word or number.
  public var isSign: Bool { traits.contains(.sign) }

  /// Whether white space is before it.
  public var hasSpaceBefore: Bool {
    get { traits.contains(.spaceBefore) }
    set { set(.spaceBefore, newValue) }
  }

  /// Whether it is code, in which no word means anything.
  public var isCode: Bool {
    get { traits.contains(.code) }
    set { set(.code, newValue) }
  }

  /// How many letters it has; 255 stands for all that are more.
  public var letters: Int { Int(letterCount) }

  /// How many of them are capitals.
  public var capitals: Int { Int(capitalCount) }

  /// Whether its first letter is a small one.
  public var beginsInLowerCase: Bool { traits.contains(.lowerCaseFirst) }

  /// Whether it is written in ASCII without capitals, so that its lower case is itself.
  public var isPlain: Bool { traits.contains(.plain) }

  /// Whether it begins with a digit.
  public var beginsWithDigit: Bool { traits.contains(.digitFirst) }

  /// Whether a digit is in it.
  public var hasDigit: Bool { traits.contains(.digit) }

  /// Whether it has letters alone: no digit, hyphen or apostrophe.
  public var isOfLetters: Bool { traits.isDisjoint(with: [.sign, .digit, .joined]) }

  /// Whether all its letters are capitals, and it has some.
  public var isInCapitals: Bool { letterCount > 0 && capitalCount == letterCount }

  /// Whether it is one of some words.
  public func isOne(of words: WordSet) -> Bool { words.contains(key) }

  private mutating func set(_ trait: Traits, _ isSet: Bool) {
    if isSet { traits.insert(trait) } else { traits.remove(trait) }
  }
}
