/// Characters without width, which some scripts and emoji need and others do not (Unicode Standard Annex 31, 2.3;
/// Unicode Technical Standard 51, 1.4).
enum InvisibleScalars {
  /// Whether a character without width is where nothing needs it.
  static func isOutOfPlace(at index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = index > 0 ? scalars[index - 1] : nil
    let after = index + 1 < scalars.count ? scalars[index + 1] : nil
    switch scalars[index].value {
    // A soft hyphen and a narrow space are read past everywhere; marks of direction move nothing by themselves.
    case 0xAD: return false
    case 0x200E, 0x200F, 0x061C, 0x2066...0x2069: return isLatin(before) && isLatin(after)
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: return isLatin(before) && after?.value != 0x20E3
    // A cell of Braille without a dot, which is seen beside others alone.
    case 0x2800: return !isBraille(before) && !isBraille(after)
    case 0x200D: return !joinsEmoji(before, after) && !isComplex(before)
    case 0x200C: return !isComplex(before)
    case 0x200B, 0x2060: return isSpaced(before) || isSpaced(after)
    case 0xFEFF, 0x180E, 0x2061...0x2064, 0x206A...0x206F, 0xFFF9...0xFFFB, 0x1BCA0...0x1BCA3,
      0x1D173...0x1D17A:
      return true
    case 0x115F, 0x1160, 0x3164, 0xFFA0, 0x034F, 0x17B4, 0x17B5: return true
    case 0xE0000...0xE007F: return !isInFlag(index, scalars)
    default: return false
    }
  }

  /// Whether it is a letter or digit of ASCII: words and numbers of them need no character without width.
  private static func isLatin(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil) }
      ?? false
  }

  private static func isBraille(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map { (0x2801...0x28FF).contains($0.value) } ?? false
  }

  private static func joinsEmoji(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before, let after, after.properties.isEmoji, after.value > 0xFF else { return false }
    return before.properties.isEmoji || before.properties.isEmojiModifier || before.value == 0xFE0F
  }

  /// Whether letters of the script join, so that a joiner between them is seen: Arabic, Syriac, those of India and their
  /// neighbours, Mongolian.
  private static func isComplex(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return complexBlocks.contains { $0.contains(scalar.value) }
  }

  private static let complexBlocks: [ClosedRange<UInt32>] = [
    0x0600...0x07BF, 0x0840...0x0DFF, 0x0F00...0x109F, 0x1780...0x18AF, 0xA840...0xA87F,
    0xFB50...0xFDFF, 0xFE70...0xFEFE, 0x11000...0x11FFF,
  ]

  /// Whether the script parts its words by spaces, so that no other mark is needed where a line may break.
  private static func isSpaced(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return true }
    return value < 0x0E00
  }

  /// Whether a tag belongs to the flag of a region: a black flag, and tags up to it.
  private static func isInFlag(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    // The longest name of a region has six letters.
    let tags = scalars[max(0, index - 8)..<index].reversed()
    return tags.first { !(0xE0000...0xE007F).contains($0.value) }?.value == 0x1F3F4
  }
}
