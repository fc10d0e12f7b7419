internal import CProgramFiles
internal import Diagnostics
internal import SourceFiles

/// The files that the program brings along, so that a project needs none of its own and a program can be copied by itself.
enum ProgramFiles {
  /// The templates of sites and PDFs.
  static let templates = SourceTree(
    files: files(below: "templates/").map {
      SourceFile(path: SourcePath($0.path, in: .templates), bytes: $0.bytes)
    }
  )

  /// The files of a folder, by their paths from there, in the order of these.
  static func files(below folder: String) -> [(path: String, bytes: [UInt8])] {
    all.filter { $0.path.hasPrefix(folder) }.map {
      (String($0.path.dropFirst(folder.count)), $0.bytes)
    }
  }

  private static let all = UnsafeBufferPointer(start: psf_files(), count: psf_file_count()).map {
    file in
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    return (path: String(cString: file.path), bytes: Array(bytes))
  }
}
