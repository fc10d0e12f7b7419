internal import Diagnostics
internal import Wording

/// A sign is set as no printer would set it.
enum TypographicSlip: TextRule {
  static let ids: [RuleID] = ["typographic-slip"]
  static let family = CheckFamily.wording
  static let things: [CheckedThing] = [.texts]
  static let manual = """
    A sign is set as no printer would set it.

    A space before a comma, a semicolon or a full stop, and two hyphens where a dash is meant: nobody misunderstands them, \
    but they come back as editorial changes in the next version, each with an entry in its change log.

    Options such as `--all` belong into code, where nothing is reported. A full stop before letters, as in .NET, stays.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      findings.examine(.texts)
      for passage in text.passages {
        for index in passage.bytes.indices.dropFirst() where passage.bytes[index] < 0x40 {
          if let slip = slip(at: index, in: passage.bytes) {
            findings.report(.typographicSlip(slip, at: index, in: passage))
          }
        }
      }
    }
  }

  fileprivate enum Slip {
    case space(before: Character)
    case hyphens

    var words: (summary: String, advice: String) {
      switch self {
      case .space(let sign): ("a space stands before '\(sign)'", "delete the space")
      case .hyphens: ("two hyphens stand here", "write a dash (–), or put an option into backticks")
      }
    }

    /// The sign, or the dash, in the place of both characters.
    var better: String {
      switch self {
      case .space(let sign): String(sign)
      case .hyphens: "–"
      }
    }
  }

  private static func slip(at index: Int, in bytes: [UInt8]) -> Slip? {
    let after = index + 1 < bytes.count ? bytes[index + 1] : 0x20
    switch bytes[index] {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."):
      guard bytes[index - 1] == 0x20, after <= 0x20, after != PassageText.code else { return nil }
      return .space(before: Character(Unicode.Scalar(bytes[index])))
    case UInt8(ascii: "-"):
      let isPair = bytes[index - 1] == UInt8(ascii: "-") && after != UInt8(ascii: "-")
      let before = index > 1 ? bytes[index - 2] : 0x20
      guard isPair, before != UInt8(ascii: "-"),
        before <= 0x20 && after <= 0x20 || before.isLetter && after.isLetter
      else { return nil }
      return .hyphens
    default: return nil
    }
  }
}

extension Diagnostic {
  fileprivate static func typographicSlip(
    _ slip: TypographicSlip.Slip,
    at index: Int,
    in passage: Passage
  ) -> Diagnostic {
    let pair = passage.place(of: index - 1..<index + 1)
    let fix = Fix(pair, from: passage.text(index - 1..<index + 1), to: slip.better)
    return Diagnostic(
      .warning,
      "typographic-slip",
      at: passage.place(of: index..<index + 1),
      slip.words.summary,
      help: [.edit([fix], slip.words.advice)]
    )
  }
}

extension UInt8 {
  /// Whether it is a letter of ASCII, or belongs to a character that is not a dash or another sign.
  fileprivate var isLetter: Bool {
    (self | 0x20) &- 97 < 26 || self >= 0x80 && self != 0xE2 && self != 0xC2
  }
}
