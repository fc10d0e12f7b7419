internal import Delivery
internal import FileExchange
internal import Foundation
internal import ParallelWork
internal import SourceFiles

/// How a site differs from what a build makes of the content now. The paths are those from its folder, in order.
package struct SiteDifferences: Sendable {
  /// How many files a build makes.
  package let fileCount: Int
  /// The files whose bytes are others.
  package let changed: [String]
  /// The files that a build makes and that are not there.
  package let missing: [String]
  /// The files that no build makes.
  package let foreign: [String]

  package var isNothing: Bool { changed.isEmpty && missing.isEmpty && foreign.isEmpty }
}

extension SiteBuild {
  /// Makes the site again in a folder that is thrown away, with nothing that was kept, and compares it with the one that is
  /// there, byte for byte. Nothing is changed.
  package func verify(progress: @escaping ActionProgress) throws(ActionFailure) -> SiteDifferences {
    guard let there = SiteDelivery.files(ofSiteAt: output) else {
      throw .noSite(at: output, option: "--output")
    }
    let scratch: ScratchFolder
    do {
      scratch = try ScratchFolder("psf-verify", in: FileManager.default.temporaryDirectory.path)
    } catch {
      throw .system(reason: "\(error)", untouched: output)
    }
    // It goes with the value, and what is made in it is compared first.
    defer { withExtendedLifetime(scratch) {} }
    var again = self
    again.output = scratch.path + "/site"
    (again.cache, again.usesAnswers) = (nil, false)
    _ = try again.run(progress: progress)
    return differences(from: again.output, there)
  }

  private func differences(from made: String, _ there: [String]) -> SiteDifferences {
    let names = SiteDelivery.files(ofSiteAt: made) ?? []
    let known = Set(there)
    let shared = names.filter(known.contains)
    let areSame = mapInParallel(shared) { name in
      guard let old = try? bytes(ofFile: "\(output)/\(name)"),
        let new = try? bytes(ofFile: "\(made)/\(name)")
      else { return false }
      return old == new
    }
    return SiteDifferences(
      fileCount: names.count,
      changed: zip(shared, areSame).filter { !$1 }.map(\.0),
      missing: names.filter { !known.contains($0) },
      foreign: known.subtracting(names).sorted()
    )
  }
}

extension ActionFailure {
  /// - Parameter option: The option that names the folder.
  static func noSite(at folder: String, option: String) -> ActionFailure {
    .refused(
      reason: "\(folder) is not a site that psf built",
      advice: "run psf build, or name the folder that it wrote: \(option) FOLDER"
    )
  }
}
