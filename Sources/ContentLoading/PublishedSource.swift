internal import Diagnostics
internal import Markup
internal import ParallelWork
public import SourceFiles

extension ContentLoader {
  /// The files of a content folder as readers may see them: those of provisions without the comments of editors, in Markdown and
  /// in front matter.
  public static func withoutComments(_ tree: SourceTree) -> SourceTree {
    let files = mapInParallel(tree.files) { PublishedSource.file(of: $0) }
    return SourceTree(files: files, diagnostics: tree.diagnostics)
  }
}

/// The source of a provision without what only editors see.
private enum PublishedSource {
  static func file(of file: SourceFile) -> SourceFile {
    guard file.path.relative.hasPrefix("standards/") else { return file }
    let path = ContentPath(file.path, pathExtension: file.pathExtension)
    guard ContentKinds.file(at: path).version != nil else { return file }

    let hasComments = holdsComment(file.bytes)
    guard hasComments || headHoldsSign(file.bytes) else { return file }
    let parsed = ParsedFile(file)
    let tree = hasComments ? TextTree(parsing: parsed.body) : nil
    let head = head(file.bytes.dropLast(parsed.body.count))
    return SourceFile(path: file.path, bytes: head + (tree?.source ?? parsed.body))
  }

  private static func holdsComment(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      var next = bytes.offset(of: UInt8(ascii: "<"))
      while let at = next {
        if bytes[at...].starts(with: "<!--".utf8) { return true }
        next = bytes.offset(of: UInt8(ascii: "<"), from: at + 1)
      }
      return false
    }
  }

  /// Whether a `#` is before the second line of dashes.
  private static func headHoldsSign(_ bytes: [UInt8]) -> Bool {
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "#") { return true }
      if byte == 0x0A, bytes[(index + 1)...].starts(with: "---".utf8) { return false }
    }
    return false
  }

  /// Front matter, with the lines of dashes around it.
  private static func head(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var rest = Array(bytes)
    for range in FrontMatterComments.ranges(in: bytes).reversed() { rest.removeSubrange(range) }
    return rest
  }
}
