/// Letters that are taken for Latin ones (Unicode Technical Standard 39, confusables.txt: those whose prototype is one Latin
/// letter, of the scripts that texts in Latin are written beside).
enum Lookalikes {
  private static let keywords: Set<String> = [
    "MUST", "SHALL", "SHOULD", "MAY", "NOT", "REQUIRED", "RECOMMENDED", "OPTIONAL",
  ]

  /// A word in Latin letters where some of its own only look so; nil for all other words.
  ///
  /// A word that has a letter which no Latin one looks like is written in another script, whatever else is in it. In a
  /// word that is otherwise Latin a Cyrillic or Armenian letter, or a capital Greek one, is taken for a Latin one; a small
  /// Greek one may be a sign, as in `hν`, unless the word is longer. A word of lookalikes alone is meant as it is written,
  /// unless it is a keyword or an id among Latin words.
  static func latin(_ word: ArraySlice<Unicode.Scalar>, amongLatin: Bool) -> String? {
    guard word.contains(where: { !$0.isASCII && prototype(of: $0) != nil }),
      word.allSatisfy({ $0.isASCII || prototype(of: $0) != nil })
    else { return nil }
    let latin = String(String.UnicodeScalarView(word.map { prototype(of: $0) ?? $0 }))
    let letters = word.count { $0.isASCII && $0.properties.isAlphabetic }
    let isMixed = letters > 2 || letters > 0 && word.contains { !$0.isASCII && !isSign($0) }
    return isMixed || amongLatin && (keywords.contains(latin) || isID(latin)) ? latin : nil
  }

  /// Capital letters, a hyphen and a number.
  private static func isID(_ word: String) -> Bool {
    let parts = word.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty
      && parts[0].utf8.allSatisfy { (65...90).contains($0) }
      && parts[1].utf8.first.map { (48...57).contains($0) } ?? false
  }

  /// Whether a letter is used as a sign beside Latin ones: small Greek letters, and wide ones in East Asian texts.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    (0x03B1...0x03C9).contains(scalar.value) || scalar.value >= 0xFF00
  }

  private static func prototype(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case ..<0x0370: nil
    case 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFF00 + 0x20)
    case 0x1D400...0x1D6A3: mathematical(scalar.value)
    default: prototypes[scalar]
    }
  }

  /// The styled letters of mathematics: alphabets of 52, one after the other.
  private static func mathematical(_ value: UInt32) -> Unicode.Scalar? {
    let letter = (value - 0x1D400) % 52
    return Unicode.Scalar(letter < 26 ? 65 + letter : 97 + letter - 26)
  }

  private static let prototypes: [Unicode.Scalar: Unicode.Scalar] = {
    let pairs: [(String, String)] = [
      // Cyrillic
      ("АВЕКМНОРСТУХІЈЅԌԚԜҮЬѴ", "ABEKMHOPCTYXIJSGQWYbV"),
      ("аеорсухіјѕһԁԛԝѵҽӏ", "aeopcyxijshdqwvel"),
      // Greek
      ("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧϹϺ", "ABEZHIKMNOPTYXCM"), ("ονρυαιγϲ", "ovpuaiyc"),
      // Armenian and Cherokee
      ("ՍՏօոսցհ", "USonugh"), ("ᎪᏴᏟᎠᎬᏀᎻᎥᎫᏦᏞᎷᏢᏚᎢᏙᎳᏃ", "ABCDEGHiJKLMPSTVWZ"),
    ]
    var prototypes: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (others, latin) in pairs {
      for (other, letter) in zip(others.unicodeScalars, latin.unicodeScalars) {
        prototypes[other] = letter
      }
    }
    return prototypes
  }()
}
