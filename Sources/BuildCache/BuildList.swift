internal import FileExchange
internal import SourceFiles

/// The entries that a build used, as a file that is named by a number: the later the build, the higher.
struct BuildList {
  /// Where the lists are, in the folder of the cache.
  static let folder = "builds"

  let number: Int
  let entries: Set<String>

  var path: String { Self.path(of: number) }

  private static func path(of number: Int) -> String { "\(folder)/\(number)" }

  private init(_ number: Int, in cache: OpenFolder) {
    self.number = number
    // A list that cannot be read protects nothing: its entries are made again.
    let file = (try? bytes(ofFile: "\(cache.path)/\(Self.path(of: number))")) ?? []
    entries = Set(String(decoding: file, as: UTF8.self).split(separator: "\n").map(String.init))
  }

  private static func numbers(in cache: OpenFolder) throws(FileOperationError) -> [Int] {
    try cache.entries(in: folder).compactMap { number(of: $0.name) }.sorted()
  }

  /// Nil for a name that no build gave: one more than the number must be a number, too.
  private static func number(of name: String) -> Int? {
    Int(name).flatMap { 0 < $0 && $0 < Int(Int32.max) && "\($0)" == name ? $0 : nil }
  }

  /// All lists, the oldest first.
  static func all(in cache: OpenFolder) throws(FileOperationError) -> [BuildList] {
    try numbers(in: cache).map { BuildList($0, in: cache) }
  }

  /// The list of the last build; nil where there is none.
  static func newest(in cache: OpenFolder) -> BuildList? {
    (try? numbers(in: cache))?.last.map { BuildList($0, in: cache) }
  }

  /// Adds the list of a build, which becomes the newest.
  ///
  /// - Returns: Its number, which no other build has, also none that runs at the same time.
  static func add(
    _ entries: Set<String>,
    to cache: OpenFolder
  ) throws(FileOperationError) -> Int {
    let text = entries.sorted().map { $0 + "\n" }.joined()
    var number = try numbers(in: cache).last ?? 0
    repeat { number += 1 } while try !cache.writeNew(Array(text.utf8), to: path(of: number))
    return number
  }
}
