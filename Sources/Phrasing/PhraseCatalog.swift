package import Diagnostics
package import SourceFiles

/// A file of phrases of another language, `templates/words/de.txt`: each phrase in English in a line, and below it its
/// translation behind `= `. Blank lines and lines that begin with `#` are passed over.
package struct PhraseCatalog: Sendable {
  package private(set) var translations: [String: String] = [:]
  package private(set) var diagnostics: [Diagnostic] = []
  private let path: SourcePath

  /// Reads a file.
  package init(_ file: SourceFile) {
    path = file.path
    var open: (phrase: String, line: Int)?
    let text = String(decoding: file.bytes, as: UTF8.self)
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    {
      if line.hasPrefix("= ") {
        take(String(line.dropFirst(2)), of: open?.phrase, at: index + 1)
        open = nil
      } else if !line.isEmpty, !line.hasPrefix("#") {
        if let open { report(open.line, "the phrase '\(open.phrase)' has no translation") }
        open = (String(line), index + 1)
      }
    }
    if let open { report(open.line, "the phrase '\(open.phrase)' has no translation") }
  }

  private mutating func take(_ translation: String, of phrase: String?, at line: Int) {
    guard let phrase else { return report(line, "this translation is of no phrase") }
    guard translations.updateValue(translation, forKey: phrase) == nil else {
      return report(line, "the phrase '\(phrase)' is translated twice")
    }
    let (asked, given) = (Self.holes(in: phrase), Self.holes(in: translation))
    guard asked != given else { return }
    report(line, "the translation of '\(phrase)' does not hold the same values")
  }

  /// The values that are put in, and the tags of a template or a script.
  private static func holes(in text: String) -> [String] {
    text.matches(of: /\$?\{\w[^{}]*\}|\{\{\{?[^{}]+\}\}\}?/).map { String($0.0) }.sorted()
  }

  private mutating func report(_ line: Int, _ summary: String) {
    diagnostics.append(
      Diagnostic(
        .error,
        "template-words",
        at: SourcePlace(path, line: line, column: 1),
        summary,
        advice: "write the English phrase in a line, and '= ' with the translation below it"
      )
    )
  }
}
