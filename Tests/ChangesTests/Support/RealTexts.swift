import ContentLoading
import Diagnostics
import Foundation
import SourceFiles
import Standards
import Testing

/// The texts of real standards.
enum RealTexts {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// A folder of the repository.
  static func folder(_ name: String) -> URL { root.appending(path: name) }

  /// The PSF as it stands in the repository.
  static func framework() async throws -> Standard {
    let tree = await SourceTree.read(folder("content").path, as: .content)
    let publication = await ContentLoader.load(tree).publication
    return try #require(publication?[StandardID("psf")])
  }
}
