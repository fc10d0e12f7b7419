internal import Addresses
internal import Diagnostics
internal import Exporting
internal import Fingerprints
internal import Standards

/// What files are held against.
struct KnownDownloads {
  /// What is offered to readers.
  let register: DownloadRegister
  /// The other files of the site, such as schemas and pictures; they are known by their bytes alone, and no documents.
  var others: [DownloadRegister.File] = []
  /// Why the register can be believed.
  let proof: RegisterProof
  /// Why some of what is published is not in it; nil where all of it is.
  var gap: String?

  /// The file of the site that has some bytes, and is no document that is offered.
  func other(_ digest: Fingerprint) -> DownloadRegister.File? {
    others.first { $0.digest == digest }
  }

  /// What a content folder publishes: its downloads, their register and the schemas.
  static func made(of exports: ExportSubject) -> KnownDownloads {
    // What proves something is set anew, and read from no cache.
    let made = ProgressLine.whileSettingPDFs {
      Exporter.files(of: exports, Typesetting(progress: $0))
    }
    let failure = made.diagnostics.first { $0.severity == .error }
    let files = failure == nil ? made.files : made.files.filter { !$0.bytes.isEmpty }
    let publication = exports.publication
    let registers = [false, true].map { isSigned in
      DownloadRegister(of: publication, files, isSigned: isSigned)
    }
    let texts =
      registers.map { (DownloadRoute.registerName, $0.json) }
      + [(DownloadRoute.registerSchema.address, DownloadRegisterSchema.text)]
      + Exporter.schemas.map { (Route.schema($0.key).address, $0.value) }
    let others = texts.map { path, text in
      RegisterFile.entry(path, Fingerprint(sha256Of: Array(text.utf8)))
    }
    return KnownDownloads(
      register: registers[0],
      others: others,
      proof: .content,
      gap: failure?.summary
    )
  }
}
