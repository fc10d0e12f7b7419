internal import ArgumentParser
internal import Authoring
internal import Diagnostics
internal import Locks
internal import Publishing
internal import Standards

/// `psf freeze`.
struct FreezeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "freeze",
    abstract: "Lock a version that was published before this program.",
    discussion: """
      The lock, content/standards/psf/1.0.lock, holds the SHA-256 of every file of the version. From then on psf check and \
      psf build refuse a version whose bytes differ from it. Commit the lock with the content. Versions that psf release \
      makes are locked by it.

      What is locked must pass psf check, with all versions that it follows; errors elsewhere do not matter. A version \
      without any revision was published before there were any: nobody is asked for them, and the lock records the classes \
      of its changes as they are computed. Lock the oldest version first.

      A lock that freeze wrote can be renewed, when the published text itself was entered wrong; the reason and the day \
      stay in the lock.

      Examples:
        psf freeze psf@1.0
        psf freeze psf@1.0 --renew --reason "PSF-3.2 lacked a line" --as-of 2026-12-01
      """
  )

  @Argument(
    help: "The version: psf@1.0, or 1.0 where one standard has it.",
    completion: CompletionWords.versions
  )
  var version: String

  @Flag(help: "Write the lock anew, over one that freeze wrote.")
  var renew = false

  @Option(help: ArgumentHelp("Why the lock is renewed, in a line.", valueName: "text"))
  var reason: String?

  @Option(
    help: ArgumentHelp("The day that stands in the lock.", valueName: "date"),
    transform: PublicationDate.init(argument:)
  )
  var asOf: PublicationDate?

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reporting: ReportOptions

  mutating func validate() throws {
    guard renew else {
      guard reason == nil else { throw ValidationError("--reason belongs to --renew") }
      return
    }
    guard asOf != nil, let reason, !reason.isEmpty else {
      throw ValidationError("--renew needs --reason \"…\" and --as-of DATE; both stay in the lock")
    }
    let isLine = reason.unicodeScalars.allSatisfy {
      $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value)
    }
    guard isLine else { throw ValidationError("--reason is one line of text") }
  }

  mutating func run() throws {
    let renewal = asOf.flatMap { date in
      reason.map { FreezeRequest.Renewal(reason: $0, date: date) }
    }
    let freeze = VersionFreeze(in: sources.folders, date: asOf, renewal: renewal)
    let frozen = try freeze.run(version)
    try WrittenText(frozen.written, in: sources.content).show()
    for line in lines(on: frozen) { reporting.report(line) }
  }

  private func lines(on frozen: VersionFreeze.Frozen) -> [String] {
    let (lock, id) = (frozen.lock, frozen.version.id)
    var lines = [
      """
      \(sources.folders.displayPaths.path(of: id.lockPath)): \(lock.files.count) files of \(id), \
      published \(lock.published). Commit it with the content.
      """
    ]
    if frozen.version.kept != nil {
      lines.append(
        "Its downloads are kept as they were; a new edition is due: "
          + "psf edition \(id) --reason \"…\" --as-of DATE."
      )
    }
    if frozen.otherErrors > 0 {
      lines.append(
        "The errors that psf check finds elsewhere (\(frozen.otherErrors)) do not concern \(id)."
      )
    }
    return lines
  }
}
