internal import ChildProcesses
internal import Diagnostics
internal import FileExchange
internal import Foundation
internal import SourceFiles

/// A content folder as it is at a revision in Git. The working tree and the index are not touched.
struct GitContent {
  let folder: String

  /// The files at a revision.
  func tree(at revision: String) throws(ActionFailure) -> SourceTree {
    let entries = try entries(at: try commit(of: revision))
    guard !entries.isEmpty else {
      throw .refused("'\(folder)' is not in the revision '\(revision)'")
    }
    return SourceTree(
      judging: try files(entries.filter { !$0.isLink }),
      links: entries.filter(\.isLink).map { SourcePath($0.path) }
    )
  }

  /// The files that differ from where the current branch left another one.
  func changedSinceFork(from revision: String) throws(ActionFailure) -> Set<String> {
    try changedFiles(since: try forkPoint(from: revision))
  }

  /// The files of the folder that differ from a revision, deleted ones and those that Git does not know included.
  ///
  /// Git is asked for the digests of the files as they are: a comparison with the working tree would run the filters of the
  /// repository, which are programs that it names. Line ends do not count.
  func changedFiles(since revision: String) throws(ActionFailure) -> Set<String> {
    let entries = try entries(at: try commit(of: revision))
    let objects = Dictionary(entries.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let present = try files(of: folder).filter { path in
      !path.split(separator: "/").contains { $0.hasPrefix(".") }
    }
    // A name of two lines cannot be asked for.
    let asked = present.filter { objects[$0] != nil && !$0.contains("\n") }
    let unchanged = try unchanged(asked.compactMap { objects[$0] })
    return Set(present).union(objects.keys).subtracting(unchanged)
  }

  /// The files that are as Git has them, line ends aside.
  func unchanged(_ entries: [Entry]) throws(ActionFailure) -> Set<String> {
    guard !entries.isEmpty else { return [] }
    let place = URL(filePath: folder).standardizedFileURL.path(percentEncoded: false).withoutSlash
    let digests = try git(
      ["hash-object", "--no-filters", "--stdin-paths"],
      // Git reads them from the top of the working tree.
      input: entries.map { "\(place)/\($0.path)\n" }.joined()
    ).split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) }
    guard digests.count == entries.count else {
      throw .refused("git gives no digests of '\(folder)'")
    }
    let (same, other) = Array(zip(entries, digests)).parted { String($0.object) == $1 }
    return Set(same.map(\.0.path)).union(try sameButForLineEnds(other.map(\.0)))
  }

  /// All files below the folder as it is.
  private func files(of folder: String) throws(ActionFailure) -> [String] {
    do { return try OpenFolder(folder).files() } catch {
      throw .system(reason: "\(error)", untouched: nil)
    }
  }

  private func sameButForLineEnds(_ entries: [Entry]) throws(ActionFailure) -> [String] {
    try files(entries.filter { !$0.isLink }).filter { file in
      let now = try? SourceFiles.bytes(ofFile: "\(folder)/\(file.path.relative)")
      return now?.filter { $0 != 0x0D } == file.bytes.filter { $0 != 0x0D }
    }.map(\.path.relative)
  }

  private func commit(of revision: String) throws(ActionFailure) -> String {
    guard (try? git(["rev-parse", "--show-prefix"])) != nil else {
      throw .refused("'\(folder)' is in no Git repository, or git is not installed")
    }
    let name = revision + "^{commit}"
    guard
      let output = try? git(["rev-parse", "--verify", "--quiet", "--end-of-options", name]),
      let commit = String(decoding: output, as: UTF8.self).split(separator: "\n").last
    else {
      throw .refused("there is no revision '\(revision)' in the Git repository of '\(folder)'")
    }
    return String(commit)
  }

  /// Where the current branch left another one; the revision itself where it is an ancestor, or where they have none in common. What
  /// the other branch got since is no change of this one.
  func forkPoint(from revision: String) throws(ActionFailure) -> String {
    let tip = try commit(of: revision)
    let output = (try? git(["merge-base", tip, "HEAD"])) ?? []
    let base = String(decoding: output, as: UTF8.self).split(separator: "\n").first
    guard let base, base != tip else { return revision }
    return String(base.prefix(12))
  }

  struct Entry {
    let object: Substring
    let path: String
    let isLink: Bool
  }

  /// The files that would be read from a disk: none whose name begins with a dot.
  func entries(at commit: String, below paths: [String] = []) throws(ActionFailure) -> [Entry] {
    let output = try git(["ls-tree", "-r", "-z", commit] + (paths.isEmpty ? [] : ["--"] + paths))
    return output.split(separator: 0).compactMap { line in
      let parts = String(decoding: line, as: UTF8.self).split(separator: "\t", maxSplits: 1)
      let facts = parts.first?.split(separator: " ") ?? []
      guard parts.count == 2, facts.count == 3, facts[1] == "blob",
        !parts[1].split(separator: "/").contains(where: { $0.hasPrefix(".") })
      else { return nil }
      return Entry(object: facts[2], path: String(parts[1]), isLink: facts[0] == "120000")
    }
  }

  func files(_ entries: [Entry]) throws(ActionFailure) -> [SourceFile] {
    let names = entries.map { $0.object + "\n" }.joined()
    var rest = try git(["cat-file", "--batch"], input: names)[...]
    var files: [SourceFile] = []
    for entry in entries {
      guard let end = rest.firstIndex(of: UInt8(ascii: "\n")),
        let size = rest[..<end].split(separator: UInt8(ascii: " ")).last
          .flatMap({ Int(String(decoding: $0, as: UTF8.self)) }),
        rest.endIndex - end - 1 > size
      else { throw .refused("git does not give '\(entry.path)'") }
      let bytes = rest[(end + 1)...].prefix(size)
      files.append(SourceFile(path: SourcePath(entry.path), bytes: Array(bytes)))
      rest = rest[(end + 1 + size)...].dropFirst()
    }
    return files.sorted { $0.path < $1.path }
  }

  // MARK: The program

  /// What git prints. Hooks and file monitors of the repository are not run.
  func git(_ arguments: [String], input: String = "") throws(ActionFailure) -> [UInt8] {
    guard let git = ChildEnvironment.path(of: "git") else {
      throw .refused("git is not installed")
    }
    let own = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null"]
    // What is not there is not fetched, by whatever program the repository names for that.
    let alone = ["-c", "protocol.allow=never", "-c", "core.sshCommand=false", "-C", folder]
    let child = try? ChildProcess(
      git,
      own + alone + arguments,
      input: Array(input.utf8),
      errors: .nowhere
    )
    guard let child, child.status == 0 else {
      throw .refused("git \(arguments.joined(separator: " ")) failed in '\(folder)'")
    }
    return child.output
  }
}

extension Array {
  /// Those for which something holds, and the others.
  func parted(_ holds: (Element) -> Bool) -> (those: [Element], others: [Element]) {
    (filter(holds), filter { !holds($0) })
  }
}

extension String {
  fileprivate var withoutSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}
