internal import Diagnostics
internal import SourceFiles

/// What can be wrong with the syntax of front matter.
enum FrontMatterProblem {
  case nesting
  case anchor
  case alias
  case tag
  case lineSeparator
  case duplicateKeys([String])
  case tab
  /// A colon in a text that is not in quotes.
  case colon
  case indentation
  /// No colon, or no blank behind it.
  case noColon
  /// A quote, a bracket or a brace that nothing closes.
  case unclosed(Character)
  /// Words behind the quote that closes a text.
  case wordsBehindQuote
  /// A sign with a meaning in YAML at the beginning of a text.
  case reservedSign(Character)
  /// A second line of dashes.
  case secondDocument
  case missingValue
  case other(String)
}

extension Diagnostic {
  static func frontMatterSyntax(
    at place: SourcePlace,
    _ problem: FrontMatterProblem,
    in file: SourceFile
  ) -> Diagnostic {
    let (summary, advice) = problem.words
    let fixes = FrontMatterRepair(file, at: place).fixes(of: problem)
    return Diagnostic(
      .error,
      "front-matter-syntax",
      at: place,
      summary,
      help: [.edit(fixes, advice)]
    )
  }
}

extension FrontMatterProblem {
  fileprivate var words: (summary: String, advice: String) {
    switch self {
    case .nesting: ("the front matter is nested too deep", "write it flatter")
    case .anchor:
      ("anchors cannot be used here", "write the value out, or quote a text that begins with '&'")
    case .alias:
      ("'*' at the beginning of a value refers to an anchor", "put the text in quotes")
    case .tag: ("'!' at the beginning of a value is a tag of YAML", "put the text in quotes")
    case .lineSeparator:
      ("a line separator stands here that editors do not show", "delete it, or break the line")
    case .duplicateKeys(let keys):
      (
        keys.count == 1
          ? "the key '\(keys[0])' stands here twice"
          : "the keys '\(keys.joined(separator: "', '"))' stand here twice", "keep one of each"
      )
    case .tab: ("a tab is used to indent", "write blanks instead; YAML knows no tabs there")
    case .colon: ("a text with ': ' in it has to be in quotes", "put the whole text in quotes")
    case .indentation:
      ("this line is indented otherwise than those that it belongs to", "give it their indentation")
    case .noColon:
      ("this line has no key: there is no ': ' behind one", "write 'key: value', with a blank")
    case .unclosed(let sign): ("the '\(sign)' here is not closed", "close it where the value ends")
    case .wordsBehindQuote:
      (
        "words follow behind a closing quote",
        "write quotes within a text as \\\", or leave them out"
      )
    case .reservedSign(let sign):
      ("a text that begins with '\(sign)' has to be in quotes", "put the whole text in quotes")
    case .secondDocument: ("a line '---' parts the file in two", "delete this line")
    case .missingValue: ("a value is missing here", "write it, or delete the key")
    case .other(let problem):
      ("this is not YAML: \(problem)", "put a text with ': ', '#' or a leading sign in quotes")
    }
  }
}
