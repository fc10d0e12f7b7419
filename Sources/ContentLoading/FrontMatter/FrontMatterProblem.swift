internal import Diagnostics

/// What can be wrong with the syntax of front matter.
enum FrontMatterProblem {
  case nesting
  case anchor
  case lineSeparator
  case duplicateKeys([String])
  case other(String)
}

extension Diagnostic {
  static func frontMatterSyntax(
    at place: SourcePlace,
    _ problem: FrontMatterProblem
  ) -> Diagnostic {
    let (summary, advice) =
      switch problem {
      case .nesting: ("the front matter is nested too deep", "write it flatter")
      case .anchor:
        ("anchors cannot be used here", "write the value out, or quote a text that begins with '&'")
      case .lineSeparator:
        ("a line separator stands here that editors do not show", "delete it, or break the line")
      case .duplicateKeys(let keys):
        ("the key '\(keys.joined(separator: "', '"))' stands here twice", "keep one of them")
      case .other(let problem):
        ("this is not YAML: \(problem)", "put a text with ': ', '#' or a leading sign in quotes")
      }
    return Diagnostic(.error, "front-matter-syntax", at: place, summary, advice: advice)
  }
}
