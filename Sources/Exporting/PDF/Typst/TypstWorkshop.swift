internal import FileExchange
internal import Foundation

/// A folder for one run of Typst. Nothing else is read: each document has a root of its own with what it may see, fonts
/// are copies, and where Typst would look for packages there is a file.
struct TypstWorkshop {
  private let scratch: ScratchFolder
  /// The names of the files that hold the markup.
  private let sources: [String]
  var count: Int { sources.count }

  var folder: URL { URL(filePath: scratch.path) }

  /// Writes a folder.
  ///
  /// - Parameter wanted: Which of the documents are to be set.
  /// - Throws: What the operating system says where it cannot be written.
  init(_ wanted: [Int], of inputs: TypstInputs) throws {
    sources = wanted.map { inputs.documents[$0].first?.path ?? TypstInputs.document }
    scratch = try ScratchFolder("psf-pdf", in: FileManager.default.temporaryDirectory.path)
    try write(wanted, of: inputs)
  }

  private func write(_ wanted: [Int], of inputs: TypstInputs) throws {
    for name in ["documents", "fonts"] { try make(folder.appending(path: name)) }
    try Data().write(to: URL(filePath: packages))
    try Data(PackageResources.compile_py).write(to: URL(filePath: script))
    for file in inputs.templates { try write(file, in: folder) }
    for file in inputs.fonts { try write(file, in: folder.appending(path: "fonts")) }
    for (index, document) in wanted.enumerated() {
      let root = URL(filePath: root(index))
      for file in inputs.documents[document] { try write(file, in: root) }
      try FileManager.default.createSymbolicLink(
        atPath: root.appending(path: "pdf").path,
        withDestinationPath: "../../pdf"
      )
    }
  }

  private func make(_ folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  private func write(_ file: TypstFile, in folder: URL) throws {
    let url = folder.appending(path: file.path)
    try make(url.deletingLastPathComponent())
    try Data(file.bytes).write(to: url)
  }

  // MARK: Files

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// The folder that Typst is kept in while it sets a document.
  func root(_ index: Int) -> String { path("documents/\(Self.number(index))") }

  func source(_ index: Int) -> String { "\(root(index))/\(sources[index])" }

  /// Whether the pages of a document become pictures.
  func isOfImages(_ index: Int) -> Bool { sources[index] == TypstInputs.images }

  /// What is made of a document, with `{0p}` where the number of a page comes in.
  func target(_ index: Int) -> String {
    root(index) + (isOfImages(index) ? "/image-{0p}.png" : "/document.pdf")
  }

  /// What compiles the documents where Typst is a module of Python.
  var script: String { path("compile.py") }

  /// Where packages would be.
  var packages: String { path("no-packages") }

  /// The compiled document, or the pictures of its pages, one after the other.
  func result(_ index: Int) -> [UInt8]? {
    guard isOfImages(index) else {
      return (try? Data(contentsOf: URL(filePath: target(index)))).map { [UInt8]($0) }
    }
    let names = (try? FileManager.default.contentsOfDirectory(atPath: root(index))) ?? []
    let images = names.filter { $0.hasSuffix(".png") }.sorted().compactMap {
      try? Data(contentsOf: URL(filePath: "\(root(index))/\($0)"))
    }
    return images.isEmpty ? nil : images.flatMap(\.self)
  }

  /// Numbers that sort as they count.
  static func number(_ index: Int) -> String {
    let digits = String(index)
    return String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
  }
}
