internal import ArgumentParser
internal import Fingerprints
internal import Foundation

/// The key that signs downloads, if any. It never stands in the repository.
struct SigningOptions: ParsableArguments {
  /// The environment variable that holds a key itself, for machines that build.
  static let variable = "PSF_SIGNING_KEY"

  @Option(
    help: ArgumentHelp(
      "The file of the key that signs downloads; \(SigningOptions.variable) holds a key itself.",
      valueName: "file"
    )
  )
  var signingKey: String?

  @Flag(help: "Sign nothing, whatever key is set.")
  var unsigned = false

  mutating func validate() throws {
    guard signingKey == nil || !unsigned else {
      throw ValidationError("--signing-key and --unsigned contradict each other")
    }
  }

  /// The key; nil where none was given. A key that cannot be read ends the call, and so does a variable that holds nothing:
  /// a machine that was to sign would publish without.
  func key() throws -> SigningKey? {
    if unsigned { return nil }
    if let signingKey {
      guard let text = try? String(contentsOfFile: signingKey, encoding: .utf8) else {
        throw Self.refused("'\(signingKey)' cannot be read", "--signing-key names a file")
      }
      return try Self.key(text, from: "'\(signingKey)'")
    }
    guard let text = ProcessInfo.processInfo.environment[Self.variable] else { return nil }
    guard !text.isEmpty else {
      throw Self.refused(
        "\(Self.variable) is set and holds nothing",
        "put a key into it, unset it, or say --unsigned"
      )
    }
    return try Self.key(text, from: Self.variable)
  }

  private static func key(_ text: String, from source: String) throws -> SigningKey {
    guard let key = SigningKey(text) else {
      throw refused(
        "\(source) holds no key that signs",
        "'psf keys new FILE' makes one; keys of minisign must have no password"
      )
    }
    return key
  }

  private static func refused(_ reason: String, _ advice: String) -> ExitStatus {
    Terminal.standardError.write("error: \(reason)\nhelp: \(advice)\n")
    return .wrongCall
  }
}
