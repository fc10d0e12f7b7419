internal import Diagnostics
internal import FileExchange
internal import SourceFiles

/// The content folder as a change makes it, in the making: a folder beside the old one.
struct ContentBuild {
  let change: ContentChange
  /// The bytes that were read of the old folder, by path.
  let read: [String: [UInt8]]
  /// The old folder, held open; nil where there is none.
  private var old: OpenFolder?
  private let new: OpenFolder
  /// The old folder as it was when this one was made of it.
  private(set) var record: FolderRecord
  private let willStep: @Sendable () -> Void

  init(
    _ change: ContentChange,
    of tree: SourceTree,
    in new: OpenFolder,
    willStep: @escaping @Sendable () -> Void
  ) {
    self.change = change
    read = Dictionary(
      tree.files.map { ($0.path.relative, $0.bytes) },
      uniquingKeysWith: { first, _ in first }
    )
    self.new = new
    record = FolderRecord(move: change.move)
    self.willStep = willStep
  }

  /// A file that was listed is gone.
  struct Vanished: Error {}

  /// Gives everything that is not written anew a second name in the new folder.
  mutating func link(from old: OpenFolder) throws {
    self.old = old
    record = FolderRecord(of: old, move: change.move)
    let files = try old.files().sorted()
    let emptied = emptiedFolders(files)
    for name in try old.folders() where !emptied.contains(name) {
      willStep()
      try new.makeFolder(change.target(of: name))
    }
    for name in files {
      guard let stamp = old.stamp(of: name) else { throw Vanished() }
      guard !isReplaced(name), !isRemoved(name) else {
        record.add(name, stamp, linkedAs: nil)
        continue
      }
      willStep()
      let target = change.target(of: name)
      try old.link(name, as: target, into: new)
      record.add(name, stamp, linkedAs: new.stamp(of: target))
    }
  }

  /// Writes what the change writes; the disk has it, and the names of all files, at the end.
  func write() throws {
    for (path, bytes) in change.written.sorted(by: { $0.key < $1.key }) {
      let name = path.relative
      willStep()
      if let folder = name.parentPath { try new.makeFolder(folder) }
      try new.write(bytes, to: name, isStored: true)
    }
    let folders = try new.folders()
    if let old {
      let known = try old.folders()
      let kept = known.filter { new.identity(of: change.target(of: $0)) != nil }
      copyAttributes(of: kept, from: old)
      takeAfterFolders(folders, besides: Set(known.map { Array(change.target(of: $0).utf8) }))
    }
    for folder in folders { try new.storeNames(in: folder) }
    try new.storeNames()
  }

  /// Whether the old files that are written anew are still those that were read: an edit in them would be lost.
  var holdsWhatWasRead: Bool {
    guard let old else { return true }
    let removed = change.removed.map(\.relative)
    guard removed.allSatisfy({ name in read[name].map { old.holds($0, at: name) } ?? false }) else {
      return false
    }
    let places = Set(change.written.keys.map(\.relative))
    let sources = Dictionary(grouping: read.keys, by: change.target)
    return places.allSatisfy { place in
      guard let names = sources[place] else { return old.identity(of: place) == nil }
      return names.allSatisfy { name in
        read[name].map { old.holds($0, at: name) } ?? true
      }
    }
  }

  /// Whether a file of the old folder is written anew, or has a new one in its place.
  func isReplaced(_ name: String) -> Bool {
    change.written[SourcePath(change.target(of: name))] != nil
  }

  private func isRemoved(_ name: String) -> Bool { change.removed.contains(SourcePath(name)) }

  /// The folders that lose all their files: they go with them.
  private func emptiedFolders(_ files: [String]) -> Set<String> {
    func folders(_ names: some Sequence<String>) -> Set<String> {
      Set(names.flatMap { sequence(first: $0, next: \.parentPath).dropFirst() })
    }
    return folders(files.filter(isRemoved)).subtracting(folders(files.filter { !isRemoved($0) }))
  }

  /// Folders and files that were not there before.
  private func takeAfterFolders(_ folders: [String], besides known: Set<[UInt8]>) {
    for folder in folders where !known.contains(Array(folder.utf8)) { new.takeAfterFolder(folder) }
    let replaced = Set(read.keys.map { Array(change.target(of: $0).utf8) })
    for path in change.written.keys where !replaced.contains(Array(path.relative.utf8)) {
      new.takeAfterFolder(path.relative)
    }
  }

  /// At the end, since nothing can be put into a folder that may not be written.
  private func copyAttributes(of folders: [String], from old: OpenFolder) {
    for name in read.keys where isReplaced(name) {
      new.copyAttributes(of: name, in: old, to: change.target(of: name))
    }
    for name in folders.reversed() {
      new.copyAttributes(of: name, in: old, to: change.target(of: name))
    }
  }
}
