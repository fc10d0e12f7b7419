internal import Diagnostics
internal import Standards

/// A picture has more pixels than anybody sees.
enum OversizedPicture: Rule {
  static let ids: [RuleID] = ["oversized-picture"]
  static let family = CheckFamily.accessibility
  static let things: [CheckedThing] = [.assets]
  /// Twice what a page of A4 has at 600 dots to the inch, rounded down.
  static let mostPixels = 50_000_000
  static let manual = """
    A picture has more pixels than anybody sees.

    A file of a few hundred kilobytes can hold a picture that takes a gigabyte of memory to show: readers' devices and \
    the build that sets it in a PDF come to a stop. \(mostPixels / 1_000_000) million pixels are more than two printed pages have.

    The size is read from the head of PNG, JPEG, GIF and WebP. That of other files is not judged.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    for asset in subject.publication.assets {
      findings.examine(.assets)
      guard let size = PixelSize(of: asset.bytes) else { continue }
      let isLarge = max(size.width, size.height) > mostPixels || size.count > mostPixels
      if isLarge { findings.report(.oversizedPicture(size, asset)) }
    }
  }
}

extension Diagnostic {
  fileprivate static func oversizedPicture(_ size: PixelSize, _ asset: Asset) -> Diagnostic {
    Diagnostic(
      .error,
      "oversized-picture",
      at: SourcePlace(asset.path),
      "this picture has \(size.width) × \(size.height) pixels; more than"
        + " \(OversizedPicture.mostPixels / 1_000_000) million stop readers' devices",
      advice: "save it smaller; 2,000 pixels in width are enough for a page"
    )
  }
}
