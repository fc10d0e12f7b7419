import Diagnostics
import Foundation
import SourceFiles

/// The content of this repository.
enum RealContent {
  static func tree() -> SourceTree {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return SourceTree.read(root.appending(path: "content").path(), as: .content)
  }
}
