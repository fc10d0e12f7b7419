internal import ChildProcesses
internal import Diagnostics
internal import SourceFiles

/// A content folder as it is at a revision in Git. The working tree and the index are not touched.
struct GitContent {
  let folder: String

  /// The files at a revision.
  func tree(at revision: String) throws -> SourceTree {
    let entries = try entries(at: try commit(of: revision))
    guard !entries.isEmpty else {
      throw WrongOperand("'\(folder)' is not in the revision '\(revision)'")
    }
    return SourceTree(
      judging: try files(entries.filter { !$0.isLink }),
      links: entries.filter(\.isLink).map { SourcePath($0.path) }
    )
  }

  /// The files of the folder that differ from a revision, deleted ones and those that Git does not know included.
  func changedFiles(since revision: String) throws -> Set<String> {
    let commit = try commit(of: revision)
    let changed = try git(
      [
        "diff", "--no-ext-diff", "--no-textconv", "--name-only", "-z", "--no-renames", "--relative",
        commit, "--", ".",
      ],
      without: filterSettings()
    )
    let unknown = try git(["ls-files", "--others", "--exclude-standard", "-z"])
    return Set((changed + unknown).split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  /// The filters of the repository, each set to do nothing: they are programs that it names, and a comparison with the
  /// working tree would run them.
  private func filterSettings() -> [String] {
    let names = try? git(["config", "--name-only", "-z", "--get-regexp", "^filter\\."])
    return (names ?? []).split(separator: 0).map { String(decoding: $0, as: UTF8.self) }.map {
      $0.hasSuffix(".required") ? "\($0)=false" : "\($0)="
    }
  }

  private func commit(of revision: String) throws -> String {
    guard (try? git(["rev-parse", "--show-prefix"])) != nil else {
      throw WrongOperand("'\(folder)' is in no Git repository, or git is not installed")
    }
    let name = revision + "^{commit}"
    guard
      let output = try? git(["rev-parse", "--verify", "--quiet", "--end-of-options", name]),
      let commit = String(decoding: output, as: UTF8.self).split(separator: "\n").last
    else {
      throw WrongOperand("there is no revision '\(revision)' in the Git repository of '\(folder)'")
    }
    return String(commit)
  }

  private struct Entry {
    let object: Substring
    let path: String
    let isLink: Bool
  }

  /// The files that would be read from a disk: none whose name begins with a dot.
  private func entries(at commit: String) throws -> [Entry] {
    let output = try git(["ls-tree", "-r", "-z", commit])
    return output.split(separator: 0).compactMap { line in
      let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let facts = parts.first?.split(separator: " ") ?? []
      guard parts.count == 2, facts.count == 3, facts[1] == "blob",
        !parts[1].split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { return nil }
      return Entry(object: facts[2], path: String(parts[1]), isLink: facts[0] == "120000")
    }
  }

  private func files(_ entries: [Entry]) throws -> [SourceFile] {
    let names = entries.map { $0.object + "\n" }.joined()
    var rest = try git(["cat-file", "--batch"], input: names)[...]
    var files: [SourceFile] = []
    for entry in entries {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = rest[..<end].split(separator: UInt8(ascii: " ")).last
          .flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
        rest.endIndex - end - 1 > size
      else { throw WrongOperand("git does not give '\(entry.path)'") }
      let bytes = rest[(end + 1)...].prefix(size)
      files.append(SourceFile(path: SourcePath(entry.path), bytes: Array(bytes)))
      rest = rest[(end + 1 + size)...].dropFirst()
    }
    return files.sorted { $0.path < $1.path }
  }

  // MARK: The program

  /// What git prints. Hooks and file monitors of the repository are not run.
  ///
  /// - Parameter filters: Settings that keep its filters from being run.
  private func git(
    _ arguments: [String],
    input: String = "",
    without filters: [String] = []
  ) throws -> [UInt8] {
    guard let git = ChildEnvironment.path(of: "git") else {
      throw WrongOperand("git is not installed")
    }
    let own = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]
    // What is not there is not fetched, by whatever program the repository names for that.
    let alone = ["-c", "protocol.allow=never", "-c", "core.sshCommand=false", "-C", folder]
    let child = try ChildProcess(
      git,
      own + filters.flatMap { ["-c", $0] } + alone + arguments,
      input: Array(input.utf8),
      errors: .nowhere
    )
    guard child.status == 0 else {
      throw WrongOperand("git \(arguments.joined(separator: " ")) failed in '\(folder)'")
    }
    return child.output
  }
}
