internal import ArgumentParser
internal import FileExchange
internal import Fingerprints
internal import Foundation

/// `psf keys`.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "Make the key that signs downloads.",
    subcommands: [NewKeyCommand.self]
  )
}

/// `psf keys new`.
struct NewKeyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Make a key, write it into a file, and print the line for site.yml.",
    discussion: """
      Whoever has the file can sign in your name: keep it where backups are kept, and out of every repository. The line \
      that is printed is the other half, which anybody may have. It belongs first into 'signing-keys' of site.yml; keys that \
      signed before stay below it, so that old files can still be verified.

      Example:
        psf keys new ~/.psf-signing-key
        psf build --signing-key ~/.psf-signing-key
      """
  )

  @Argument(help: "The file, which must not be there yet.")
  var file: String

  mutating func run() throws {
    let url = Self.resolved(file)
    if let repository = Self.repository(around: url) {
      throw Self.refused(
        "'\(file)' would stand in the repository \(repository), where others read it",
        "name a file elsewhere",
        .wrongCall
      )
    }
    try Self.requirePlace(for: url, named: file)
    let key = SigningKey()
    do {
      let folder = try OpenFolder(url.deletingLastPathComponent().path(percentEncoded: false))
      try folder.write(Array(key.text.utf8), to: url.lastPathComponent, isSecret: true)
    } catch {
      throw Self.refused(
        "'\(file)' cannot be written: \(error.reason)",
        "make room and see to it that you may write there, or name another file",
        .diskRefused
      )
    }
    try Terminal.standardOutput.print("signing-keys: [\(key.publicKey)]\n")
    Terminal.standardError.write(
      "\(file) holds the key \(key.publicKey.name). The line above belongs into site.yml.\n"
    )
  }

  /// A key is never overwritten, and no folder is made for it.
  private static func requirePlace(for url: URL, named file: String) throws {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: url.path(percentEncoded: false)) else {
      let advice = "name another file; a key is never overwritten"
      throw refused("'\(file)' is there already", advice, .wrongCall)
    }
    let folder = url.deletingLastPathComponent().path(percentEncoded: false)
    guard manager.fileExists(atPath: folder) else {
      throw refused("there is no folder '\(folder)'", "make it, or name another file", .wrongCall)
    }
  }

  /// Where a file would stand, whatever links lead there.
  private static func resolved(_ file: String) -> URL {
    let url = URL(filePath: file).standardizedFileURL
    let folder = url.deletingLastPathComponent().resolvingSymlinksInPath()
    return folder.appending(path: url.lastPathComponent, directoryHint: .notDirectory)
  }

  /// The repository that a file would be part of.
  private static func repository(around file: URL) -> String? {
    var folder = file.deletingLastPathComponent()
    while true {
      let path = folder.path(percentEncoded: false)
      if FileManager.default.fileExists(atPath: "\(path)/.git") { return path }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      guard parent != folder, path != "/" else { return nil }
      folder = parent
    }
  }

  private static func refused(
    _ reason: String,
    _ advice: String,
    _ status: ExitStatus
  ) -> ExitStatus {
    Terminal.standardError.write("error: \(reason)\nhelp: \(advice)\n")
    return status
  }
}
