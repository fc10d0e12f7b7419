internal import Diagnostics
package import SourceFiles

/// The version of the format that a content folder is written in, which its `site.yml` names.
///
/// A program reads one version. An older tree is brought along by `psf upgrade`; a newer one is refused, since this program would
/// misread it.
package struct ContentFormat: Comparable, Hashable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) { self.number = number }

  /// The one that this program reads.
  package static let current = ContentFormat(1)
  /// That of a tree that names none.
  package static let unnamed = ContentFormat(1)

  package var description: String { "\(number)" }

  package static func < (one: Self, other: Self) -> Bool { one.number < other.number }

  /// The format of a tree, as its `site.yml` says; nil where that says nothing, or no number.
  package init?(namedIn tree: SourceTree) {
    guard let format = tree[SiteFile.path].flatMap({ Self(namedIn: ParsedFile($0)) }) else {
      return nil
    }
    self = format
  }

  /// The format that a `site.yml` names.
  init?(namedIn site: ParsedFile) {
    guard let text = site.frontMatter["format"]?.scalar, let format = Self(parsing: text) else {
      return nil
    }
    self = format
  }

  init?(parsing text: String) {
    guard let number = Int(text), (1...9999).contains(number) else { return nil }
    self.init(number)
  }
}

extension Diagnostic {
  /// A tree of a format that this program does not read.
  static func otherFormat(_ place: SourcePlace, _ format: ContentFormat) -> Diagnostic {
    let current = ContentFormat.current
    return Diagnostic(
      .error,
      "content-format",
      at: place,
      format > current
        ? "the content is of format \(format), and this program reads format \(current)"
        : "the content is of format \(format), which older programs read; this one reads \(current)",
      advice: format > current
        ? "use a newer psf: it says its version with psf --version" : "run psf upgrade"
    )
  }
}
