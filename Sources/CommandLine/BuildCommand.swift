internal import ArgumentParser
internal import Compression
internal import Publishing
internal import Standards

/// `psf build`.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the whole site.",
    discussion: """
      Everything that can stop a publication is checked first; 'psf check' looks at wording and form as well. Where \
      there is an error, nothing is written and the site stays as it was. The new \
      site takes the place of the old one in a single step; files that did not change are not touched.

      A server that has the folder open, or a container that has mounted it, goes on with the old site, which stays as \
      .site.psf-previous beside the new one until the next. Let it serve the folder above, or start it anew.

      PDFs are kept in .psf-cache/ beside the content folder, each under a digest of all that it is made from, and are set \
      again only where that changed. Where nothing at all did since the last build, and the site is as that left it, by all its \
      bytes, nothing is made. The folder can be removed at any time. 'psf release', 'psf edition' and 'psf verify' \
      do not read it.

      Examples:
        psf build
        psf build --output /srv/www --base-url https://example.org/standards
        psf build --signing-key ~/.psf-signing-key
        psf build --compress full
        psf build --file-links --output ~/standards
        psf build --verify
      """
  )

  @OptionGroup var sources: SourceOptions
  @OptionGroup var reporting: ReportOptions
  @OptionGroup var signing: SigningOptions

  @Option(help: ArgumentHelp("The folder that the site is written to.", valueName: "folder"))
  var output = "site"

  @Option(
    help: ArgumentHelp(
      "The address that the site will have, where it is not that of site.yml.",
      valueName: "address"
    )
  )
  var baseURL: String?

  @Flag(
    name: .customLong("no-pdf"),
    help: "Make no PDFs, and do without Typst. PDFs that are kept are offered."
  )
  var withoutPDFs = false

  @Flag(
    name: .customLong("no-cache"),
    help: "Make everything again, and neither read nor write .psf-cache/."
  )
  var withoutCache = false

  @Flag(
    help: "Let links name files, …/index.html, so that a copy works where there is no server."
  )
  var fileLinks = false

  @Flag(
    help: ArgumentHelp(
      "Change nothing: make the site again, with nothing that is kept, and compare it with the one that is there, byte for byte.",
      discussion: "Ends with 1 where they differ."
    )
  )
  var verify = false

  @Option(
    help: ArgumentHelp(
      "Put texts compressed by gzip and brotli beside them: none, quick or full, which takes long.",
      valueName: "strength"
    )
  )
  var compress = CompressionStrength.none

  @Option(
    help: ArgumentHelp(
      "The day of the build, which the register of downloads tells; otherwise the newest date in the content.",
      valueName: "date"
    ),
    transform: PublicationDate.init(argument:)
  )
  var asOf: PublicationDate?

  mutating func validate() throws {
    guard !output.isEmpty else { throw ValidationError("--output needs the path of a folder") }
    try OutputFolder(path: output).keepOut(of: sources)
    guard let baseURL else { return }
    let isAddress = ["https://", "http://"].contains { prefix in
      let host = baseURL.dropFirst(prefix.count).first
      return baseURL.hasPrefix(prefix) && host != nil && host != "/"
    }
    let isClean = !baseURL.utf8.contains { $0 <= 0x20 || "\"<>#?".utf8.contains($0) }
    guard isAddress, isClean else {
      throw ValidationError(
        "--base-url needs an address such as https://example.org/standards, not '\(baseURL)'"
      )
    }
  }

  mutating func run() throws {
    var address = baseURL
    while address?.hasSuffix("/") ?? false { address?.removeLast() }
    var build = SiteBuild(of: sources.folders, into: output)
    build.baseURL = address
    build.signingKey = try signing.key()
    build.asOf = asOf
    build.withPDFs = !withoutPDFs
    build.compression = compress
    build.withFileLinks = fileLinks
    build.cache = withoutCache || withoutPDFs ? nil : sources.folders.cache
    build.usesAnswers = !withoutCache
    if verify { return try verify(build) }
    let site: BuiltSite
    do {
      site = try reporting.progress { try build.run(progress: $0) }
    } catch let failure as ActionFailure {
      throw failure.shown(site: output)
    }
    BuildText(site, of: build).show(reporting)
    // Giving back the memory of ten thousand pages, one by one, takes longer than the end of the process.
    withExtendedLifetime(site) { Program.end(.fine) }
  }

  private func verify(_ build: SiteBuild) throws {
    let differences: SiteDifferences
    do {
      differences = try reporting.progress { try build.verify(progress: $0) }
    } catch let failure as ActionFailure {
      throw failure.shown(site: output)
    }
    let text = VerificationText(differences, of: output)
    guard differences.isNothing else {
      Terminal.standardError.write(text.errors)
      throw ExitStatus.contentHasErrors
    }
    reporting.report(text.success)
  }
}

extension CompressionStrength: ExpressibleByArgument {}
