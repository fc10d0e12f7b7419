internal import Addresses
internal import Standards

/// The digests of a version's downloads, in the format of `sha256sum`. It names files as they are called when they are saved,
/// without folders: no two downloads have one name.
///
/// It is no kind of file that is kept: a list of what is kept grows with each edition.
enum ChecksumList {
  static func offers(over downloads: [Download], in publication: Publication) -> [Download] {
    Set(downloads.compactMap(\.version)).sorted().map {
      Download(.version($0), as: .checksums, in: publication)
    }
  }

  static func files(over files: [DownloadFile], in publication: Publication) -> [DownloadFile] {
    let byVersion = Dictionary(grouping: files) { $0.download.version }
    return offers(over: files.map(\.download), in: publication).map { list in
      let lines = (byVersion[list.version] ?? []).map { file in
        (name: file.download.name, digest: file.digest)
      }
      let text = lines.sorted { $0.name < $1.name }.map { "\($0.digest)  \($0.name)\n" }.joined()
      return DownloadFile(list, Array(text.utf8))
    }
  }
}
