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
  /// Where the new folder is built, and where the old one goes to be removed.
  let building: String
  /// Where the old folder waits while the new one is moved; whatever has this name is whole.
  let setAside: String
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
    lock = prefix + "lock"
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

private func linkTarget(of path: String) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
  let count = readlink(path, &buffer, buffer.count - 1)
  guard count > 0 else { return nil }
  return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

extension String {
  fileprivate var withoutTrailingSlashes: String {
    var text = self
    while text.utf8.count > 1, text.utf8.last == UInt8(ascii: "/") { text.removeLast() }
    return text
  }
}
