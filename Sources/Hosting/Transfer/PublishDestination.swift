internal import Foundation

/// Where a site is put: a folder of this machine, or a path on a remote of rclone.
package enum PublishDestination: Hashable, Sendable, CustomStringConvertible {
  /// By its absolute path.
  case folder(String)
  /// As rclone writes it: `remote:bucket/path`.
  case remote(String)

  /// Reads an argument of a call; nil where it is empty or looks like an option. As for rclone, a colon before the first
  /// slash makes it a remote.
  package init?(_ argument: String) {
    guard !argument.isEmpty, !argument.hasPrefix("-") else { return nil }
    let head = argument.prefix { $0 != "/" }
    let isConnection = argument.hasPrefix(":")
    if isConnection || head.contains(":") {
      self = .remote(argument)
    } else {
      self = .folder(URL(filePath: argument).standardizedFileURL.path(percentEncoded: false))
    }
  }

  package var description: String {
    switch self {
    case .folder(let path), .remote(let path): path
    }
  }

  /// The address of a file in it, for rclone.
  func address(of name: String) -> String {
    let isJoined = description.hasSuffix("/") || description.hasSuffix(":")
    return description + (isJoined ? "" : "/") + name
  }

  /// The folder; nil of a remote.
  package var folder: String? {
    if case .folder(let path) = self { path } else { nil }
  }
}
