import Foundation
import TestRequirements
import Testing

/// An example of the specification of GitHub Flavored Markdown: a text and the HTML that it stands for.
struct GFMExample: CustomTestStringConvertible, Sendable {
  let file: String
  let number: Int
  let markdown: String
  let html: String

  /// As it is named in the list of differences.
  var name: String { "\(file) \(number)" }

  var testDescription: String { name }

  /// The folder of the corpora, where the environment names one.
  static var corpora: String? { Requirement.corpora.path }

  /// The enabled examples of a file, numbered as they stand there.
  static func all(in file: String) throws -> [GFMExample] {
    guard let corpora else { return [] }
    let text = try String(contentsOfFile: "\(corpora)/gfm-spec/\(file)", encoding: .utf8)
    var examples: [GFMExample] = []
    var number = 0
    var lines = text.replacing("→", with: "\t").split(
      separator: "\n",
      omittingEmptySubsequences: false
    )[...]
    let fence = String(repeating: "`", count: 32)
    while let start = lines.firstIndex(where: { $0.hasPrefix(fence + " example") }),
      let middle = lines[start...].firstIndex(of: "."),
      let end = lines[middle...].firstIndex(where: { $0 == fence })
    {
      number += 1
      if !lines[start].hasSuffix("disabled") {
        examples.append(
          GFMExample(
            file: file,
            number: number,
            markdown: lines[(start + 1)..<middle].map { $0 + "\n" }.joined(),
            html: lines[(middle + 1)..<end].map { $0 + "\n" }.joined()
          )
        )
      }
      lines = lines[(end + 1)...]
    }
    return examples
  }
}
