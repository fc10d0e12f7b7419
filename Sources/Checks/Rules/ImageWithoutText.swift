internal import Diagnostics

/// An image has no alternative text.
enum ImageWithoutText: TextRule {
  static let ids: [RuleID] = ["image-without-text"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.images]
  static let manual = """
    An image has no alternative text.

    Who cannot see it learns nothing, not even that something is missing. The text between the brackets says what the \
    image shows: for a diagram, what leads where (WCAG 2.2, 1.1.1).

    Whether the text describes the image is not judged, except that a file name does not.
    """

  static func reader(for subject: CheckSubject) -> TextReader {
    { text, findings in
      findings.examine(.images, text.images.count)
      for image in text.images where !image.words.whole.describesSomething {
        findings.report(.imageWithoutText(at: image.place))
      }
    }
  }
}

extension String {
  /// Whether it is more than white space or the name of a file.
  fileprivate var describesSomething: Bool {
    let words = split { $0.isWhitespace }
    guard words.count == 1, let word = words.first?.lowercased() else { return !words.isEmpty }
    return ![".svg", ".png", ".jpg", ".jpeg", ".webp", ".gif"].contains { word.hasSuffix($0) }
  }
}

extension Diagnostic {
  fileprivate static func imageWithoutText(at place: SourcePlace) -> Diagnostic {
    Diagnostic(
      .warning,
      "image-without-text",
      at: place,
      "this image says nothing to those who cannot see it",
      advice: "write between the brackets what it shows"
    )
  }
}
