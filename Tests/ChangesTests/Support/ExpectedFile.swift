import Foundation
import Testing

/// Compares a text with a file that stands in the repository.
///
/// `UPDATE_EXPECTED=1` writes the file anew and still fails, since the new one wants a look.
func expect(_ text: String, in file: URL, sourceLocation: SourceLocation = #_sourceLocation) throws
{
  let expected = try? String(contentsOf: file, encoding: .utf8)
  guard text != expected else { return }
  if ProcessInfo.processInfo.environment["UPDATE_EXPECTED"] == "1" {
    try text.write(to: file, atomically: true, encoding: .utf8)
    Issue.record("\(file.path) was written anew: look at it", sourceLocation: sourceLocation)
  } else {
    #expect(text == expected, "\(file.path)", sourceLocation: sourceLocation)
  }
}
