internal import Addresses
internal import Standards

/// The digests of a version's downloads, in the format of `sha256sum`: they are checked in the version's folder.
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
        (path: path(to: file.download, from: list), digest: file.digest)
      }
      let text = lines.sorted { $0.path < $1.path }.map { "\($0.digest)  \($0.path)\n" }.joined()
      return DownloadFile(list, Array(text.utf8))
    }
  }

  /// The way to a file from the folder of the list: down, or up to the standard and down from there.
  private static func path(to download: Download, from list: Download) -> String {
    let folder = list.page.address
    guard !download.address.hasPrefix(folder) else {
      return String(download.address.dropFirst(folder.count))
    }
    let standard = folder.prefix { $0 != "/" } + "/"
    return "../" + download.address.dropFirst(standard.count)
  }
}
