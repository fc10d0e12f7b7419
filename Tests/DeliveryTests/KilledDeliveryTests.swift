import Artifacts
import Foundation
import Testing

@testable import Delivery

/// Deliveries that the system kills at some time, in a process of their own.
@Suite struct KilledDeliveryTests {
  @Test(arguments: [1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144])
  func leavesOneWholeSite(milliseconds: Int) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("site")
    _ = try SiteDelivery(to: path).deliver(site(of: "version 0"))
    await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, milliseconds] in
      Thread.detachNewThread {
        usleep(UInt32(milliseconds) * 1000)
        kill(getpid(), SIGKILL)
      }
      for number in 1... {
        _ = try SiteDelivery(to: path).deliver(site(of: "version \(number)"))
      }
    }
    let version = try #require(try wholeVersion(in: folder))
    let report = try SiteDelivery(to: path).deliver(site(of: version))
    #expect(report.exchange == nil)
    #expect(try folder.names().filter { $0 != ".site.psf-previous" } == ["site"])
  }

  /// What all pages that change hold; nil where they differ or one is missing.
  private func wholeVersion(in folder: TemporaryFolder) throws -> String? {
    // The mark of a folder that is built goes just after the exchange, or at the next start.
    let files = try folder.files(in: "site").filter {
      ![".psf-site", ".psf-building"].contains($0)
    }
    let texts = try Set(
      files.filter { $0.hasPrefix("changing") }.map { try folder.text(of: "site/\($0)") }
    )
    return files.count == 200 && texts.count == 1 ? texts.first : nil
  }
}

/// Some pages that every version has and some that hold its name.
private func site(of version: String) throws -> [Artifact] {
  try (0..<100).flatMap { number in
    [
      try artifact("same/\(number)/index.html", "page \(number)"),
      try artifact("changing/\(number)/index.html", version),
    ]
  }
}
