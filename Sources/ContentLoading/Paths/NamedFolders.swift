internal import SourceFiles

/// Folders of standards and exams that differ from the id in them in capitals alone: the id is right.
enum NamedFolders {
  static func moves(_ names: PathNames) -> [PathMove] {
    moves("standards", holding: "standard.yml", names) + moves("exams", holding: "exam.yml", names)
  }

  private static func moves(
    _ parent: String,
    holding file: String,
    _ names: PathNames
  ) -> [PathMove] {
    names.folders(in: parent).compactMap { folder in
      let path = parent + "/" + folder
      guard let id = names.files[path + "/" + file].flatMap(id), id != folder,
        id == folder.lowercased(), !names.exists(parent + "/" + id)
      else { return nil }
      return .respelt(path, to: parent + "/" + id, why: "the folder of '\(id)' has another name")
    }
  }

  private static func id(_ file: SourceFile) -> String? {
    ParsedFile(file).frontMatter["id"]?.scalar
  }
}
