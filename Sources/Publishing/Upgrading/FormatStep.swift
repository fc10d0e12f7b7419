internal import ContentLoading
internal import SourceFiles

/// A step that makes a tree of one version of the content format one of the next.
///
/// It knows the old format by itself: what reads the new one cannot read the tree yet. Nothing is published by it that was
/// not before.
protocol FormatStep: Sendable {
  /// The format that it makes a tree of; it takes one of the number before.
  static var format: ContentFormat { get }
  /// What it does, in half a sentence: "moves the dates from dates.lock into the pages".
  static var summary: String { get }

  /// The tree in the new format. The line in `site.yml` that names the format is not its concern.
  static func upgraded(_ tree: SourceTree) throws(ActionFailure) -> SourceTree
}

/// All steps, in their order.
enum FormatSteps {
  /// One for each format after the first.
  static let all: [any FormatStep.Type] = []

  /// Those that a tree of a format has not had.
  static func after(_ format: ContentFormat) -> [any FormatStep.Type] {
    all.filter { $0.format > format }
  }
}
