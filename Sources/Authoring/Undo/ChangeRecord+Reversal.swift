internal import Diagnostics
internal import Fingerprints
package import SourceFiles

extension ChangeRecord {
  /// How the files are now, beside what the change made of them.
  package enum State: Sendable {
    /// As the change left them: this takes it back.
    case made(ContentChange)
    /// As before the change, since it was not made or was taken back already.
    case unmade
    /// Neither: these files, or this folder, are in the way.
    case edited([String])
  }

  /// Compares the files with the record. There is a way back where each of them is as the change left it, or as it was before.
  package func state(in tree: SourceTree) -> State {
    let others = files.filter { !isMade($0, in: tree) }
    let edited = others.filter { !isUnmade($0, in: tree) }
    if edited.isEmpty, others.count == files.count, !files.isEmpty { return .unmade }
    let blocked = move.map { move in
      tree.files.contains { $0.path.relative.hasPrefix(move.old) } ? [move.old] : []
    }
    let inTheWay = edited.compactMap { $0.new?.path ?? $0.old?.path } + (blocked ?? [])
    return inTheWay.isEmpty
      ? .made(reversal(of: files.filter { isMade($0, in: tree) })) : .edited(inTheWay)
  }

  private func isMade(_ file: File, in tree: SourceTree) -> Bool {
    guard let new = file.new else {
      return file.old.map { tree[SourcePath($0.path)] == nil } ?? true
    }
    return tree[SourcePath(new.path)].map {
      Fingerprint(sha256Of: $0.bytes).description == new.sha256
    } ?? false
  }

  private func isUnmade(_ file: File, in tree: SourceTree) -> Bool {
    guard let old = file.old else {
      return file.new.map { tree[SourcePath($0.path)] == nil } ?? true
    }
    return tree[SourcePath(old.path)]?.bytes == old.bytes
  }

  private func reversal(of files: [File]) -> ContentChange {
    var change = ContentChange()
    if let move { change.move(move.new, to: move.old) }
    for file in files {
      if let old = file.old {
        change.write(old.bytes, to: SourcePath(old.path))
      } else if let new = file.new {
        change.remove(SourcePath(new.path))
      }
    }
    return change
  }
}
