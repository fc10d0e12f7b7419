/// Why the folder at a destination is not to be replaced.
public enum SiteFolderError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It holds something that no delivery has written, of which one is named.
  case foreignFiles(folder: String, example: String)
  /// It is a Git repository, whose history would go with the old files.
  case repository(folder: String)

  /// One line for the user: what is wrong and what to do.
  public var description: String {
    switch self {
    case .foreignFiles(let folder, let example):
      "cannot replace \(folder): it holds ‘\(example)’, which is not from a site published there before; "
        + "name another folder or empty this one"
    case .repository(let folder):
      "cannot replace \(folder): it is a Git repository; name a folder inside or beside it"
    }
  }
}
