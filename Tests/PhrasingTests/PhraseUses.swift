import Foundation
import Phrasing

/// The phrases that this repository's templates and program say.
struct PhraseUses {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func texts(below folder: String, ending: String) throws -> [String] {
    let path = root.appending(path: folder).resolvingSymlinksInPath().path()
    return try (FileManager.default.subpaths(atPath: path) ?? []).sorted()
      .filter { $0.hasSuffix(ending) }.map { try text("\(folder)/\($0)") }
  }

  /// Those between the marks of templates, and in the calls of scripts and of templates for Typst.
  static func inTemplates() throws -> [String] {
    try texts(below: "templates", ending: ".mustache").flatMap {
      Phrases.phrases(ofTemplate: Array($0.utf8))
    }
      + texts(below: "templates", ending: ".js").flatMap {
        Phrases.phrases(ofScript: Array($0.utf8))
      }
      + texts(below: "templates", ending: ".typ").flatMap {
        Phrases.phrases(ofTypst: Array($0.utf8))
      }
  }

  /// All of the program.
  static func sources() throws -> String {
    try texts(below: "Sources", ending: ".swift").joined(separator: "\n")
  }

  /// Those that are said by `say("…")` and `say.parts("…")`, are made by `Phrase("…")`, or are what a rule finds in a change, with a
  /// number in braces for each value.
  static func inProgram() throws -> [String] {
    let sources = try ["Addresses", "Changes", "Exporting", "Phrasing", "SiteBuilding", "Views"]
      .flatMap { try texts(below: "Sources/\($0)", ending: ".swift") }
    let judgements = try texts(below: "Sources/Changes/Classification/Rules", ending: ".swift")
    return phrases(in: sources, after: /\b(say|self|Phrase)(\.parts)?\(\s*"(?!")/)
      + phrases(
        in: judgements,
        after:
          /(\.undecided\(|\.breaking\(|\.decided\(\s*\.?\w+,|witness:|\(\w+,|Phrase =)\s*"(?!")/
      )
  }

  private static func phrases<Match>(
    in sources: [String],
    after opening: Regex<Match>
  ) -> [String] {
    sources.map { $0.replacing(/(?m)^ *\/\/.*$/, with: "") }.flatMap { source in
      source.matches(of: opening).map { match in
        var rest = source[match.range.upperBound...]
        return literal(&rest)
      }
    }
  }

  /// The words of a literal up to its end.
  private static func literal(_ rest: inout Substring) -> String {
    var (words, count) = ("", 0)
    while let next = rest.popFirst(), next != "\"" {
      guard next == "\\" else {
        words.append(next)
        continue
      }
      guard rest.popFirst() == "(" else { continue }
      skipValue(&rest)
      words += "{\(count)}"
      count += 1
    }
    return words
  }

  private static func skipValue(_ rest: inout Substring) {
    var depth = 1
    while depth > 0, let next = rest.popFirst() {
      switch next {
      case "(": depth += 1
      case ")": depth -= 1
      case "\"": _ = literal(&rest)
      default: break
      }
    }
  }
}
