#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The names that an exchange uses, all in the folder that holds the destination.
///
/// They are the same for every run, so that each finds what a killed one has left.
struct ExchangePaths: Hashable, Sendable {
  /// What is replaced, with no link on the way.
  let destination: String
  /// Where the new folder is built, and where the old one goes to be removed. A number is put behind it where something
  /// with that name cannot be removed.
  private(set) var building: String
  /// Where the old folder waits while the new one is moved; whatever has this name is whole.
  let setAside: String
  /// Where a replaced folder that is still in use waits for the next exchange.
  let previous: String
  /// What a run locks.
  let lock: String

  /// The names for a destination, whose links are resolved and whose parent folder is made.
  init(for given: String) throws(FileOperationError) {
    let destination = try resolved(given)
    guard destination != "/", destination.parentPath != nil else {
      throw FileOperationError(.replace, destination, .notMovable)
    }
    self.init(at: destination)
  }

  /// The names for a destination as it is written.
  init(at path: String) {
    destination = path.withoutTrailingSlashes
    let parent = destination.parentPath ?? "."
    let name = destination.split(separator: "/").last ?? ""
    let prefix = (parent == "/" ? "" : parent) + "/.\(name).psf-"
    building = prefix + "building"
    setAside = prefix + "old"
    previous = prefix + "previous"
    lock = prefix + "lock"
  }

  /// The first of the names for a new folder, and those with a number behind it, at which nothing is.
  func withFreeBuilding() throws(FileOperationError) -> ExchangePaths {
    var (paths, number) = (self, 1)
    while try Occupant(of: paths.building) != .nothing {
      number += 1
      paths.building = "\(building)-\(number)"
    }
    return paths
  }

  /// Where the record of what was replaced is, once the new folder is in place; until then it is in that.
  var record: String { destination + "/" + FolderRecord.fileName }

  /// A name at which nothing is, for a folder that no run removes.
  func kept() throws(FileOperationError) -> String {
    var (path, number) = (destination + "-kept", 1)
    while try Occupant(of: path) != .nothing {
      number += 1
      path = "\(destination)-kept-\(number)"
    }
    return path
  }
}

extension ExchangePaths {
  /// The names for a destination that is there, with links resolved, or as it is written.
  init(ofExisting given: String) {
    let real = realpath(given, nil)
    defer { free(real) }
    self.init(at: real.map { String(cString: $0) } ?? given)
  }
}

/// The path without links and `..` that a path leads to, whether or not there is anything.
private func resolved(_ path: String, links: Int = 0) throws(FileOperationError) -> String {
  if let real = realpath(path, nil) {
    defer { free(real) }
    return String(cString: real)
  }
  guard errno == ENOENT else { throw FileOperationError(.resolve, path, code: errno) }
  let path = path.withoutTrailingSlashes
  guard let target = linkTarget(of: path) else { return try resolvedInParent(path) }
  guard links < 40 else { throw FileOperationError(.resolve, path, code: ELOOP) }
  let isAbsolute = target.hasPrefix("/")
  let next = isAbsolute ? target : "\(path.parentPath ?? ".")/\(target)"
  return try resolved(next, links: links + 1)
}

private func resolvedInParent(_ path: String) throws(FileOperationError) -> String {
  let name = path.split(separator: "/").last.map(String.init) ?? ""
  // A name that leads elsewhere, below something that is not there.
  guard name != "..", name != ".", !name.isEmpty else {
    throw FileOperationError(.resolve, path, code: ENOENT)
  }
  let parent = path.parentPath ?? "."
  try makeFolders(parent, shown: parent)
  let real = try resolved(parent)
  return real == "/" ? "/\(name)" : "\(real)/\(name)"
}

func linkTarget(of path: String) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = readlink(path, &buffer, buffer.count - 1)
  guard count > 0 else { return nil }
  return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

extension String {
  var withoutTrailingSlashes: String {
    var text = self
    while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    return text
  }
}
