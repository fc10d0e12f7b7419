#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// What stands in a folder under one name.
package struct FolderEntry: Hashable, Sendable {
  /// Its name; bytes that are no UTF-8 are replaced.
  package let name: String
  /// Whether it is a folder; a link to one is none.
  package let isFolder: Bool
}

extension OpenFolder {
  /// What stands in the folder itself, or in one below it, by name.
  package func entries(in name: String? = nil) throws(FileOperationError) -> [FolderEntry] {
    let shown = name.map(path(of:)) ?? path
    let stream = try FolderStream(name ?? ".", at: descriptor, shown: shown)
    var entries: [FolderEntry] = []
    while let entry = try stream.next() {
      entries.append(FolderEntry(name: String(cString: entry.name), isFolder: entry.isFolder))
    }
    return entries.sorted { $0.name < $1.name }
  }

  /// The paths, from the folder, of everything in it and below that is no folder, in no order. A name that is no UTF-8, and
  /// a mount, are errors.
  package func files() throws(FileOperationError) -> [String] {
    var (files, folders): ([String], [String]) = ([], [])
    let stream = try FolderStream(".", at: descriptor, shown: path)
    try collect(into: &files, &folders, from: stream, prefix: "")
    return files
  }

  /// The paths, from the folder, of all folders below it, each before those in it.
  package func folders() throws(FileOperationError) -> [String] {
    var (files, folders): ([String], [String]) = ([], [])
    let stream = try FolderStream(".", at: descriptor, shown: path)
    try collect(into: &files, &folders, from: stream, prefix: "")
    return folders
  }

  private func collect(
    into files: inout [String],
    _ folders: inout [String],
    from stream: consuming FolderStream,
    prefix: String
  ) throws(FileOperationError) {
    while let entry = try stream.next() {
      let name = prefix + (try entry.text(in: path(of: prefix)))
      guard entry.isFolder else {
        files.append(name)
        continue
      }
      folders.append(name)
      let folder = try FolderStream(entry.name, at: stream.descriptor, shown: path(of: name))
      try collect(into: &files, &folders, from: folder, prefix: name + "/")
    }
  }
}

/// Removes a folder with all that is in it; a link in it is removed, not followed. No folder there is fine.
func removeTree(_ path: String) throws(FileOperationError) {
  do {
    try removeTree(path, at: AT_FDCWD, shown: path)
  } catch {
    guard !error.isMissing else { return }
    throw error
  }
}

private func removeTree(
  _ name: UnsafePointer<CChar>,
  at folder: Int32,
  shown path: String
) throws(FileOperationError) {
  let stream = try openToEmpty(name, at: folder, shown: path)
  try removeEntries(of: stream, shown: path)
  var error = result { unlinkat(folder, name, AT_REMOVEDIR) }.error
  // A stream may pass over an entry when another goes while it is read.
  for _ in 1...8 where error == ENOTEMPTY {
    stream.rewind()
    try removeEntries(of: stream, shown: path)
    error = result { unlinkat(folder, name, AT_REMOVEDIR) }.error
  }
  guard error == 0 else { throw FileOperationError(.remove, path, code: error) }
}

/// Opens a folder whose entries are to be removed. Its mode does not hinder its owner, who may change it.
private func openToEmpty(
  _ name: UnsafePointer<CChar>,
  at folder: Int32,
  shown path: String
) throws(FileOperationError) -> FolderStream {
  let stream: FolderStream
  do {
    stream = try FolderStream(name, at: folder, shown: path)
  } catch {
    guard error.isForbidden, fchmodat(folder, name, 0o700, AT_SYMLINK_NOFOLLOW) == 0 else {
      throw error
    }
    stream = try FolderStream(name, at: folder, shown: path)
  }
  var status = stat()
  if fstat(stream.descriptor, &status) == 0, status.st_mode & 0o300 != 0o300 {
    // Where this fails, so will the removal, and that says why.
    _ = fchmod(stream.descriptor, 0o700)
  }
  return stream
}

private func removeEntries(
  of stream: borrowing FolderStream,
  shown path: String
) throws(FileOperationError) {
  let folder = stream.descriptor
  while let entry = try stream.next() {
    if entry.isFolder {
      try removeTree(entry.name, at: folder, shown: "\(path)/\(String(cString: entry.name))")
    } else {
      try systemCall(.remove, "\(path)/\(String(cString: entry.name))") {
        unlinkat(folder, entry.name, 0)
      }
    }
  }
}
