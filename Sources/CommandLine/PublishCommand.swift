internal import ArgumentParser
internal import Foundation
internal import Hosting
internal import Publishing

/// `psf publish`.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Put the built site online: upload what differs, through rclone.",
    discussion: """
      The destination is a folder that a server sends, or a remote of rclone: S3-compatible storage, SFTP and many more, set up \
      once by 'rclone config'. Only what differs from what is online is uploaded: new assets first, then new pages, changed pages, \
      feeds and lists. Files that the site no longer has are noted, and removed by the first run a day later, when pages that \
      readers still had open are old. Files that psf did not put there stay.

      No host switches to the new site at once. While it runs, and after an interruption, readers see old and new pages, but no \
      page that can be found by links leads to one that is not there. The same command goes on where it was interrupted. \
      Run it once at a time for each host.

      Downloads of a published version are never overwritten with other bytes, and never removed, unless --replace names them.

      Examples:
        psf publish s3:standards --dry-run
        psf publish s3:standards
        psf publish web:/srv/www/standards
        psf publish /srv/www/standards --format json
        psf publish s3:standards --replace psf/1.1/psf-v1.1.pdf
      """
  )

  /// How the outcome is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
  }

  @OptionGroup var reporting: ReportOptions

  @Argument(help: "A folder, or a remote of rclone with a path: s3:bucket/folder.")
  var destination: String

  @Option(help: ArgumentHelp("The folder that psf build wrote.", valueName: "folder"))
  var site = "site"

  @Flag(help: "Say what would be uploaded and removed, and do nothing.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "A download of a published version that may be overwritten or removed, by its path, or all of a version: psf@1.1. "
        + "May be given several times.",
      valueName: "path"
    )
  )
  var replace: [String] = []

  @Option(
    help: ArgumentHelp(
      "For how many hours a file stays when no page links to it any more. With 0, links of pages that readers have open may break.",
      valueName: "hours"
    )
  )
  var removeAfter = 24

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = Format.text

  mutating func validate() throws {
    guard PublishDestination(destination) != nil else {
      throw ValidationError("the destination is a folder, or a remote of rclone such as s3:bucket")
    }
    guard (0...100_000).contains(removeAfter) else {
      throw ValidationError("--remove-after needs a number of hours, such as 24")
    }
    guard !site.isEmpty else { throw ValidationError("--site needs the path of a folder") }
  }

  mutating func run() throws {
    guard let destination = PublishDestination(destination) else { throw ExitStatus.wrongCall }
    var publication = SitePublication(of: site, to: destination) { Date() }
    publication.isDryRun = dryRun
    publication.removalDelay = TimeInterval(removeAfter) * 3600
    publication.replaceable = Set(replace)
    publication.sources = [ProjectPlace.content, ProjectPlace.templates].filter {
      FileManager.default.fileExists(atPath: $0)
    }
    let ready = publication
    let outcome = try reporting.progress { try ready.run(progress: $0) }
    switch format {
    case .text: reporting.report(PublishText(outcome, of: ready).text)
    case .json: try Terminal.standardOutput.print(PublishJSON(outcome, of: ready).text)
    }
  }
}
