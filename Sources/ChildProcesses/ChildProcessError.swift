#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program could not be started.
package struct ChildProcessError: Error, CustomStringConvertible {
  package let program: String
  /// The operating system's number of the error.
  package let number: Int32

  package var description: String {
    "\(program) cannot be started: \(String(cString: strerror(number)))"
  }
}
