public import Standards

/// What leads to downloads, tells of them or proves them.
public enum DownloadRoute: Hashable, Sendable {
  /// The downloads of all versions.
  case all
  /// Those of a version.
  case version(VersionID)
  /// Some of them, for programs.
  case register(Register)
  /// The signature of that.
  case registerSignature(Register)
  /// The schema of registers.
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

  /// The downloads that a register for programs lists.
  public enum Register: Hashable, Sendable {
    /// The downloads of all versions, and of articles.
    case all
    /// Those of a version.
    case version(VersionID)
    /// Those of the version in force, at an address that stays.
    case latest(StandardID)
  }

  /// The name of each register, wherever it is.
  public static let registerName = "downloads.json"

  /// The address from the site's root.
  public var address: String {
    switch self {
    case .all: "downloads/"
    case .version(let id): Route.version(id).address + "downloads/"
    case .register(.all): Self.registerName
    case .register(.version(let id)): Route.version(id).address + Self.registerName
    case .register(.latest(let id)): Route.latest(id).address + Self.registerName
    case .registerSignature(let register): Self.register(register).address + Self.signatureEnding
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

  /// The folders of the site's root that hold what proves or describes downloads.
  public static let folders = ["downloads", "keys", "schemas", "verify"]

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
