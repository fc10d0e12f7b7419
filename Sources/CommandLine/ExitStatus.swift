/// What the program's exit status says.
enum ExitStatus: Int32, Error {
  /// All is well.
  case fine = 0
  /// The content or the templates have errors.
  case contentHasErrors = 1
  /// The call was wrong.
  case wrongCall = 2
  /// The disk or another part of the system refused. `Fingerprints` ends the process with it where libcrypto does.
  case diskRefused = 3
  /// A file is genuine, and something took its place since.
  case notCurrent = 4
  /// A file is signed or on the site, and no document among those that are offered.
  case noDocument = 5
  /// A file is listed, and nobody who is known vouches for the list.
  case unproven = 6

  /// A comparison that was asked to say so found changes.
  static let changesFound = ExitStatus.contentHasErrors
  /// A file is not one that was published.
  static let notGenuine = ExitStatus.contentHasErrors
}
