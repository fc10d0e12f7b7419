/// What was being done to a file or folder.
public enum FileOperation: String, Hashable, Sendable {
  /// Opening a file or folder, or making the file.
  case open
  /// Reading a file or listing a folder.
  case read
  /// Writing a file.
  case write
  /// Making a folder.
  case makeFolder = "make the folder"
  /// Giving a file a second name.
  case link
  /// Moving a file or folder.
  case rename
  /// Removing a file or folder.
  case remove
  /// Keeping a second run out.
  case lock
  /// Putting a folder in the place of another.
  case replace
  /// Finding out what a path leads to.
  case resolve
  /// Waiting until the disk has what was written.
  case store = "store on the disk"
}

/// Something that could not be done to a file or folder.
public struct FileOperationError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Why it could not be done.
  public enum Cause: Hashable, Sendable {
    /// The operating system refused, with this `errno`.
    case system(Int32)
    /// Another run is writing the same destination.
    case inUse
    /// Something that is no folder is at the destination.
    case notAFolder
    /// A folder cannot leave its place: it is the root, a mount point, or in the lower layer of an overlay.
    case notMovable
    /// Another folder was put in its place meanwhile, or one where none was.
    case replacedMeanwhile
    /// Something else is mounted there.
    case isMount
    /// A name in the folder is not UTF-8.
    case unreadableName
    /// It is neither a file nor a link.
    case notAFile
  }

  /// What was being done.
  public let operation: FileOperation
  /// The file or folder it was done to.
  public let path: String
  /// Why it could not be done.
  public let cause: Cause

  init(_ operation: FileOperation, _ path: String, _ cause: Cause) {
    self.operation = operation
    self.path = path
    self.cause = cause
  }

  init(_ operation: FileOperation, _ path: String, code: Int32) {
    self.init(operation, path, .system(code))
  }

  /// The cause in words: the system's own, such as `No space left on device`, or what to do.
  public var reason: String {
    switch cause {
    case .system(let code):
      text(ofError: code)
    case .inUse:
      "another run is writing it; wait until that has finished"
    case .notAFolder:
      "it is not a folder; remove it or name another one"
    case .replacedMeanwhile:
      "somebody put another folder there while this ran; nothing was changed; run it again"
    case .isMount:
      "something is mounted there, and would be emptied; unmount it, or put a copy in its place"
    case .unreadableName:
      "the name of a file in it is not UTF-8; rename that"
    case .notAFile:
      "it is no file, but a device or a pipe; remove it"
    case .notMovable:
      "it is a mount point or part of a container's image; remove it or name a folder inside it"
    }
  }

  /// One line for the user: what could not be done to what, and why.
  public var description: String {
    "cannot \(operation.rawValue) \(path): \(reason)"
  }
}
