/// A folder whose place another has taken. What others saved into it since goes into the new one, and then it is emptied.
///
/// Programs save a file by writing another one and renaming it. Whoever stands in the old folder goes on doing so there. So
/// nothing is removed that was not looked at just before.
struct ReplacedFolder {
  /// How often it is looked at again where something came in while it was emptied.
  private static let mostRounds = 20

  private let old: OpenFolder
  private let new: OpenFolder
  private let record: FolderRecord
  private(set) var edits: [MeanwhileEdit] = []

  init(_ old: OpenFolder, replacedBy new: OpenFolder, _ record: FolderRecord) {
    (self.old, self.new, self.record) = (old, new, record)
  }

  /// Keeps what was saved, and removes all else that is in the folder. The folder itself stays.
  ///
  /// - Parameter isWhole: Whether nobody has begun to empty it. Otherwise a file that is gone says nothing, and stays in the
  ///   new folder.
  mutating func empty(isWhole: Bool = true) throws(FileOperationError) {
    if isWhole { try noteRemovals() }
    for _ in 0..<Self.mostRounds {
      let (files, folders) = (try old.files(), try old.folders())
      for name in files.sorted() { try settle(name) }
      var isEmpty = true
      for name in folders.reversed() {
        if isWhole { try keepFolder(name) }
        do { try old.removeFolder(name) } catch {
          guard error.isOccupied || error.isMissing else { throw error }
          isEmpty = isEmpty && error.isMissing
        }
      }
      if isEmpty, try old.entries().isEmpty { return }
    }
    throw FileOperationError(.remove, old.path, .inUse)
  }

  // MARK: Files

  private mutating func settle(_ name: String) throws(FileOperationError) {
    guard let stamp = old.stamp(of: name) else { return }
    let target = record.target(of: name)
    let isSame = stamp.identity == new.identity(of: target)
    if isSame || stamp == record[name]?.old {
      // The system has no way to remove a file only as it was; what comes in between these two calls is lost.
      return try remove(name, asIn: stamp)
    }
    try keep(name, at: target)
  }

  private func remove(_ name: String, asIn stamp: FileStamp) throws(FileOperationError) {
    guard old.stamp(of: name) == stamp else { return }
    do { try old.remove(name) } catch { guard error.isMissing else { throw error } }
  }

  private mutating func keep(_ name: String, at target: String) throws(FileOperationError) {
    // Where the new folder has what it was given, it is as if the file were saved there; and where nothing is or was.
    let isFree =
      if let entry = record[name] { entry.new != nil && entry.new == new.stamp(of: target) } else {
        new.stamp(of: target) == nil
      }
    let place = isFree ? target : free(target)
    do {
      // Step by step, through no link: what has a name there now need not be what had it.
      let parent = try new.folder(at: place.parentPath, isMade: true)
      try old.rename(name, to: place.lastPart, in: parent)
    } catch {
      // Whoever saved it has taken it away again.
      guard error.isMissing, old.stamp(of: name) == nil else { throw error }
      return
    }
    let outcome = place == target ? MeanwhileEdit.Outcome.saved : .beside(place)
    edits.append(MeanwhileEdit(path: target, outcome: outcome))
  }

  /// A name beside a file that no file has.
  private func free(_ name: String) -> String {
    var (place, number) = (name + ".saved", 1)
    while new.stamp(of: place) != nil {
      number += 1
      place = "\(name).saved-\(number)"
    }
    return place
  }

  // MARK: What is gone

  private mutating func noteRemovals() throws(FileOperationError) {
    for (bytes, entry) in record.entries.sorted(by: { $0.value.target < $1.value.target }) {
      let name = String(decoding: bytes, as: UTF8.self)
      guard old.stamp(of: name) == nil else { continue }
      guard let linked = entry.new else {
        guard new.stamp(of: entry.target) != nil else { continue }
        edits.append(MeanwhileEdit(path: entry.target, outcome: .written))
        continue
      }
      guard linked == new.stamp(of: entry.target) else { continue }
      try new.folder(at: entry.target.parentPath).remove(entry.target.lastPart)
      edits.append(MeanwhileEdit(path: entry.target, outcome: .removed))
    }
  }

  /// A folder that others made meanwhile is made in the new one, too.
  private func keepFolder(_ name: String) throws(FileOperationError) {
    let target = record.target(of: name)
    guard new.stamp(of: target) == nil, !record.holdsFiles(in: name) else { return }
    _ = try new.folder(at: target, isMade: true)
    new.copyAttributes(of: name, in: old, to: target)
  }
}
