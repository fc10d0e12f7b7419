internal import Addresses
internal import Diagnostics
internal import Standards
internal import Wording

/// A picture or a document is where readers expect a file of a standard, or is named like one.
enum MisleadingFile: Rule {
  static let ids: [RuleID] = ["misleading-file"]
  static let family = CheckFamily.identity
  static let things: [CheckedThing] = [.assets]
  static let manual = """
    A picture or a document is where readers expect a file of a standard, or is named like one.

    What lies in the content folder is published at its own path, and signed with all other files of the site. A PDF in a \
    folder named as a standard, or one that is called psf-v1.1.pdf, would pass for a document of that standard. So such \
    files keep out of the addresses of standards, of downloads, keys and schemas, no picture names a version, and no PDF \
    a standard. Letters that only look alike are in no file name: see misnamed-file.

    What a file holds is not judged. The downloads that are kept of a version are not meant.
    """

  static func check(_ subject: CheckSubject, _ findings: inout Findings) {
    let standards = subject.publication.standards.map(\.id.description)
    let own = Set(standards + DownloadRoute.folders)
    let names = Set(subject.map.entries.compactMap { $0.route.downloadName })
    for asset in subject.publication.assets {
      findings.examine(.assets)
      let parts = asset.path.relative.split(separator: "/").map(String.init)
      guard let folder = parts.first, let name = parts.last else { continue }
      let isDocument = name.hasSuffix(".pdf")
      if parts.count > 1, own.contains(folder) || isDocument && folder == "standards" {
        findings.report(.fileInFolder(asset))
      } else if names.contains(name) || standards.contains(where: { isLike(name, $0, isDocument) })
      {
        findings.report(.fileNamedLikeADownload(asset))
      }
    }
  }

  /// A file that names a version of a standard, or a document that names the standard at all.
  private static func isLike(_ name: String, _ standard: String, _ isDocument: Bool) -> Bool {
    let words = name.split { $0 == "-" || $0 == "." }
    for (index, word) in words.enumerated() where word == standard {
      if isDocument { return true }
      let next = index + 1 < words.count ? words[index + 1] : ""
      if next.first == "v", next.dropFirst().first?.isNumber ?? false { return true }
    }
    return false
  }
}

extension Route {
  /// The name of a download, also that at an address that stays.
  fileprivate var downloadName: String? {
    switch self {
    case .download(let download): download.name
    case .downloads(.latest): address.split(separator: "/").last.map(String.init)
    default: nil
    }
  }
}

extension Diagnostic {
  fileprivate static func fileInFolder(_ asset: Asset) -> Diagnostic {
    Diagnostic(
      .error,
      "misleading-file",
      at: SourcePlace(asset.path),
      "the address of this file, /\(asset.path.relative), is among those that belong to the program",
      advice: "move it beside the text that shows it, such as into insights/"
    )
  }

  fileprivate static func fileNamedLikeADownload(_ asset: Asset) -> Diagnostic {
    Diagnostic(
      .error,
      "misleading-file",
      at: SourcePlace(asset.path),
      "this file is named like a download of a standard, and would pass for one",
      advice: "name it for what it shows"
    )
  }
}
