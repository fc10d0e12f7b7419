internal import Diagnostics
internal import Fingerprints
internal import Publishing
internal import SourceFiles
internal import Standards

/// What a page is told of itself and of the content.
struct PreviewState {
  let site: PreviewedSite
  let findings: [Diagnostic]
  let isChecked: Bool
  /// The address of the page, from the site's root.
  let address: String
  /// The digest of the page as it is now.
  let tag: String

  var json: String {
    JSONValue.object([
      ("tag", .string(tag)),
      ("source", .string(source)),
      ("isStale", .bool(site.origin(of: address).map { site.stale.contains($0.path) } ?? false)),
      ("stale", .array(site.stale.map { .string(paths.path(of: $0)) })),
      ("reviews", .array(site.drafts.map(review))),
      ("isChecked", .bool(isChecked)),
      ("counts", .string(findings.countWords)),
      (
        "findings",
        .array(
          Severity.allCases.flatMap { of in
            findings.filter { $0.severity == of }.map(json)
          }
        )
      ),
    ]).text
  }

  private var paths: DisplayPaths { site.folders.displayPaths }

  private var source: String {
    guard let origin = site.origin(of: address) else { return "" }
    return "\(paths.path(of: origin.path)):\(origin.range?.lowerBound.line ?? 1)"
  }

  private func review(_ draft: VersionID) -> JSONValue {
    .object([
      ("title", .string(draft.description)),
      ("url", .string("/_psf/review?draft=\(draft)")),
    ])
  }

  private func json(_ finding: Diagnostic) -> JSONValue {
    let page = site.address(of: finding.place.path)
    let isHere = page == address || site.origin(of: address)?.path == finding.place.path
    return .object([
      ("severity", .string(finding.severity.rawValue)),
      ("text", .string(site.text(of: finding))),
      ("page", .string(page ?? "")),
      ("here", .bool(isHere)),
    ])
  }
}

extension PreviewedSite {
  /// A finding as a terminal shows it, without colours.
  func text(of finding: Diagnostic) -> String {
    let trees = [actual?.content, actual?.templateTree]
    let renderer = TextRenderer(
      paths: folders.displayPaths,
      isColored: false,
      width: 90,
      source: { path in trees.lazy.compactMap { $0?[path]?.bytes }.first }
    )
    return renderer.render([finding])
  }
}
