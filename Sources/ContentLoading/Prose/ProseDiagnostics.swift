internal import Diagnostics
internal import Markup
internal import Standards

extension Diagnostic {
  static func beyondParser(_ place: SourcePlace, _ reason: String) -> Diagnostic {
    Diagnostic(
      .error,
      "beyond-parser-limits",
      at: place,
      "this is more than can be read safely: \(reason)",
      advice: "split the file or the table"
    )
  }

  static func tooDeep(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "beyond-parser-limits",
      at: place,
      "lists, quotations or emphasis are nested more than 100 deep",
      advice: "write it flatter"
    )
  }

  static func ownDefinition(_ place: SourcePlace, _ label: String) -> Diagnostic {
    Diagnostic(
      .error,
      "own-definition-of-id",
      at: place,
      "'[\(label)]:' defines a label that names something here already",
      advice: "delete the line; to link elsewhere, choose another label"
    )
  }

  static func labelInLinkText(
    _ place: SourcePlace,
    _ label: String,
    isFact: Bool
  ) -> Diagnostic {
    Diagnostic(
      .error,
      isFact ? "fact-in-link-text" : "reference-in-link-text",
      at: place,
      "'[\(label)]' stands inside the text of a link, where nothing can be put in",
      advice: isFact
        ? "move it out: write 'the words [=\(label.dropFirst())] ([more](…))'"
        : "keep one of the two links"
    )
  }

  static func wordsBeforeFact(_ place: SourcePlace, _ label: String) -> Diagnostic {
    Diagnostic(
      .error,
      "words-before-fact",
      at: place,
      "a fact cannot have words of its own, and '[\(label)]' has some in brackets before it",
      advice: "write '[\(label)]' alone"
    )
  }

  static func imageOfLabel(_ place: SourcePlace, _ label: String) -> Diagnostic {
    Diagnostic(
      .error,
      "image-of-id",
      at: place,
      "an image cannot show '\(label)'",
      advice: "delete the '!' to link to it, or give the image a file"
    )
  }

  static func wordsNameAnother(
    _ place: SourcePlace,
    _ words: String,
    _ label: String
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "link-text-is-another-id",
      at: place,
      "the link says '\(words)' and leads to '\(label)'",
      advice: "write [\(words)], or say in words what it leads to"
    )
  }

  static func unsafeAddress(_ place: SourcePlace, _ address: String) -> Diagnostic {
    Diagnostic(
      .error,
      "unsafe-address",
      at: place,
      "'\(address.prefix(40))' is no address of the web, a mail or a telephone, and may run code or read a local file",
      advice: "link to an https address or to a page of this site"
    )
  }

  static func rawHTML(_ place: SourcePlace, _ tag: String, _ policy: RawHTMLPolicy) -> Diagnostic {
    Diagnostic(
      .error,
      "raw-html",
      at: place,
      policy == .refused
        ? "'\(tag)' is HTML, which this site does not allow in Markdown"
        : "'\(tag)' is HTML that could run code or is not known to be harmless",
      advice: tag.hasPrefix("<!--")
        ? "close the comment with --> in the same paragraph, without -- in it"
        : policy == .refused
          ? "write it in Markdown, put it in backticks to show it, or set 'raw-html: true' in site.yml"
          : "write it in Markdown, or put it in backticks to show it"
    )
  }

  /// The files in which a fact of that name would be.
  private static func basis(ofFact name: String) -> [SourcePath] {
    let parts = name.split(separator: ".")
    guard parts.count == 2 else { return [SourcePath("facts.yml")] }
    let owner = parts[0]
    guard owner != "site" else { return [SourcePath("site.yml")] }
    return [
      "exams/\(owner)/exam.yml", "standards/\(owner)/standard.yml", "credentials/\(owner).md",
    ]
    .map { SourcePath($0) }
  }

  private static func unknownFact(
    _ name: String,
    _ place: SourcePlace,
    near names: [String]
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-fact",
      at: place,
      "no fact is called '\(name)'",
      help: names.isEmpty
        ? [.words("add it to facts.yml")] : [.didYouMean(names, at: place, for: "[=\(name)]")],
      fixes: Fix.spelling(at: place, "[=\(name)]", near: names),
      basis: basis(ofFact: name)
    )
  }

  static func blocksInLine(_ place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .error,
      "blocks-in-line",
      at: place,
      "this value is one line of text; it has paragraphs, lists or headings",
      advice: "write one paragraph, or move the rest into the body"
    )
  }

  static func fact(
    _ name: String,
    _ place: SourcePlace,
    _ problem: FactTable.Problem
  ) -> Diagnostic {
    switch problem {
    case .unknown(let suggestions): unknownFact(name, place, near: suggestions.map { "[=\($0)]" })
    case .notAllowedInVersion:
      Diagnostic(
        .error,
        "fact-outside-version",
        at: place,
        "inside a version only its own facts can be named, and '\(name)' is not one",
        advice: "write the figure out; a published text must not change when something else does"
      )
    case .version(let problem):
      Diagnostic(
        .error,
        "fact-without-version",
        at: place,
        "it is not clear which version '\(name)' means (\(problem.shortReason))",
        advice: "name one version in 'about', or write [=standard@version.name]"
      ).missing(problem.missingFiles)
    }
  }
}

extension ReferenceProblem {
  /// The file of a version that is not there.
  fileprivate var missingFiles: [String] {
    if case .unknownVersion(let version, _) = self { [version.file.relative] } else { [] }
  }

  var shortReason: String {
    switch self {
    case .noVersion: "the page declares none"
    case .ambiguousVersion(_, let versions):
      "the page declares " + versions.map(\.description).joined(separator: " and ")
    case .unknownVersion(let version, _): "there is no \(version)"
    default: "it leads nowhere"
    }
  }
}
