internal import Foundation

extension GitContent {
  /// A folder of the repository for files that belong to nobody's commit, one for each content folder; nil where Git knows
  /// nothing of that.
  var privateFolder: String? {
    guard let prefix = line(of: ["rev-parse", "--show-prefix"]),
      let path = line(of: [
        "rev-parse", "--git-path", "psf/\(prefix.isEmpty ? "content/" : prefix)",
      ])
    else { return nil }
    let base = URL(filePath: folder, directoryHint: .isDirectory)
    return URL(filePath: path, directoryHint: .isDirectory, relativeTo: base)
      .standardizedFileURL.path(percentEncoded: false)
  }

  /// A branch of another repository, as it was last fetched or pushed, that holds a file; nil where none does.
  func remoteBranch(holding path: String) -> String? {
    let format = "--format=%(refname)"
    guard let branches = try? git(["for-each-ref", format, "refs/remotes"]) else { return nil }
    return String(decoding: branches, as: UTF8.self).split(separator: "\n").map(String.init)
      .first { (try? entries(at: $0, below: [path]))?.isEmpty == false }
      .map { String($0.trimmingPrefix("refs/remotes/")) }
  }

  /// The files of the folder that differ from the last commit, in order; nothing where there is none.
  var uncommitted: [String] {
    guard let files = try? changedFiles(since: "HEAD") else { return [] }
    return files.sorted()
  }

  private func line(of command: [String]) -> String? {
    guard let output = try? git(command) else { return nil }
    return String(decoding: output, as: UTF8.self).split(separator: "\n").first.map(String.init)
      ?? ""
  }
}
