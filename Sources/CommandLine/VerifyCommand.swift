internal import Addresses
internal import ArgumentParser
internal import Fingerprints
internal import Foundation
internal import Publishing
internal import SourceFiles

/// `psf verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Tell what a file is, whether it is genuine, and whether it is current.",
    discussion: """
      A file is known by its SHA-256, and must not have the name of another one. It is held against the content folder, or \
      against what --register names: the downloads.json of a site, the folder of a site, or a list of sha256sum. There is no \
      network: save the downloads.json of the site first, and downloads.json.minisig with it.

      A register is believed where it is signed by a key that --key gives; take the key from elsewhere than the file. A \
      signature of minisign beside the file, FILE.minisig, is checked by the same keys, without --register by those of \
      site.yml. Each answer says what is proved and what is not.

      Exit status: 0 genuine and current (by a list of checksums: genuine), 1 not genuine or unknown, or a signature that \
      fails, 2 the call was wrong, or nothing can be said without --register, 3 a file cannot be read, 4 genuine and \
      something took its place since (or a draft), 5 signed or a file of the site, but not among the documents offered here: \
      an earlier rendering, a draft or a picture, 6 listed by a register for which no known key vouches. Of several files \
      the first of 3, 1, 2, 6, 5, 4 counts.

      Examples:
        psf verify psf-v1.0.pdf
        psf verify psf-v1.0.pdf --register downloads.json --key minisign.pub
        psf verify *.pdf --register downloads.json --key RWQ… --format json
        psf verify psf-v1.0.pdf --register psf-v1.0-SHA256SUMS --key minisign.pub
      """
  )

  /// How the answers are printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    /// For people.
    case text
    /// For programs.
    case json
  }

  @Argument(help: "The files.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "A downloads.json, the folder of a site, or a list of checksums.",
      valueName: "path"
    )
  )
  var register: String?

  @Option(
    help: ArgumentHelp(
      "A key of minisign, or its file, that is the publisher's. May be given several times.",
      valueName: "key"
    )
  )
  var key: [String] = []

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = Format.text

  @Option(help: ArgumentHelp("The folder that editors write.", valueName: "folder"))
  var content = ProjectPlace.content

  @Option(help: ArgumentHelp("The folder that designers write.", valueName: "folder"))
  var templates = "templates"

  mutating func run() throws {
    let given = KnownKeys(keys: try key.map(Self.publicKey), origin: .call)
    let known = try knownDownloads(given)
    let keys =
      register == nil && key.isEmpty
      ? KnownKeys(keys: known.register.keys, origin: .site) : given
    var files: [VerifiedFile] = []
    var isUnread = false
    for path in self.files {
      do throws(ReadingError) {
        files.append(try VerifiedFile(at: path, in: known, keys))
      } catch {
        Terminal.standardError.write("error: \(path): \(error.reason)\n")
        isUnread = true
      }
    }
    let report = VerificationReport(known: known, keys: keys, files: files)
    try Terminal.standardOutput.print(format == .json ? report.json : report.text)
    throw isUnread ? ExitStatus.diskRefused : report.status
  }

  private static func publicKey(_ key: String) throws -> PublicKey {
    let text = (try? bytes(ofFile: key)).map { String(decoding: $0, as: UTF8.self) } ?? key
    guard let read = PublicKey(text) else {
      throw ValidationError("--key needs a key of minisign or its file, not '\(key)'")
    }
    return read
  }

  private func knownDownloads(_ keys: KnownKeys) throws -> KnownDownloads {
    guard let register else { return try contentDownloads() }
    guard !register.hasPrefix("https://"), !register.hasPrefix("http://") else {
      throw ActionFailure.refused(
        reason: "psf has no network: save \(register), and name the file by --register",
        advice: nil
      )
    }
    return try KnownDownloads.listed(in: register, keys)
  }

  private func contentDownloads() throws -> KnownDownloads {
    guard FileManager.default.fileExists(atPath: content) else {
      throw ValidationError(
        "there is no folder '\(content)' to compare with; save the downloads.json of the site and name it: "
          + "--register downloads.json"
      )
    }
    for (path, option) in [(content, "--content"), (templates, "--templates")] {
      try SourceOptions.requireFolder(path, option: option)
    }
    let folders = SourceFolders(content: content, templates: templates)
    return try ProgressLine.during { try KnownDownloads.made(of: folders, progress: $0) }
  }
}
