package import Addresses
internal import Diagnostics
internal import Exporting
internal import Fingerprints
internal import Standards

/// What files are held against.
package struct KnownDownloads: Sendable {
  /// What is offered to readers.
  package let register: DownloadRegister
  /// The other files of the site, such as schemas and pictures; they are known by their bytes alone, and no documents.
  var others: [DownloadRegister.File] = []
  /// Why the register can be believed.
  package let proof: RegisterProof
  /// Why some of what is published is not in it; nil where all of it is.
  package var gap: String?

  /// The file of the site that has some bytes, and is no document that is offered.
  func other(_ digest: Fingerprint) -> DownloadRegister.File? {
    others.first { $0.digest == digest }
  }

  /// What folders that pass the check publish.
  package static func made(
    of folders: SourceFolders,
    progress: @escaping ActionProgress
  ) throws(ActionFailure) -> KnownDownloads {
    let preparation = Preparation.run(folders)
    guard let exports = preparation.exports, !preparation.hasErrors else {
      throw preparation.failure(at: .verification, folders)
    }
    return made(of: exports, progress)
  }

  /// What a register lists: a `downloads.json`, the folder of a site that holds one, or a list of checksums.
  package static func listed(
    in path: String,
    _ keys: KnownKeys
  ) throws(ActionFailure) -> KnownDownloads {
    do { return try RegisterFile.read(at: path, keys) } catch {
      throw .refused("\(path): \(error.reason)")
    }
  }

  /// What a content folder publishes: its downloads, their register and the schemas.
  private static func made(
    of exports: ExportSubject,
    _ progress: @escaping ActionProgress
  ) -> KnownDownloads {
    // What proves something is set anew, and read from no cache.
    let made = Exporter.files(of: exports, Typesetting { progress(.settingPDFs, $0, $1) })
    let failure = made.diagnostics.first { $0.severity == .error }
    let files = failure == nil ? made.files : made.files.filter { !$0.bytes.isEmpty }
    let publication = exports.publication
    let registers = [false, true].map { isSigned in
      DownloadRegister(of: publication, files, isSigned: isSigned)
    }
    let texts =
      registers.map { (DownloadRoute.registerName, $0.json) }
      + [
        (
          DownloadRoute.registerSchema.address,
          DownloadRegisterSchema.text(exports.publication.site.formats)
        )
      ]
      + Exporter.schemas(exports.publication.site.formats).map {
        (Route.schema($0.key).address, $0.value)
      }
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
