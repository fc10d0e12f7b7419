internal import Diagnostics
internal import Foundation
internal import SourceFiles
internal import Standards

/// A folder for one run of Typst: the templates, the pictures, the fonts and the documents. Nothing outside it is read.
struct TypstWorkshop {
  let folder: URL
  let count: Int

  /// Writes a folder.
  ///
  /// - Throws: What the operating system says where it cannot be written.
  init(
    _ documents: [PDFDocument],
    templates: [SourceFile],
    assets: [Asset]
  ) throws {
    count = documents.count
    folder = FileManager.default.temporaryDirectory.appending(path: "psf-pdf-\(UUID().uuidString)")
    do {
      try write(documents, templates, assets)
    } catch {
      remove()
      throw error
    }
  }

  private func write(
    _ documents: [PDFDocument],
    _ templates: [SourceFile],
    _ assets: [Asset]
  ) throws {
    for name in ["documents", "fonts"] { try make(folder.appending(path: name)) }
    for template in templates { try write(template.bytes, to: template.path.relative) }
    try linkFonts(templates)
    let shown = documents.reduce(into: Set<SourcePath>()) { $0.formUnion($1.source.assets) }
    for asset in assets where shown.contains(asset.path) {
      try write(asset.bytes, to: "content/" + asset.path.relative)
    }
    for (index, document) in documents.enumerated() {
      try Data(document.source.bytes).write(to: URL(filePath: source(index)))
    }
  }

  private func make(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let url = folder.appending(path: path)
    try make(url.deletingLastPathComponent())
    try Data(bytes).write(to: url)
  }

  /// Typst takes folders of fonts, and only those that are named may be in it.
  private func linkFonts(_ templates: [SourceFile]) throws {
    guard let list = templates.first(where: { $0.path.relative == PDFExport.fontList }) else {
      return
    }
    let lines = String(decoding: list.bytes, as: UTF8.self).split(separator: "\n")
    for (index, line) in lines.enumerated() where line.hasPrefix("/") {
      let path = line.trimmingCharacters(in: .whitespaces)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      let name = "\(Self.number(index))-\(path.split(separator: "/").last ?? "")"
      try FileManager.default.createSymbolicLink(
        atPath: folder.appending(path: "fonts/" + name).path,
        withDestinationPath: path
      )
    }
  }

  /// Removes the folder.
  func remove() { try? FileManager.default.removeItem(at: folder) }

  // MARK: Files

  func path(_ name: String) -> String { folder.appending(path: name).path }

  func source(_ index: Int) -> String { path("documents/\(Self.number(index)).typ") }

  func target(_ index: Int) -> String { path("documents/\(Self.number(index)).pdf") }

  /// The compiled document.
  func result(_ index: Int) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: target(index)))).map { [UInt8]($0) }
  }

  /// Numbers that sort as they count.
  private static func number(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }

  // MARK: What was said

  func newLog() throws -> FileHandle {
    let log = URL(filePath: path("log"))
    try Data().write(to: log)
    return try FileHandle(forWritingTo: log)
  }

  var allWords: String {
    (try? Data(contentsOf: URL(filePath: path("log")))).map { String(decoding: $0, as: UTF8.self) }
      ?? ""
  }

  /// The last line that was said.
  var lastWords: String {
    allWords.split(separator: "\n").last.map(String.init) ?? ""
  }
}
