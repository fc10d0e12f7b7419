internal import Foundation

/// Tells which files below a folder change.
///
/// The system's own watch is used where there is one (``NotifiedFolder``), and looking again and again elsewhere
/// (``PolledFolder``).
protocol FolderWatch: Sendable {
  /// Waits until something changes, and until it has been quiet for a moment.
  ///
  /// - Returns: The paths that changed, from the folder; nil where any may have.
  func next() -> Set<String>?
}

/// How long changes are waited for and gathered.
enum WatchTiming {
  /// Changes that follow each other within this time belong together, as a hundred files of another branch do.
  static let quietMilliseconds: Int32 = 4
  /// Changes that never end are looked at all the same.
  static let mostMilliseconds = 200
  static let pollingInterval = 0.25
}
