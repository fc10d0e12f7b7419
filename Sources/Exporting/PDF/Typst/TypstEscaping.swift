/// How words of a publication are written in Typst, so that none of them can be code.
///
/// An ASCII sign of punctuation is written as an escape in markup, whatever it would mean there: nothing depends on
/// where in a line it stands. Commas have no meaning, and full stops have none after a letter; these stand as they are,
/// since Typst takes each escape for an element of its own, which is a tenth of the time of a long document. Control
/// characters, and those that Typst takes for the end of a line, become blanks.
enum TypstEscaping {
  /// Words as markup.
  static func appendMarkup(_ text: String, to output: inout [UInt8]) {
    var last: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z", " ", ",": output.append(UInt8(scalar.value))
      case "." where isLetter(last): output.append(UInt8(ascii: "."))
      case "!"..."~":
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(scalar.value))
      default: append(scalar, to: &output)
      }
      last = scalar
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("a"..."z").contains(scalar)
  }

  /// Words as a literal string, with its quotes.
  static func appendString(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        output.append(UInt8(ascii: "\\"))
        output.append(UInt8(scalar.value))
      case "\n": output.append(contentsOf: "\\n".utf8)
      case "\t": output.append(contentsOf: "\\t".utf8)
      default: append(scalar, to: &output)
      }
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    // A soft hyphen that stands alone in a link makes Typst fail; lines are broken without it.
    guard scalar.value != 0xAD else { return }
    guard !isBlank(scalar) else { return output.append(0x20) }
    output.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  /// Controls of C0 and C1, and the separators of lines and paragraphs. Marks of order and interlinear notes have no glyphs.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFF9...0xFFFB: true
    default: false
    }
  }

  /// The pieces of a text between which a line may end besides: words longer than a line are code and addresses.
  ///
  /// - Parameter longest: How many characters may follow each other in a word. Those of scripts that are written without
  ///   blanks do not count, since a line ends between any two of them.
  static func pieces(of text: String, longest: Int) -> [Substring] {
    guard text.utf8.count > longest else { return [text[...]] }
    var pieces: [Substring] = []
    var (start, run) = (text.startIndex, 0)
    for index in text.indices {
      run = endsWord(text[index]) ? 0 : run + 1
      guard run > longest else { continue }
      pieces.append(text[start..<index])
      (start, run) = (index, 1)
    }
    return pieces + [text[start...]]
  }

  /// Blanks, and from the radicals of Chinese on.
  private static func endsWord(_ character: Character) -> Bool {
    character.isWhitespace || character.unicodeScalars.allSatisfy { $0.value >= 0x2E80 }
  }
}
