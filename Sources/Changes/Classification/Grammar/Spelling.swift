/// Spellings of one word.
enum Spelling {
  /// A form that British and American spellings, capitals and hyphens have in common. It is no word by itself.
  static func plain(_ word: String) -> String {
    var plain = Token.plain(word.lowercased()).filter { $0 != "-" }
    for (british, american) in endings
    where plain.hasSuffix(british) && plain.utf8.count - british.utf8.count >= shortestStem {
      plain = plain.dropLast(british.count) + american
      break
    }
    return wholeWords[plain] ?? plain
  }

  /// Whether a word is two or more capitals, so that in lower case it may be another one.
  static func isAbbreviation(_ word: String) -> Bool {
    word.utf8.count > 1 && word.utf8.count <= 5 && word.utf8.allSatisfy { (65...90).contains($0) }
  }

  /// Of `colour` and `organise`; shorter ones have other endings: `four`, `wise`.
  private static let shortestStem = 3

  private static let endings: [(String, String)] = {
    let stems = [
      "isation", "isations", "isational", "isable", "ise", "ised", "ises", "ising", "iser", "isers",
    ]
    let yse = [
      ("yse", "yze"), ("ysed", "yzed"), ("ysing", "yzing"), ("yser", "yzer"), ("ysers", "yzers"),
    ]
    let our = ["our", "ours", "oured", "ouring", "oural", "ourable", "ourite", "ourites"].map {
      ending in
      (ending, "or" + ending.dropFirst(3))
    }
    let zed = stems.map { ($0, "iz" + $0.dropFirst(2)) }
    let doubled = [
      ("elled", "eled"), ("elling", "eling"), ("eller", "eler"), ("alled", "aled"),
      ("alling", "aling"),
    ]
    return (zed + yse + our + doubled + [("ogue", "og"), ("ogues", "ogs")])
      .sorted { $0.0.utf8.count > $1.0.utf8.count }
  }()

  private static let wholeWords = [
    "centre": "center", "centres": "centers", "licence": "license", "licences": "licenses",
    "defence": "defense", "programme": "program", "programmes": "programs", "fulfil": "fulfill",
    "practise": "practice", "practised": "practiced", "fibre": "fiber", "fibres": "fibers",
    "litre": "liter", "litres": "liters", "enrol": "enroll", "offence": "offense",
    "offences": "offenses", "judgements": "judgments", "centred": "centered",
    "fulfilment": "fulfillment", "acknowledgement": "acknowledgment", "judgement": "judgment",
    "artefact": "artifact",
    "artefacts": "artifacts", "grey": "gray", "metre": "meter", "metres": "meters",
  ]
}
