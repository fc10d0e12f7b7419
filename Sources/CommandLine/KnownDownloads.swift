internal import Addresses
internal import Diagnostics
internal import Exporting
internal import Fingerprints
internal import Standards

/// What files are held against.
struct KnownDownloads {
  /// What is offered to readers.
  let register: DownloadRegister
  /// What else the site publishes, such as schemas and lists of checksums; they are known by their bytes alone.
  var others: DownloadRegister.Work?
  /// Who lists the register's keys.
  let origin: KnownKeys.Origin
  /// Why some of what is published is not in it; nil where all of it is.
  var gap: String?

  func verdict(on digest: Fingerprint, named name: String) -> DownloadVerdict {
    let found = register.verdict(on: digest, named: name)
    if case .genuine = found { return found }
    guard let others, let file = others.files.first(where: { $0.digest == digest }) else {
      return found
    }
    return .genuine(file, of: others)
  }

  /// What a content folder publishes: its downloads, their register and the schemas.
  static func made(of exports: ExportSubject) async -> KnownDownloads {
    // What proves something is set anew, and read from no cache.
    let made = await ProgressLine.whileSettingPDFs {
      await Exporter.files(of: exports, Typesetting(progress: $0))
    }
    let failure = made.diagnostics.first { $0.severity == .error }
    let files = failure == nil ? made.files : made.files.filter { !$0.bytes.isEmpty }
    let publication = exports.publication
    let registers = [false, true].map { isSigned in
      DownloadRegister(of: publication, files, isSigned: isSigned)
    }
    let texts =
      registers.map { (DownloadRoute.register.address, $0.json) }
      + [(DownloadRoute.registerSchema.address, DownloadRegisterSchema.text)]
      + Exporter.schemas.map { (Route.schema($0.key).address, $0.value) }
    let others = texts.map { path, text in
      RegisterFile.entry(path, Fingerprint(sha256Of: Array(text.utf8)))
    }
    return KnownDownloads(
      register: registers[0],
      others: RegisterFile.work("the site", others),
      origin: .site,
      gap: failure?.summary
    )
  }
}
