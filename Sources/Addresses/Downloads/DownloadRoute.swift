public import Standards

/// What leads to downloads, tells of them or proves them.
public enum DownloadRoute: Hashable, Sendable {
  /// The downloads of all versions.
  case all
  /// Those of a version.
  case version(VersionID)
  /// Those of all versions, for programs.
  case register
  /// Those of a version, for programs.
  case versionRegister(VersionID)
  /// The same of the version in force, at an address that stays.
  case latestRegister(StandardID)
  /// The schema of the three.
  case registerSchema
  /// A download of the version in force, at an address that stays.
  case latest(Download)
  /// The signature of a download.
  case signature(Download)
  /// The same beside the address that stays.
  case latestSignature(Download)
  /// Where a reader finds out what a file is.
  case verify
  /// The key that signs now.
  case key
  /// A key by its name, now or formerly in use.
  case namedKey(String)
  /// The digests of all files of the site.
  case checksums
  /// The signature of that.
  case checksumsSignature

  /// The address from the site's root.
  public var address: String {
    switch self {
    case .all: "downloads/"
    case .version(let id): Route.version(id).address + "downloads/"
    case .register: "downloads.json"
    case .versionRegister(let id): Route.version(id).address + "downloads.json"
    case .latestRegister(let id): Route.latest(id).address + "downloads.json"
    case .registerSchema: "schemas/downloads-1.json"
    case .latest(let download): download.latestAddress ?? download.address
    case .signature(let download): download.address + Self.signatureEnding
    case .latestSignature(let download):
      (download.latestAddress ?? download.address) + Self.signatureEnding
    case .verify: "verify/"
    case .key: "minisign.pub"
    case .namedKey(let name): "keys/\(name).pub"
    case .checksums: "SHA256SUMS"
    case .checksumsSignature: "SHA256SUMS" + Self.signatureEnding
    }
  }

  /// The end of the name of a signature.
  public static let signatureEnding = ".minisig"
}

extension Download {
  /// Its address as a download of whichever version is in force, such as `psf/latest/psf.pdf`; nil for what is not of a
  /// whole version, and for checksums, which name the files beside them.
  public var latestAddress: String? {
    guard case .version(let id) = subject, form != .checksums else { return nil }
    return Route.latest(id.standard).address + "\(id.standard)\(form.rawValue)"
  }
}
