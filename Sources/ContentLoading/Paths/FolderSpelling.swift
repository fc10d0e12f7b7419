internal import Standards

/// Folders whose names are not spelt as the content model spells them.
enum FolderSpelling {
  static func moves(_ names: PathNames) -> [PathMove] {
    topFolders(names)
      + names.folders(in: "exams").flatMap { exam in
        misspelt(in: "exams/" + exam, among: ["objectives"], names)
      }
  }

  private static func topFolders(_ names: PathNames) -> [PathMove] {
    names.folders(in: "").compactMap { folder in
      guard !PathNames.topFolders.contains(folder), names.holdsTexts(folder) else { return nil }
      return meant(by: folder, among: PathNames.topFolders).map {
        .respelt(
          folder,
          to: $0,
          why: "no folder of the content is called '\(folder)'",
          isThere: names.entries[$0] != nil
        )
      }
    }
  }

  /// The folders within one whose names are near to what they may be.
  static func misspelt(
    in folder: String,
    among known: Set<String>,
    _ names: PathNames
  ) -> [PathMove] {
    names.folders(in: folder).compactMap { name in
      guard !known.contains(name), let meant = meant(by: name, among: known),
        names.entries[folder.appending(path: meant)] == nil,
        !names.exists(folder.appending(path: name + "/index.md"))
      else { return nil }
      return .respelt(
        folder.appending(path: name),
        to: folder.appending(path: meant),
        why: "the folder '\(name)' has to be called '\(meant)'"
      )
    }
  }

  /// The folders of a version beside those of its domains.
  static let parts: Set<String> = ["frame", "revisions"]

  /// Whether a folder of a version may be a misspelt one of these.
  static func isNearPart(_ name: Substring) -> Bool {
    let name = String(name)
    return !parts.contains(name) && !name.contains("-") && meant(by: name, among: parts) != nil
  }

  static func meant(by name: String, among known: Set<String>) -> String? {
    let near = Suggestions.nearest(to: name, among: known)
    return near.count == 1 ? near[0] : nil
  }
}
