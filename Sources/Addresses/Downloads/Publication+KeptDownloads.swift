public import Diagnostics
internal import Foundation
internal import Locks
public import Standards

extension Publication {
  /// The downloads that are kept, each with its bytes. A file whose name says nothing to this program is left out;
  /// ``keptDownloadDiagnostics`` reports it.
  public var keptDownloads: [DownloadFile] {
    versions.flatMap { version -> [DownloadFile] in
      let names = DownloadNames(of: version.id, in: self)
      return (version.kept?.files ?? []).compactMap { file in
        names.download(named: file.name).map { DownloadFile($0, file.bytes) }
      }
    }
  }

  /// Kept downloads whose name says nothing to this program, such as those of a later one.
  public var keptDownloadDiagnostics: [Diagnostic] {
    versions.flatMap { version -> [Diagnostic] in
      let names = DownloadNames(of: version.id, in: self)
      return (version.kept?.files ?? []).filter { names.download(named: $0.name) == nil }.map {
        Diagnostic.unknownDownload($0.name, of: version.id)
      }
    }
  }
}

/// What the names of a version's downloads say.
private struct DownloadNames {
  private let publication: Publication
  private let stems: [String: Download.Subject]
  /// The longer before the shorter, since one may be the end of another.
  private static let forms = DownloadForm.allCases.sorted {
    $0.rawValue.utf8.count > $1.rawValue.utf8.count
  }

  init(of id: VersionID, in publication: Publication) {
    self.publication = publication
    let version = publication[id]
    let provisions = (version?.kept == nil ? nil : version)?.provisions ?? []
    let others = publication[id.standard]?.versions ?? []
    let subjects =
      [.version(id)] + provisions.map { Download.Subject.provision(id, $0.id) }
      + others.map { .comparison($0.id, id) }
    stems = Dictionary(
      subjects.map { (Download.stem(of: $0, in: publication), $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  func download(named name: String) -> Download? {
    for form in Self.forms where name.hasSuffix(form.rawValue) {
      let stem = String(name.dropLast(form.rawValue.count))
      if let subject = stems[stem] { return Download(subject, as: form, in: publication) }
      guard let mark = stem.range(of: "-e", options: .backwards),
        let edition = Int(stem[mark.upperBound...]), edition > 1,
        let subject = stems[String(stem[..<mark.lowerBound])]
      else { continue }
      return Download(subject, as: form, edition: edition, in: publication)
    }
    return nil
  }
}

extension Diagnostic {
  fileprivate static func unknownDownload(_ name: String, of version: VersionID) -> Diagnostic {
    Diagnostic(
      .error,
      "unknown-download",
      at: SourcePlace(SourcePath(version.downloadsFolder + name)),
      "this program does not know what this file is",
      advice: "use the program that wrote it, or a later one"
    )
  }
}
