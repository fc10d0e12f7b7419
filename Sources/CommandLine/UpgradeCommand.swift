internal import ArgumentParser
internal import ContentLoading
internal import Diagnostics
internal import Publishing

/// `psf upgrade`.
struct UpgradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "upgrade",
    abstract: "Bring the content along to the format that this psf reads.",
    discussion: """
      site.yml names the version of the content format; content without that line is of format 1. A psf reads one version: it \
      refuses content of a newer one, and upgrades an older one here, step by step. 'psf undo' takes it back.

      Examples:
        psf upgrade --dry-run
        psf upgrade
      """
  )

  @OptionGroup var place: ContentOptions
  @OptionGroup var reporting: ReportOptions

  @Flag(help: "Write nothing and print the changes as a patch for git apply.")
  var dryRun = false

  mutating func run() throws {
    var upgrade = ContentUpgrade(of: place.folder)
    upgrade.isDryRun = dryRun
    let upgraded = try upgrade.run()
    if let written = upgraded.written { try WrittenText(written, in: place.folder).show() }
    guard dryRun else { return reporting.report(text(of: upgraded)) }
    try reporting.show(patch: upgraded.patch, text(of: upgraded))
  }

  private func text(of upgraded: ContentUpgrade.Upgraded) -> String {
    let current = ContentFormat.current
    guard !upgraded.files.isEmpty else { return "The content is of format \(current) already." }
    let paths = SourceFolders(content: place.folder).displayPaths
    let steps = upgraded.summaries.map { "  psf \($0)\n" }.joined()
    let files = upgraded.files.map { "  \(paths.path(of: $0))\n" }.joined()
    let isDone = upgraded.written != nil
    let formats =
      upgraded.old == current ? "Format \(current)" : "Format \(upgraded.old) becomes \(current)"
    return "\(formats):\n\(steps)\(isDone ? "Written" : "Would be written"):\n"
      + files
      + (isDone ? "Look at it and commit it; 'psf undo' takes it back." : "Nothing was changed.")
  }
}
