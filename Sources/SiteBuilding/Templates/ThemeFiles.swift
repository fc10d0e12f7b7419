internal import Addresses
internal import Diagnostics
internal import Fingerprints
internal import Phrasing
internal import SourceFiles

/// The files of `templates/assets/` under the names that they have in the site.
///
/// A name holds the first digits of the digest of the bytes, `site.3f9c0a1b.css`: a file that changes has another one. Templates
/// write `assets/site.css` and styles `url(font.woff2)`, and both print the other name.
struct ThemeFiles: Sendable {
  private(set) var assets: [ThemeAsset] = []
  /// The bytes, by the names in the site.
  private(set) var contents: [String: [UInt8]] = [:]
  /// The names in the site, by those in `assets/`.
  private(set) var names: [String: String] = [:]

  /// - Parameters:
  ///   - say: The words of the program in the site's language.
  ///   - mark: The lines of the site's mark on an icon, which stand for `{mark}` in a picture.
  init(_ files: [SourceFile], _ say: Phrases = Phrases(), mark: String = "") {
    let own = files.filter { $0.path.relative.hasPrefix(Self.folder) }
    // Styles name the others and get their digests last.
    for file in own where file.pathExtension != "css" {
      add(file, Self.made(of: file, say, mark))
    }
    for file in own where file.pathExtension == "css" {
      add(file, Self.renamed(file.bytes, behind: "url(", names))
    }
    assets.sort { $0.path < $1.path }
  }

  private static let folder = "assets/"

  private static func made(of file: SourceFile, _ say: Phrases, _ mark: String) -> [UInt8] {
    switch file.pathExtension {
    case "js": say.translated(script: file.bytes)
    case "svg": file.bytes.replacing("{mark}".utf8, with: mark.utf8)
    default: file.bytes
    }
  }

  private mutating func add(_ file: SourceFile, _ bytes: [UInt8]) {
    let name = String(file.path.relative.dropFirst(Self.folder.count))
    let published = Self.name(name, with: Fingerprint(sha256Of: bytes))
    assets.append(ThemeAsset(file.path, as: published))
    contents[published] = bytes
    names[name] = published
  }

  private static func name(_ name: String, with digest: Fingerprint) -> String {
    let digits = digest.description.prefix(8)
    let file = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    guard let dot = name[file...].lastIndex(of: "."), dot > file else { return "\(name).\(digits)" }
    return "\(name[..<dot]).\(digits)\(name[dot...])"
  }

  /// A template that names files of the theme by the names that they have in the site.
  func renamed(in template: [UInt8]) -> [UInt8] {
    Self.renamed(template, behind: Self.folder, names)
  }

  /// A text with other names for files, where one of them follows a mark and ends there.
  private static func renamed(
    _ bytes: [UInt8],
    behind mark: String,
    _ names: [String: String]
  ) -> [UInt8] {
    var output: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstRange(of: Array(mark.utf8)) {
      let end = rest[start.upperBound...].firstIndex { !isOfName($0) } ?? rest.endIndex
      let name = String(decoding: rest[start.upperBound..<end], as: UTF8.self)
      output += rest[..<start.upperBound]
      output += (names[name] ?? name).utf8
      rest = rest[end...]
    }
    return output + rest
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"), UInt8(ascii: "/"):
      true
    default: false
    }
  }
}
