internal import Diagnostics
internal import SourceFiles
internal import Standards

/// Files with another ending, in capitals, with blanks, at the wrong place, or copied.
enum FileSpelling {
  static func moves(_ names: PathNames) -> [PathMove] {
    var taken: Set<String> = []
    return names.files.keys.sorted().compactMap { path in
      guard let move = move(path, names) else { return nil }
      guard let to = move.to else { return move }
      return taken.insert(to).inserted ? move : nil
    } + copiedFolders(names)
  }

  private static func move(_ path: String, _ names: PathNames) -> PathMove? {
    guard isText(path) || isMisplaced(path) else { return nil }
    if let original = original(of: path, names) { return .leftover(path, of: original) }
    for (meant, why) in candidates(path, names)
    where meant != path && !names.exists(meant) && !isMisplaced(meant) {
      return .respelt(path, to: meant, why: why)
    }
    return nil
  }

  /// The paths that were probably meant, the likeliest first.
  private static func candidates(
    _ path: String,
    _ names: PathNames
  ) -> [(path: String, why: String)] {
    let (folder, name) = parts(of: path)
    let plain = folder.appending(path: plainName(name))
    let ended = folder.appending(path: withUsualEnding(plainName(name)))
    var found = [
      (plain, "names are lower case letters, digits, '.' and '-', since they become addresses")
    ]
    if path.hasSuffix(".yaml") || names.files[path]?.beginsAsText ?? false {
      found.append((ended, "a text ends in .md and a list of keys in .yml"))
    }
    if isMisplaced(path), let near = near(plainName(name), in: folder) {
      found.append((near, "nothing is made of a file of this name here"))
    }
    if isMisplaced(path), let home = homeOfCriterion(path, names) {
      found.append((home, "a criterion is in the folder of its domain"))
    }
    return found
  }

  /// The fixed name in a folder that is near to one.
  private static func near(_ name: String, in folder: String) -> String? {
    let depth = folder.split(separator: "/").count
    let known: Set<String> =
      switch (folder.split(separator: "/").first, depth) {
      case (nil, _): ["site.yml", "facts.yml"]
      case ("standards", 2): ["standard.yml"]
      case ("standards", 3): ["version.yml", "terms.md"]
      case ("exams", 2): ["exam.yml"]
      default: []
      }
    return FolderSpelling.meant(by: name, among: known).map { folder.appending(path: $0) }
  }

  /// The folder of the domain that a criterion belongs to by its id, where its file is beside the folders.
  private static func homeOfCriterion(_ path: String, _ names: PathNames) -> String? {
    let (folder, name) = parts(of: path)
    let depth = folder.split(separator: "/").count
    guard folder.hasPrefix("standards/"), depth == 3, name.hasSuffix(".md"),
      let dot = name.dropLast(3).lastIndex(of: ".")
    else { return nil }
    let domain = name[..<dot]
    let home = names.folders(in: folder).first { $0 == domain || $0.hasPrefix(domain + "-") }
    return home.map { "\(folder)/\($0)/\(name)" }
  }

  // MARK: Names

  private static func isText(_ path: String) -> Bool {
    [".md", ".yml", ".lock"].contains { path.lowercased().hasSuffix($0) }
  }

  private static func isMisplaced(_ path: String) -> Bool {
    let file = SourceFile(path: SourcePath(path), bytes: [])
    let kind = ContentKinds.file(at: ContentPath(file.path, pathExtension: file.pathExtension))
    return kind is MisplacedFile
  }

  private static func parts(of path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }

  private static func plainName(_ name: String) -> String {
    String(name.lowercased().map { $0 == " " || $0 == "_" ? "-" : $0 })
  }

  private static func withUsualEnding(_ name: String) -> String {
    for (ending, usual) in [
      (".md.md", ".md"), (".md.txt", ".md"), (".markdown", ".md"), (".mdown", ".md"),
      (".txt", ".md"), (".yaml", ".yml"), (".yml.txt", ".yml"), (".yml.yml", ".yml"),
    ] where name.hasSuffix(ending) {
      return name.dropLast(ending.count) + usual
    }
    return name.wholeMatch(of: /.*[a-z].*[0-9]/) != nil ? name + ".md" : name
  }

  // MARK: Copies

  /// The file of which another one is a copy by its name.
  private static func original(of path: String, _ names: PathNames) -> String? {
    let (folder, name) = parts(of: path)
    guard let dot = name.lastIndex(of: ".") else { return nil }
    guard let base = String(name[..<dot]).withoutMarkOfCopy else { return nil }
    let original = folder.appending(path: base + name[dot...])
    // One with an id of its own is no copy any more.
    guard let file = names.files[original], file.statedID == names.files[path]?.statedID else {
      return nil
    }
    return original
  }

  private static func copiedFolders(_ names: PathNames) -> [PathMove] {
    names.entries.keys.sorted().compactMap { folder in
      let (parent, name) = parts(of: folder)
      guard let base = name.withoutMarkOfCopy, names.entries[parent.appending(path: base)] != nil
      else { return nil }
      return .leftover(folder, of: parent.appending(path: base))
    }
  }
}

extension String {
  /// The name of which this is the one of a copy, as editors, mail programs and desktops name them; nil of another name.
  fileprivate var withoutMarkOfCopy: String? {
    let marks = [
      #/(.+) \([0-9]+\)/#, #/(.+?)[ _-]+[Cc]opy(?: ?\(?[0-9]+\)?)?/#, #/Copy of (.+)/#,
    ]
    for mark in marks { if let match = wholeMatch(of: mark) { return String(match.1) } }
    return nil
  }
}

extension SourceFile {
  /// Whether front matter or a term begins it.
  fileprivate var beginsAsText: Bool {
    bytes.starts(with: "---".utf8) || bytes.starts(with: "## ".utf8)
  }
}

extension PathMove {
  fileprivate static func leftover(_ path: String, of original: String) -> PathMove {
    PathMove(
      from: path,
      to: nil,
      summary: "this looks like a copy of \(original)",
      advice: "delete it, or give it a name and an id of its own",
      rule: "misplaced-file"
    )
  }
}
