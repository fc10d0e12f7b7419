import Diagnostics
import Foundation
import SourceFiles
import Testing

@testable import Publishing

@Suite struct PreviewTests {
  /// What is shown at once is what is shown when everything has been worked out.
  @Test func aGlanceShowsWhatTheUpdateShows() throws {
    let project = try ProjectCopy()
    var preview = Preview(of: project.folders)
    var isUpdated = false
    let texts = project.paths(below: ["insights", "faq", "pages"]).filter { $0.hasSuffix(".md") }
    #expect(texts.count > 20)
    for path in texts {
      let more =
        "\n\n## Heading of \(path.count)\n\nSee [PSF-4.2] and [this](/insights/), [=psf.criteria].\n"
      try project.write(try project.text(path) + more, to: path)
      let changes = Preview.Changes(content: [SourcePath(path)], templates: [])
      let glance = try #require(preview.glance(at: changes), "\(path)")
      isUpdated = preview.update(changes)
      #expect(isUpdated)
      let address = try #require(preview.site.address(of: SourcePath(path)))
      let shown = glance.bytes(at: address) { _, _, _ in }
      let made = try #require(preview.site.bytes(at: address) { _, _, _ in })
      #expect(shown == made, "\(path)")
      #expect(String(decoding: made, as: UTF8.self).contains("Heading of \(path.count)"))
    }
  }

  @Test func glancesAtNothingThatOthersSee() throws {
    let project = try ProjectCopy()
    var preview = Preview(of: project.folders)
    var isUpdated = false
    func glance(_ path: String, _ text: String) throws -> PreviewedSite? {
      try project.write(text, to: path)
      return preview.glance(at: Preview.Changes(content: [SourcePath(path)], templates: []))
    }
    let article = "insights/logs-you-can-replay.md"
    #expect(try glance("insights/new.md", project.text(article)) == nil)
    #expect(try glance("facts.yml", project.text("facts.yml") + "\nnew-fact: 7\n") == nil)
    #expect(try glance(article, "---\ntitle: [\n---\n") == nil)
    isUpdated = preview.update(Preview.Changes())
    #expect(isUpdated)
    #expect(preview.site.stale == [SourcePath(article)])
  }

  @Test func showsTheLastGoodFormOfEveryFile() throws {
    let project = try ProjectCopy()
    var preview = Preview(of: project.folders)
    var isUpdated = false
    let before = try pages(of: preview.site)
    let broken = [
      "site.yml", "insights/logs-you-can-replay.md", "standards/psf/next/version.yml",
      "standards/psf/standard.yml",
    ]
    for path in broken {
      let text = try project.text(path)
      try project.write(path.hasSuffix(".yml") ? "a: [" : "---\na: [\n---\n", to: path)
      isUpdated = preview.update(Preview.Changes(content: [SourcePath(path)], templates: []))
      #expect(isUpdated)
      #expect(preview.site.stale == [SourcePath(path)], "\(path)")
      #expect(try pages(of: preview.site) == before, "\(path)")
      #expect(preview.site.check()?.hasErrors ?? false, "\(path)")
      try project.write(text, to: path)
      isUpdated = preview.update(Preview.Changes(content: [SourcePath(path)], templates: []))
      #expect(isUpdated)
      #expect(preview.site.stale == [])
    }
    #expect(try pages(of: preview.site) == before)
  }

  @Test func doesNothingWhereNothingDiffers() throws {
    let project = try ProjectCopy()
    var preview = Preview(of: project.folders)
    var isUpdated = false
    isUpdated = preview.update(Preview.Changes())
    #expect(!isUpdated)
    try project.write(try project.text("site.yml"), to: "site.yml")
    let changes = Preview.Changes(content: [SourcePath("site.yml")], templates: [])
    #expect(preview.glance(at: changes) == nil)
    isUpdated = preview.update(changes)
    #expect(!isUpdated)
  }

  private func pages(of site: PreviewedSite) throws -> [[UInt8]] {
    let addresses = ["", "psf/", "psf/1.1/", "psf/next/", "insights/logs-you-can-replay/"]
    return try addresses.map { try #require(site.bytes(at: $0) { _, _, _ in }, "\($0)") }
  }
}

/// A copy of the project's content that a test may change.
final class ProjectCopy {
  private let folder: String

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "psf-preview-\(UUID())").path()
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        atPath: RepositoryFolder.top.appending(path: name).path(),
        toPath: "\(folder)/\(name)"
      )
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var folders: SourceFolders {
    SourceFolders(content: folder + "/content", templates: folder + "/templates")
  }

  func paths(below names: [String]) -> [String] {
    names.flatMap { name in
      let files = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/content/\(name)")
      return (files ?? []).sorted().map { "\(name)/\($0)" }
    }
  }

  func text(_ path: String) throws -> String {
    try String(contentsOfFile: "\(folder)/content/\(path)", encoding: .utf8)
  }

  func write(_ text: String, to path: String) throws {
    try text.write(toFile: "\(folder)/content/\(path)", atomically: true, encoding: .utf8)
  }
}
