import Artifacts
import Testing

@testable import Hosting

@Suite struct PublishDestinationTests {
  @Test(arguments: [
    ("s3:bucket/site", "s3:bucket/site/a"), ("s3:", "s3:a"), ("web:/srv/www/", "web:/srv/www/a"),
    (":s3,provider=AWS:bucket", ":s3,provider=AWS:bucket/a"), ("/srv/www", "/srv/www/a"),
    ("/srv/x:y", "/srv/x:y/a"),
  ])
  func namesTheFilesInIt(_ argument: String, _ address: String) throws {
    #expect(try #require(PublishDestination(argument)).address(of: "a") == address)
  }

  @Test func takesAFolderByItsAbsolutePath() throws {
    let destination = try #require(PublishDestination("out/../www"))
    let folder = try #require(destination.folder)
    #expect(folder.hasPrefix("/") && folder.hasSuffix("/www"))
    #expect(try #require(PublishDestination("s3:www")).folder == nil)
  }

  @Test(arguments: ["", "-x", "--config:y"]) func refusesOptions(_ argument: String) {
    #expect(PublishDestination(argument) == nil)
  }

  @Test(arguments: [
    ("assets/site.0a1b2c3d.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable"),
    ("assets/search/words-0.txt", "text/plain; charset=utf-8", "no-cache"),
    ("psf/index.html", "text/html; charset=utf-8", "no-cache"),
    ("SHA256SUMS", "text/plain; charset=utf-8", "no-cache"),
    ("psf/1.1/index.md", "text/markdown; charset=utf-8", "no-cache"),
    ("site.webmanifest", "application/manifest+json", "no-cache"),
    ("psf/1.1/a.pdf.minisig", "text/plain; charset=utf-8", "no-cache"),
  ])
  func tellsBrowsersTheTypeAndTheLifetime(_ name: String, _ type: String, _ life: String) throws {
    let options = UploadHeaders(of: try PublishPlanTests.path(name)).options
    #expect(options.contains("Content-Type: \(type)"))
    #expect(options.contains("Cache-Control: \(life)"))
  }

  @Test func findsTheOutermostFoldersThatAreEmptyNow() throws {
    let removed = try ["a/b/c.html", "a/b/d/e.html", "a/f.html", "g/h/i.html", "j.html"].map {
      try PublishPlanTests.path($0)
    }
    let rest = EmptiedFolders(by: removed, among: ["a/x.html", "k/l.html"])
    #expect(rest.outermost == ["a/b", "g"])
  }

  @Test func readsWhatRcloneLogs() {
    let copied = #"{"level":"info","msg":"Copied (replaced existing)","object":"a b.html"}"#
    #expect(RcloneLog(copied)?.copied == "a b.html")
    let skipped = #"{"level":"notice","msg":"Skipped copy as --dry-run is set","object":"a"}"#
    #expect(RcloneLog(skipped)?.copied == nil)
    let log = """
      \(copied)
      {"level":"error","msg":"Failed to copy: 403","object":"x"}
      Fatal: no config
      """
    #expect(RcloneLog.errors(in: Array(log.utf8)) == "x: Failed to copy: 403\n  Fatal: no config")
  }
}
