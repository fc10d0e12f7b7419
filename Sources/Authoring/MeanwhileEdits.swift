internal import Diagnostics
internal import FileExchange
internal import SourceFiles

/// A file that others saved or removed in the content while it was changed.
public struct MeanwhileEdit: Hashable, Sendable {
  /// What is done about it.
  public enum Outcome: Hashable, Sendable {
    /// It is in the content as it was saved.
    case saved
    /// It was written anew by the change, so that what was saved is beside it, at this path from the content folder.
    case beside(String)
    /// It is removed from the content, too.
    case removed
  }

  /// Its path from the content folder.
  public let path: String
  /// What is done about it.
  public let outcome: Outcome
}

/// Keeps what was saved into the old folder after it was read: programs save a file by writing another one and renaming
/// it, so that the new folder has only the old file then.
struct MeanwhileEdits {
  private let build: ContentBuild
  private(set) var kept: [MeanwhileEdit] = []

  init(during build: ContentBuild) {
    self.build = build
  }

  /// Moves such files into the new folder, once that is in place.
  mutating func keep() throws(FileOperationError) {
    guard let old = build.old else { return }
    for folder in try old.folders().map(build.change.target)
    where build.new.identity(of: folder) == nil {
      try build.new.makeFolder(folder)
    }
    let names = try old.files().sorted()
    for name in names { try keep(name, from: old) }
    let left = Set(names)
    for name in build.linked.keys.sorted() where !left.contains(name) { try remove(name) }
  }

  private mutating func keep(_ name: String, from old: OpenFolder) throws(FileOperationError) {
    let target = build.change.target(of: name)
    let identity = old.identity(of: name)
    guard identity != nil, identity != build.linked[name]?.old, !isAsRead(name, old) else { return }
    // What the change has written, or what others have saved into the new folder since.
    guard !build.isReplaced(name), build.linked[name]?.new == build.new.identity(of: target) else {
      let place = try free(target)
      try old.rename(name, to: place, in: build.new)
      return kept.append(MeanwhileEdit(path: target, outcome: .beside(place)))
    }
    try old.rename(name, to: target, in: build.new)
    kept.append(MeanwhileEdit(path: target, outcome: .saved))
  }

  private func isAsRead(_ name: String, _ old: OpenFolder) -> Bool {
    guard build.isReplaced(name), let bytes = build.read[name] else { return false }
    return old.holds(bytes, at: name)
  }

  private mutating func remove(_ name: String) throws(FileOperationError) {
    let target = build.change.target(of: name)
    guard build.linked[name]?.new == build.new.identity(of: target) else { return }
    try build.new.remove(target)
    kept.append(MeanwhileEdit(path: target, outcome: .removed))
  }

  /// A name beside a file that no file has.
  private func free(_ name: String) throws(FileOperationError) -> String {
    var (place, number) = (name + ".saved", 1)
    while build.new.identity(of: place) != nil {
      number += 1
      place = "\(name).saved-\(number)"
    }
    return place
  }
}
