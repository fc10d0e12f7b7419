#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Which file it is, whatever names it has.
package struct FileIdentity: Hashable, Sendable {
  let device: UInt64
  let number: UInt64
}

/// A file as it was at a moment: whoever writes into it, or puts another in its place, gives it another stamp.
package struct FileStamp: Hashable, Sendable {
  /// Which file it is.
  package let identity: FileIdentity
  let size: Int64
  let seconds: Int64
  let nanoseconds: Int64
}

extension FileStamp {
  init(_ status: stat) {
    #if canImport(Darwin)
      let time = status.st_mtimespec
    #else
      let time = status.st_mtim
    #endif
    self.init(
      identity: FileIdentity(device: UInt64(status.st_dev), number: UInt64(status.st_ino)),
      size: Int64(status.st_size),
      seconds: Int64(time.tv_sec),
      nanoseconds: Int64(time.tv_nsec)
    )
  }
}

extension OpenFolder {
  /// The file or link that has a name; nil where there is none, or it cannot be asked.
  package func stamp(of name: String) -> FileStamp? {
    status(of: name).map(FileStamp.init)
  }

  /// Which file or link has a name.
  package func identity(of name: String) -> FileIdentity? { stamp(of: name)?.identity }

  /// Gives a file or folder the owner and the mode that another has, as far as that can be.
  package func copyAttributes(of name: String, in other: OpenFolder, to newName: String) {
    guard let status = other.status(of: name), status.st_mode & S_IFMT != S_IFLNK else { return }
    newName.withCString { new in
      status.giveOwner { fchownat(descriptor, new, $0, $1, 0) }
      // After the owner, since that takes marks of the mode away.
      _ = fchmodat(descriptor, new, status.st_mode & 0o7777, 0)
    }
  }

  /// Gives a new file or folder the owner of the folder that it is in, and a folder its mode, too, as far as that can be.
  package func takeAfterFolder(_ name: String) {
    guard let parent = status(of: name.parentPath ?? "."), let own = status(of: name) else {
      return
    }
    name.withCString { name in
      parent.giveOwner { fchownat(descriptor, name, $0, $1, AT_SYMLINK_NOFOLLOW) }
      if own.isFolder { _ = fchmodat(descriptor, name, parent.st_mode & 0o7777, 0) }
    }
  }

  func status(of name: String) -> stat? {
    var status = stat()
    let error = result {
      name.withCString { fstatat(descriptor, $0, &status, AT_SYMLINK_NOFOLLOW) }
    }.error
    return error == 0 ? status : nil
  }
}

extension stat {
  /// Gives its owner and group to something, by a call that takes both; who may not give it away may still leave it to the
  /// group.
  func giveOwner(by call: (uid_t, gid_t) -> Int32) {
    if call(st_uid, st_gid) != 0 { _ = call(uid_t.max, st_gid) }
  }
}

/// Gives a folder the owner and the mode of another, as far as that can be.
func copyOwner(of other: String, to path: String) {
  var status = stat()
  guard lstat(other, &status) == 0 else { return }
  status.giveOwner { chown(path, $0, $1) }
  _ = chmod(path, status.st_mode & 0o7777)
}

/// Which file or folder is at a path, links not followed.
func identity(at path: String) -> FileIdentity? {
  var status = stat()
  return lstat(path, &status) == 0 ? FileStamp(status).identity : nil
}
