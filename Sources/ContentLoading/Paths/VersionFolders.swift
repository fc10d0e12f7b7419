internal import Diagnostics
internal import SourceFiles
internal import Standards

/// Folders of versions that are not named after them, and further drafts.
enum VersionFolders {
  private static let draft = VersionID.draftLabel

  static func moves(_ names: PathNames) -> [PathMove] {
    names.folders(in: "standards").flatMap { standard -> [PathMove] in
      let folder = "standards/" + standard
      return names.folders(in: folder).compactMap { move($0, in: folder, names) }
    }
  }

  private static func move(_ label: String, in folder: String, _ names: PathNames) -> PathMove? {
    guard label != draft, label != "errata", !label.hasSuffix(".downloads") else { return nil }
    let path = folder + "/" + label
    guard let file = versionFile(in: path, names) else {
      return names.exists(folder + "/errata")
        ? nil
        : FolderSpelling.misspelt(in: folder, among: ["errata"], names).first { $0.from == path }
    }
    let version = VersionPeek(ParsedFile(file))
    if version.isDraft(in: label) { return draft(path, in: folder, names) }
    guard let number = version.number, number != label else { return nil }
    return published(path, as: number, in: folder, names)
  }

  private static func versionFile(in path: String, _ names: PathNames) -> SourceFile? {
    ["version.yml", "version.yaml"].lazy.compactMap { names.files[path + "/" + $0] }.first
  }

  private static func draft(_ path: String, in folder: String, _ names: PathNames) -> PathMove? {
    // A published version whose date is missing has a lock.
    guard !names.exists(path + ".lock") else { return nil }
    guard names.exists(folder + "/" + draft) else {
      return .respelt(
        path,
        to: folder + "/" + draft,
        why: "a working draft is in the folder 'next', and this one is not published"
      )
    }
    return PathMove(
      from: path,
      to: nil,
      summary: "this is a second draft beside next/, and a standard has one",
      advice: "move what is new in it to next/, and delete the folder",
      rule: "second-draft"
    )
  }

  private static func published(
    _ path: String,
    as number: String,
    in folder: String,
    _ names: PathNames
  ) -> PathMove? {
    let meant = folder + "/" + number
    // The lock tells which of the two is right.
    guard !names.exists(path + ".lock") else { return nil }
    if names.entries[meant] != nil {
      return PathMove(
        from: path,
        to: nil,
        summary: "version \(number) is in this folder and in '\(number)'",
        advice: "delete this folder, or give its version.yml a number of its own",
        rule: "second-draft"
      )
    }
    guard names.exists(meant + ".lock") else { return nil }
    return .respelt(path, to: meant, why: "the folder of version \(number) has another name")
  }
}
