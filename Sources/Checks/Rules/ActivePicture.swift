internal import Diagnostics
internal import Standards

/// A picture in SVG can act, load something, or cost too much to draw.
enum ActivePicture: Rule {
  static let ids: [RuleID] = ["active-picture"]
  static let family = CheckFamily.identity
  static let things: [CheckedThing] = [.assets]
  static let manual = """
    A picture in SVG can act, load something, or cost too much to draw.

    SVG is a language for pages: a file can hold programs, other pages, movement, style sheets and addresses of other \
    sites, and a browser that opens it runs them with the rights of this one. A filter of a few words can keep a computer \
    busy for minutes. So a picture consists of shapes, text, gradients, patterns and masks, refers to parts of itself \
    alone, and carries other pictures as PNG, JPEG, GIF or WebP in itself. All else is refused, also what is not \
    known. The file is written in UTF-8, without a declaration of types or entities.

    What is told apart is elements and attributes, not whether a picture is good. Drawing programs can write such \
    files: 'plain SVG' in Inkscape, 'optimised SVG' in others.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for asset in subject.publication.assets where asset.path.relative.lowercased().hasSuffix(".svg")
    {
      findings.examine(.assets)
      for problem in SVGReading.problems(of: asset.bytes) {
        findings.report(.activePicture(problem, asset))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func activePicture(
    _ problem: SVGReading.Problem,
    _ asset: Asset
  ) -> Diagnostic {
    Diagnostic(
      .error,
      "active-picture",
      at: SourcePlace(asset.path, line: problem.line, column: 1),
      "this SVG is not safe to publish: \(problem.reason)",
      advice: "take it out, or save the picture as plain SVG or as PNG"
    )
  }
}
