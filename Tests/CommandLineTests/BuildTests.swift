import Foundation
import Testing

@Suite(.needsTheProgram) struct BuildTests {
  @Test func buildsTheWholeSite() throws {
    let workspace = try Workspace(isLocked: true)
    let outcome = try workspace.psf("build")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("site: 28 pages, "))
    #expect(try workspace.text("site/psf/1.1/psf-1.1/index.html").contains("30 days"))
    let page = try workspace.text("site/index.html")
    let style = try #require(page.firstMatch(of: /href="(assets\/site\.[0-9a-f]{8}\.css)"/)?.1)
    // The files that it names have their digests in their names as well.
    let plain = try workspace.text("site/\(style)").replacing(/(url\(\w+)\.[0-9a-f]{8}\./) {
      "\($0.1)."
    }
    #expect(plain == (try workspace.text("templates/assets/site.css")))
  }

  @Test func touchesNoFileWhereNothingChanged() throws {
    let workspace = try Workspace(isLocked: true)
    _ = try workspace.psf("build")
    let before = try workspace.state(of: "site")
    #expect(before.count > 20)
    let outcome = try workspace.psf("build")
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("nothing changed"))
    #expect(try workspace.state(of: "site") == before)
  }

  @Test func writesOnlyWhatChanged() throws {
    let workspace = try Workspace()
    _ = try workspace.psf("build")
    let before = try workspace.state(of: "site")
    let site = try workspace.text("site/psf/1.0/psf-1/index.html")
    try workspace.edit("content/standards/psf/1.1/revisions/longer.md", "Better.", "Much better.")
    let outcome = try workspace.psf("build")
    #expect(outcome.output.contains(", 0 removed"))
    let after = try workspace.state(of: "site")
    #expect(after["psf/1.0/psf-1/index.html"] == before["psf/1.0/psf-1/index.html"])
    #expect(after["psf/1.1/revisions/index.html"] != before["psf/1.1/revisions/index.html"])
    #expect(try workspace.text("site/psf/1.0/psf-1/index.html") == site)
    #expect(try workspace.text("site/psf/1.1/revisions/index.html").contains("Much better."))
  }

  @Test func leavesTheSiteAsItWasWhereTheContentHasAnError() throws {
    let workspace = try Workspace(isLocked: true)
    _ = try workspace.psf("build")
    let before = try workspace.state(of: "site")
    try workspace.edit("content/standards/psf/1.1/version.yml", "published", "publisched")
    let outcome = try workspace.psf("build")
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("content/standards/psf/1.1/version.yml:2:1"))
    #expect(outcome.errors.hasSuffix("Nothing was written; site is as it was.\n"))
    #expect(try workspace.state(of: "site") == before)
  }

  @Test func leavesTheSiteAsItWasWhereATemplateHasAnError() throws {
    let workspace = try Workspace(isLocked: true)
    _ = try workspace.psf("build")
    let before = try workspace.state(of: "site")
    try workspace.edit("templates/home.mustache", "{{description}}", "{{descripton}}")
    let outcome = try workspace.psf("build")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("templates/home.mustache:2:17"))
    #expect(outcome.errors.contains("did you mean 'description'?"))
    #expect(try workspace.state(of: "site") == before)
  }

  @Test(arguments: ["https://standards.example.com/ai", "https://standards.example.com/ai/"])
  func takesAnotherBaseAddress(_ address: String) throws {
    let workspace = try Workspace(isLocked: true)
    let outcome = try workspace.psf("build", "--base-url", address, "--output", "other/site")
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("other/site: "))
    let page = try workspace.text("other/site/psf/1.1/index.html")
    #expect(
      page.contains("<link rel=\"canonical\" href=\"https://standards.example.com/ai/psf/1.1/\">")
    )
    #expect(!page.contains("https://example.org"))
    #expect(try workspace.text("other/site/404.html").contains("<base href=\"/ai/\">"))
  }

  @Test func findsItsFoldersWhereTheyAreNamed() throws {
    let workspace = try Workspace(isLocked: true)
    let manager = FileManager.default
    for (old, new) in [("content", "words"), ("templates", "looks")] {
      try manager.moveItem(
        at: workspace.folder.appending(path: old),
        to: workspace.folder.appending(path: new)
      )
    }
    let arguments = ["--content", "words/", "--templates", workspace.folder.path() + "/looks"]
    let program = try #require(BuiltProgram.found)
    #expect(try program.run(["build"] + arguments, in: workspace.folder).status == 0)
    try workspace.edit("words/standards/psf/1.1/version.yml", "published", "publisched")
    let outcome = try program.run(["build"] + arguments, in: workspace.folder)
    #expect(outcome.errors.contains("words/standards/psf/1.1/version.yml:2:1"))
  }

  @Test func refusesAFolderThatHoldsOtherThings() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write("mine", to: "home/letter.txt")
    let link = workspace.folder.appending(path: "link").path
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "content")
    for (name, target) in [
      ("dangling", "content/none"), ("pages", "content/pages"), ("upwards", "no/../content/in"),
    ] {
      let path = workspace.folder.appending(path: name).path
      try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
    }
    try workspace.write("---\ntitle: A\n---\nText.\n", to: "content/pages/a.md")
    let refused = [
      ("home", 3), ("content", 2), ("templates", 2), (".", 2), ("content/site", 2),
      ("home/../templates/a/b", 2), ("link/site", 2), ("dangling", 2), ("pages/../mysite", 2),
      ("upwards", 2),
      (".psf-cache", 2), (".content.psf-building", 2),
    ]
    for (folder, status) in refused {
      let before = try workspace.state(of: ".")
      let outcome = try workspace.psf("build", "--output", folder)
      #expect(outcome.status == Int32(status), "\(folder)")
      #expect(outcome.errors.lowercased().hasPrefix("error: "), "\(folder)")
      #expect(try workspace.state(of: ".") == before, "\(folder)")
    }
    #expect(try workspace.text("home/letter.txt") == "mine")
  }

  @Test func saysThatTheDiskRefused() throws {
    let workspace = try Workspace(isLocked: true)
    try workspace.write("a file", to: "site")
    let outcome = try workspace.psf("build")
    #expect(outcome.status == 3)
    #expect(outcome.errors.hasPrefix("error: "))
    #expect(outcome.errors.hasSuffix("site is as it was.\n"))
    #expect(try workspace.text("site") == "a file")
  }

  @Test func saysNothingOfProgressInAPipe() throws {
    let workspace = try Workspace(isLocked: true)
    let outcome = try workspace.psf("build")
    for text in [outcome.output, outcome.errors] {
      #expect(!text.contains("\u{1B}"))
      #expect(!text.contains("\r"))
    }
    #expect(outcome.output.split(separator: "\n").count == 5)
  }
}
