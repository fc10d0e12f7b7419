internal import Diagnostics
internal import Fingerprints
internal import Foundation
internal import ParallelWork
internal import SourceFiles
internal import Standards

/// A file that Typst can read, by its path from the root of a document.
struct TypstFile: Sendable {
  let path: String
  let bytes: [UInt8]
}

/// All that Typst can read while it sets some documents.
///
/// Keys are made of it, and a workshop is written from it and from nothing else. So a file that changes a document is in
/// its key, and one that belongs to another document is not.
struct TypstInputs: Sendable {
  /// The markup of a document, in its root.
  static let document = "document.typ"
  /// The markup of one whose pages become pictures.
  static let images = "images.typ"

  /// The files of `templates/pdf/`, which all documents can read.
  let templates: [TypstFile]
  /// The files of fonts, which all documents can use; their paths are names in one folder.
  let fonts: [TypstFile]
  /// For each document the files that it alone can read: its markup, and the pictures that it shows.
  let documents: [[TypstFile]]

  /// Reads the fonts that the templates name; one that is not there is passed over.
  init(_ documents: [PDFDocument], templates: [SourceFile], assets: [Asset]) {
    self.templates = templates.map { TypstFile(path: $0.path.relative, bytes: $0.bytes) }
    fonts = Self.fonts(namedIn: templates)
    let assets = Dictionary(assets.map { ($0.path, $0.bytes) }, uniquingKeysWith: { $1 })
    self.documents = documents.map { document in
      let pictures = document.source.assets.sorted().compactMap { path in
        assets[path].map { TypstFile(path: "content/" + path.relative, bytes: $0) }
      }
      return [TypstFile(path: document.fileName, bytes: document.source.bytes)] + pictures
    }
  }

  private static func fonts(namedIn templates: [SourceFile]) -> [TypstFile] {
    let list = templates.first { $0.path.relative == PDFExport.fontList }?.bytes ?? []
    let lines = String(decoding: list, as: UTF8.self).split(separator: "\n")
    let paths = lines.filter { $0.hasPrefix("/") }.map { $0.trimmingCharacters(in: .whitespaces) }
    return mapInParallel(Array(paths.enumerated())) { index, path in
      let name = "\(TypstWorkshop.number(index))-\(path.split(separator: "/").last ?? "")"
      return (try? bytes(ofFile: path)).map { TypstFile(path: name, bytes: $0) }
    }.compactMap { $0 }
  }

  // MARK: Keys

  /// The key of each document: of every file that Typst can read for it, and of Typst.
  func keys(setBy engine: Fingerprint) -> [Fingerprint] {
    let shared = [Self.digest(of: templates), Self.digest(of: fonts), engine]
    return documents.map { files in
      var builder = FingerprintBuilder()
      for part in shared + [Self.digest(of: files)] { builder.add(part) }
      return builder.fingerprint()
    }
  }

  private static func digest(of files: [TypstFile]) -> Fingerprint {
    let digests = mapInParallel(files) { Fingerprint(of: $0.bytes) }
    var builder = FingerprintBuilder()
    for (file, digest) in zip(files, digests) {
      builder.add(file.path)
      builder.add(digest)
    }
    return builder.fingerprint()
  }
}
