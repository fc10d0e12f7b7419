internal import Addresses
internal import Artifacts
internal import Delivery
internal import Fingerprints
internal import Hosting
internal import ParallelWork
internal import SourceFiles

extension SiteFiles {
  /// Reads a folder that a build wrote. Its files must be those of its own list of checksums, byte for byte: a folder that
  /// somebody has changed would put online what no check has seen.
  init(readingSiteAt folder: String) throws(ActionFailure) {
    guard let names = SiteDelivery.files(ofSiteAt: folder) else {
      throw .noSite(at: folder, option: "--site")
    }
    let listed = try Self.listed(in: folder)
    var contents: [ArtifactPath: FileContent] = [:]
    for (name, content) in zip(names, mapInParallel(names) { try? FileContent(of: folder, $0) }) {
      guard let path = ArtifactPath(name), let content else {
        throw Self.refusal(folder, "\(name) cannot be read")
      }
      if let digest = listed[name] {
        guard digest == content.digest else {
          throw Self.refusal(folder, "\(name) has other bytes than \(checksums) says")
        }
      } else if !Self.belongs(name, to: listed) {
        throw Self.refusal(folder, "\(name) is not in \(checksums)")
      }
      contents[path] = content
    }
    if let name = listed.keys.sorted().first(where: {
      ArtifactPath($0).flatMap { contents[$0] } == nil
    }) {
      throw Self.refusal(folder, "\(name) is missing")
    }
    self.init(contents: contents, downloads: Self.downloads(of: folder))
  }

  private static func refusal(_ folder: String, _ problem: String) -> ActionFailure {
    .refused(
      reason: "\(folder) is not as psf build left it: \(problem)",
      advice: "run psf build again, and put no files there by other means"
    )
  }

  private static func listed(in folder: String) throws(ActionFailure) -> [String: Fingerprint] {
    guard let content = try? bytes(ofFile: "\(folder)/\(checksums)") else {
      throw refusal(folder, "it has no \(checksums)")
    }
    do {
      let files = try RegisterFile.checksums(content).map { ($0.path, $0.digest) }
      return Dictionary(files, uniquingKeysWith: { $1 })
    } catch { throw refusal(folder, "\(checksums) cannot be read: \(error.reason)") }
  }

  /// Whether a file that is in no list may be there: the list itself, its signature, a compressed form.
  private static func belongs(_ name: String, to listed: [String: Fingerprint]) -> Bool {
    let own = [checksums, DownloadRoute.checksumsSignature.address]
    let text = [".gz", ".br"].contains { name.hasSuffix($0) } ? String(name.dropLast(3)) : name
    return own.contains(text) || listed[text] != nil
  }

  /// The downloads of published versions. A version's list of checksums grows with each edition, and is none of them.
  private static func downloads(of folder: String) -> [ArtifactPath: String] {
    guard let content = try? bytes(ofFile: "\(folder)/\(DownloadRoute.registerName)"),
      let register = try? RegisterFile.json(content)
    else { return [:] }
    var downloads: [ArtifactPath: String] = [:]
    for work in register.works where work.published != nil && work.standing != .draft {
      for file in work.files where file.isOfVersion {
        if let path = ArtifactPath(file.path) { downloads[path] = work.id }
      }
    }
    return downloads
  }
}

private let checksums = DownloadRoute.checksums.address

extension DownloadRegister.File {
  fileprivate var isOfVersion: Bool {
    subject != "article" && form != DownloadForm.checksums.title
  }
}

extension FileContent {
  fileprivate init(of folder: String, _ name: String) throws(ReadingError) {
    var digest = PlainDigest()
    var size = 0
    try forEachPiece(ofFile: "\(folder)/\(name)") {
      digest.add($0)
      size += $0.count
    }
    self.init(digest: digest.fingerprint(), size: size)
  }
}
