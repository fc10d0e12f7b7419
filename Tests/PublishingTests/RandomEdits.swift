import SeededRandom

/// Edits as people and programs make them: words, new files, renamed and deleted ones, broken and mended ones, and another
/// branch all at once.
struct RandomEdits {
  private(set) var files: [String: [UInt8]]
  private let original: [String: [UInt8]]
  private var saved: [String: [UInt8]]
  private var random: SeededGenerator
  private var count = 0

  init(of files: [String: [UInt8]], seed: UInt64) {
    (self.files, original, saved) = (files, files, files)
    random = SeededGenerator(seed: seed)
  }

  /// Makes one edit and says which.
  mutating func next() -> String {
    count += 1
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<40: return addWord()
    case 40..<50: return changeFrontMatter()
    case 50..<58: return addCopy()
    case 58..<64: return rename()
    case 64..<70: return delete()
    case 70..<78: return breakFile()
    case 78..<92: return mend()
    case 92..<96: return touch()
    default: return switchBranch()
    }
  }

  private mutating func pick(_ isMeant: (String) -> Bool = { _ in true }) -> String? {
    files.keys.filter(isMeant).sorted().randomElement(using: &random)
  }

  private mutating func addWord() -> String {
    guard let path = pick({ $0.hasSuffix(".md") }), let bytes = files[path] else { return "none" }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let place = Int.random(in: 0..<lines.count, using: &random)
    var edited = lines.map { Array($0) }
    let words = ["word", "must", "[PSF-4.2]", "[=psf.criteria]", "**bold**", "30 days", "{x}"]
    edited[place] += Array(" \(words.randomElement(using: &random) ?? "")".utf8)
    files[path] = Array(edited.joined(separator: [0x0A]))
    return "a word in line \(place + 1) of \(path)"
  }

  private mutating func changeFrontMatter() -> String {
    let keys = ["title:", "summary:", "id:", "pass-mark:", "number:", "order:", "about:"]
    guard let path = pick({ $0.hasSuffix(".md") || $0.hasSuffix(".yml") }),
      let key = keys.randomElement(using: &random), let bytes = files[path]
    else { return "none" }
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    guard let line = lines.firstIndex(where: { $0.starts(with: key.utf8) }) else {
      return addWord()
    }
    lines[line] += Array(" \(count)".utf8)
    files[path] = Array(lines.joined(separator: [0x0A]))
    return "\(key) in \(path)"
  }

  private mutating func addCopy() -> String {
    guard let path = pick(), let dot = path.lastIndex(of: ".") else { return "none" }
    let copy = "\(path[..<dot])-\(count)\(path[dot...])"
    files[copy] = files[path]
    return "\(copy) added"
  }

  private mutating func rename() -> String {
    guard let path = pick(), let dot = path.lastIndex(of: ".") else { return "none" }
    let name = "\(path[..<dot])-renamed\(path[dot...])"
    files[name] = files.removeValue(forKey: path)
    return "\(path) renamed"
  }

  private mutating func delete() -> String {
    guard let path = pick({ $0 != "site.yml" }) else { return "none" }
    files[path] = nil
    return "\(path) deleted"
  }

  private mutating func breakFile() -> String {
    guard let path = pick(), let bytes = files[path] else { return "none" }
    switch Int.random(in: 0..<3, using: &random) {
    case 0: files[path] = Array(bytes.prefix(bytes.count / 2))
    case 1: files[path] = Array("---\ntitle: [\n---\n".utf8)
    default: files[path] = [0xFF] + bytes
    }
    return "\(path) broken"
  }

  /// Brings back what was changed: a file, or where little differs all of them.
  private mutating func mend() -> String {
    let changed = original.filter { files[$0.key] != $0.value }.keys.sorted()
    guard let path = changed.randomElement(using: &random) else { return "nothing to mend" }
    files[path] = original[path]
    return "\(path) mended"
  }

  private mutating func touch() -> String { "nothing" }

  private mutating func switchBranch() -> String {
    (files, saved) = (saved, files)
    return "another branch"
  }
}
