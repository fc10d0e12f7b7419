#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Makes a call that answers -1 where it fails, again if a signal interrupted it; 0 or the number of its error.
///
/// Callers pass paths with `withCString`: that hands over a native string as it lies in memory, where the
/// implicit conversion to a pointer would copy it.
func result<Number: SignedInteger>(of call: () -> Number) -> (value: Number, error: Int32) {
  while true {
    let value = call()
    guard value == -1 else { return (value, 0) }
    let error = errno
    guard error == EINTR else { return (value, error) }
  }
}

/// Makes a call as ``result(of:)`` does, and throws where it fails.
@discardableResult
func systemCall<Number: SignedInteger>(
  _ operation: FileOperation,
  _ path: @autoclosure () -> String,
  _ call: () -> Number
) throws(FileOperationError) -> Number {
  let (value, error) = result(of: call)
  guard error == 0 else { throw FileOperationError(operation, path(), code: error) }
  return value
}

/// The system's words for an error.
func text(ofError code: Int32) -> String {
  String(cString: strerror(code))
}

extension FileOperationError {
  /// Whether there was nothing at the path.
  package var isMissing: Bool {
    cause == .system(ENOENT)
  }

  /// Whether something stood at the path already.
  var isTaken: Bool {
    cause == .system(EEXIST)
  }

  /// Whether a folder is not empty.
  var isOccupied: Bool {
    cause == .system(ENOTEMPTY) || cause == .system(EEXIST)
  }

  /// Whether the mode of a folder does not allow it.
  var isForbidden: Bool {
    cause == .system(EACCES)
  }

  /// Whether a folder cannot leave its place.
  var isUnmovable: Bool {
    cause == .system(EBUSY) || cause == .system(EXDEV)
  }

  /// Whether the file system cannot do what was asked, but might do something like it.
  var isUnsupported: Bool {
    guard case .system(let code) = cause else { return false }
    return [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP, EPERM, EXDEV, EMLINK].contains(code)
  }
}
