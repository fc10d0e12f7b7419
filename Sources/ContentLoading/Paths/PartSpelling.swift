internal import SourceFiles
internal import Standards

/// The parts of a version whose names are misspelt: its folders, and the files that have one name in each version.
enum PartSpelling {
  static func moves(_ names: PathNames) -> [PathMove] {
    names.folders(in: "standards").flatMap { standard -> [PathMove] in
      let folder = "standards/" + standard
      return names.folders(in: folder).flatMap { label -> [PathMove] in
        guard label != "errata", !label.hasSuffix(".downloads") else { return [] }
        return parts(of: folder + "/" + label, names)
      }
    }
  }

  private static func parts(of version: String, _ names: PathNames) -> [PathMove] {
    FolderSpelling.misspelt(in: version, among: FolderSpelling.parts, names)
      + [terms(of: version, names)].compactMap(\.self) + clauses(of: version, names)
      + names.folders(in: version).flatMap { folder -> [PathMove] in
        guard !FolderSpelling.parts.contains(folder) else { return [] }
        return domain(version + "/" + folder, id: folder, names)
      }
  }

  /// A clause whose name is near to that of one that is not there.
  private static func clauses(of version: String, _ names: PathNames) -> [PathMove] {
    let folder = version + "/" + ClauseFile.folder
    let roles = Set(Clause.Role.beforeDomains.map { $0.name + ".md" })
    return names.fileNames(in: folder).compactMap { name in
      guard !roles.contains(name), !name.hasPrefix("annex-"),
        let meant = FolderSpelling.meant(by: name, among: roles),
        !names.exists(folder + "/" + meant)
      else { return nil }
      return .respelt(
        folder + "/" + name,
        to: folder + "/" + meant,
        why: "no part of a version has the name '\(name)'"
      )
    }
  }

  /// A list of terms under another name: it begins with a heading where others begin with keys.
  private static func terms(of version: String, _ names: PathNames) -> PathMove? {
    guard !names.exists(version + "/terms.md") else { return nil }
    let found = names.fileNames(in: version).first { name in
      let isMarkdown = name.lowercased().hasSuffix(".md") || name.hasSuffix(".markdown")
      let bytes = names.files[version + "/" + name]?.bytes ?? []
      return isMarkdown && bytes.starts(with: "## ".utf8)
    }
    return found.map {
      .respelt(
        version + "/" + $0,
        to: version + "/terms.md",
        why: "the terms of a version are in terms.md, and this file is called '\($0)'"
      )
    }
  }

  /// The text of a domain under another name: it has the id after which its folder is named.
  private static func domain(_ folder: String, id: String, _ names: PathNames) -> [PathMove] {
    guard !names.exists(folder + "/index.md") else { return [] }
    let found = names.fileNames(in: folder).first { name in
      let own = names.files[folder + "/" + name].flatMap(\.statedID)?.lowercased()
      return own.map { id == $0 || id.lowercased().hasPrefix($0 + "-") } ?? false
    }
    return found.map {
      [
        .respelt(
          folder + "/" + $0,
          to: folder + "/index.md",
          why: "the text of a domain is in index.md, and this file is called '\($0)'"
        )
      ]
    } ?? []
  }
}

extension SourceFile {
  /// The id that front matter states, read without reading the rest.
  var statedID: String? {
    for line in bytes.split(separator: 0x0A).prefix(12) where line.starts(with: "id:".utf8) {
      return String(decoding: line.dropFirst(3), as: UTF8.self).filter { !" \"'\r".contains($0) }
    }
    return nil
  }
}
