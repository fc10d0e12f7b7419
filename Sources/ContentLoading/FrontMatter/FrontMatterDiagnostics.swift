internal import Diagnostics
internal import Standards

extension Diagnostic {
  static func unknownKey(
    _ place: SourcePlace,
    _ key: String,
    known: [String],
    present: Set<String>
  ) -> Diagnostic {
    let nearest = Suggestions.nearest(to: key, among: Set(known)).filter { !present.contains($0) }
    return Diagnostic(
      .error,
      "unknown-key",
      at: place,
      "there is no key '\(key)' here",
      help: nearest.isEmpty
        ? [.words("the keys are " + Set(known).sorted().joined(separator: ", "))]
        : [
          .choice(
            nearest.map { Fix.spelling(at: place, key, near: [$0]) },
            "did you mean '\(nearest.joined(separator: "' or '"))'?"
          )
        ],
      fixes: Fix.spelling(at: place, key, near: nearest)
    )
  }

  static func missingKey(_ place: SourcePlace, _ key: String) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-key",
      at: place,
      "the key '\(key)' is missing",
      advice: "add a line '\(key): …'"
    )
  }

  static func emptyKey(_ place: SourcePlace, _ key: String) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-key",
      at: place,
      "the key '\(key)' has no value",
      advice: "write its value behind '\(key):'"
    )
  }

  static func emptyFile(_ place: SourcePlace, _ known: [String]) -> Diagnostic {
    Diagnostic(
      .error,
      "missing-key",
      at: place,
      "the file has no keys",
      advice: "write the keys, of which there are " + Set(known).sorted().joined(separator: ", ")
    )
  }

  static func commentInValue(_ place: SourcePlace, _ key: String) -> Diagnostic {
    Diagnostic(
      .error,
      "comment-in-value",
      at: place,
      "'\(key)' is printed as it is written, with the comment in it",
      advice: "write the comment in a line of its own that begins with #"
    )
  }

  static func referenceInValue(_ place: SourcePlace, _ key: String, _ written: String) -> Diagnostic
  {
    Diagnostic(
      .warning,
      "reference-in-value",
      at: place,
      "'\(key)' is printed as it is written, with '\(written)' in it",
      advice:
        "write the words out; references and facts are put into texts and into the values that are prose"
    )
  }

  static func wrongType(
    _ place: SourcePlace,
    _ what: String,
    _ expected: String,
    _ found: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "wrong-type",
      at: place,
      "\(what) must be \(expected) and is \(found)",
      advice: "write \(expected)"
    )
  }

  static func badValue(
    _ rule: RuleID,
    _ place: SourcePlace,
    _ key: String,
    _ text: String,
    _ expected: String,
    fixes: [Fix] = []
  ) -> Diagnostic {
    Diagnostic(
      .error,
      rule,
      at: place,
      "'\(text)' is not \(expected)",
      advice: "write for '\(key)' \(expected)",
      fixes: fixes
    )
  }
}
