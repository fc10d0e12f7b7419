internal import Diagnostics
internal import Locks
internal import SourceFiles
internal import Standards

extension GitContent {
  /// A file as the newest commit has it whose text got a date; nil where no commit has that text.
  func version(of file: SourceFile, dated record: DatedText) -> SourceFile? {
    let path = file.path.relative
    // A commit that deleted the file does not have it.
    let log = ["log", "--format=%H", "--diff-filter=AM", "-m", "--", path]
    guard let output = try? git(log) else { return nil }
    let commits = String(decoding: output, as: UTF8.self).split(separator: "\n")
    return commits.lazy.compactMap { commit in
      let entry = Entry(object: commit + ":./" + path, path: path, isLink: false)
      return (try? self.files([entry]))?.first { $0.undatedDigest == record.digest }
    }.first
  }
}
