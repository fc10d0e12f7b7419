internal import Fingerprints
internal import Foundation
internal import ParallelWork
internal import SourceFiles

extension TypstEngine {
  /// The digest of the files that set documents; nil where these cannot be known.
  ///
  /// They are read anew each time, since an upgrade may keep name, size and time. A script in the place of Typst has no
  /// fingerprint: what it starts is not known. Python is left out, since it only hands documents to the module.
  var fingerprint: Fingerprint? {
    var builder = FingerprintBuilder()
    var (folder, names) = ("", [String]())
    switch way {
    case .module(let modules):
      folder = URL(filePath: modules + "/typst").resolvingSymlinksInPath().path + "/"
      names = Self.files(in: folder)
    case .program(let version):
      let program = URL(filePath: path).resolvingSymlinksInPath().path
      guard !Self.isScript(program) else { return nil }
      builder.add(version)
      names = [program]
    }
    let digests = mapInParallel(names) { [folder] in try? sha256(ofFile: folder + $0) }
    for (name, digest) in zip(names, digests) {
      guard let digest else { return nil }
      builder.add(name)
      builder.add(digest)
    }
    return names.isEmpty ? nil : builder.fingerprint()
  }

  /// All files but what Python itself compiles from them, and writes when it likes.
  private static func files(in folder: String) -> [String] {
    let manager = FileManager.default
    return (manager.subpaths(atPath: folder) ?? []).sorted().filter { name in
      var isFolder: ObjCBool = false
      let isThere = manager.fileExists(atPath: folder + name, isDirectory: &isFolder)
      return isThere && !isFolder.boolValue && !name.contains("__pycache__/")
    }
  }

  private static func isScript(_ path: String) -> Bool {
    guard let file = FileHandle(forReadingAtPath: path) else { return false }
    defer { try? file.close() }
    return (try? file.read(upToCount: 2)) == Data("#!".utf8)
  }
}
