internal import ArgumentParser
internal import Diagnostics
internal import Foundation
internal import Publishing

/// The words that a shell offers for an argument. They come from the names of folders and files, since nobody waits for a whole
/// publication to be read after pressing the tab key.
enum CompletionWords {
  static let standards = CompletionKind.custom { _ in folders(in: "standards") }
  static let exams = CompletionKind.custom { _ in folders(in: "exams") }
  static let rules = CompletionKind.custom { _ in
    RuleBook.current.chapters.flatMap(\.rules).map(\.id.description)
  }
  /// Versions as they are named in calls: `psf@1.1`, `psf@next`.
  static let versions = CompletionKind.custom { _ in
    folders(in: "standards").flatMap { standard in
      folders(in: "standards/\(standard)").filter { $0 != "errata" && !$0.contains(".downloads") }
        .map { "\(standard)@\($0)" }
    }
  }

  private static func folders(in folder: String) -> [String] {
    let path = "\(ProjectPlace.content)/\(folder)"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    return names.filter { name in
      var isFolder: ObjCBool = false
      return !name.hasPrefix(".")
        && FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
        && isFolder.boolValue
    }.sorted()
  }
}
