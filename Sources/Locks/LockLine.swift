internal import Fingerprints
internal import Standards

/// A line of a lock file, read by itself.
enum LockLine {
  case format(VersionLock.Format)
  case version(VersionID)
  case published(PublicationDate)
  case made(VersionLock.Origin, VersionLock.Record)
  case follows(VersionLock.Predecessor)
  case declaration(Declaration)
  case renewal(VersionLock.Renewal)
  case change(VersionLock.PublishedChange)
  case sentences(VersionLock.Sentences)
  case file(folder: String, VersionLock.File)
  case seal(Fingerprint)

  /// Its place among the kinds of lines: a lock has them in this order.
  var rank: Int {
    switch self {
    case .format: 0
    case .version: 1
    case .published: 2
    case .made: 3
    case .follows: 4
    case .declaration: 5
    case .renewal: 6
    case .change: 7
    case .sentences: 8
    case .file: 9
    case .seal: 10
    }
  }

  /// What each kind of line looks like; the first four stand in every lock, once.
  static let forms = [
    "# psf-lock: 2", "# version: psf@1.0", "# published: 2026-04",
    "# released: 2026-04-30 by psf 0.1.0", "# follows: psf@0.9 hash",
    "# declares: language en",
    "# renewed: 2026-05-01 by psf 0.1.0: a reason",
    "# change: PSF-1.1 editorial", "# sentences: PSF-1.1 sha256/words hash hash",
    "64 hexadecimal digits, two spaces and the path of a file", "# seal: hash",
  ]

  /// Nil where the line is none of a lock.
  init?(_ line: String) {
    let read = line.hasPrefix("# ") ? Self.head(line.dropFirst(2)) : Self.file(line)
    guard let read else { return nil }
    self = read
  }

  private static func head(_ line: Substring) -> LockLine? {
    guard let (key, value) = line.cut(at: ": ") else { return nil }
    switch key {
    case "psf-lock": return VersionLock.Format(rawValue: String(value)).map { .format($0) }
    case "follows": return predecessor(value).map { .follows($0) }
    case "declares": return declaration(value).map { .declaration($0) }
    case "seal": return Fingerprint(hexadecimal: value).map { .seal($0) }
    case "version": return VersionID(parsing: String(value)).map { .version($0) }
    case "published": return PublicationDate(String(value)).map { .published($0) }
    case "renewed": return renewal(value).map { .renewal($0) }
    case "change": return change(value).map { .change($0) }
    case "sentences": return sentences(value).map { .sentences($0) }
    default:
      guard let origin = VersionLock.Origin(rawValue: String(key)) else { return nil }
      return record(value).map { .made(origin, $0) }
    }
  }

  static func record(_ text: Substring) -> VersionLock.Record? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3 || words.count == 4, words.suffix(3).starts(with: ["by", "psf"]),
      let program = words.last, !program.isEmpty
    else { return nil }
    guard words.count == 4 else { return VersionLock.Record(date: nil, program: String(program)) }
    return PublicationDate(String(words[0])).map {
      VersionLock.Record(date: $0, program: String(program))
    }
  }

  private static func predecessor(_ text: Substring) -> VersionLock.Predecessor? {
    guard let (name, digits) = text.cut(at: " "), let version = VersionID(parsing: String(name)),
      let digest = Fingerprint(hexadecimal: digits)
    else { return nil }
    return VersionLock.Predecessor(version, digest: digest)
  }

  private static func declaration(_ text: Substring) -> Declaration? {
    guard let (name, value) = text.cut(at: " "), !value.isEmpty,
      let key = Declaration.Key(rawValue: String(name))
    else { return nil }
    return Declaration(key, String(value))
  }

  private static func renewal(_ text: Substring) -> VersionLock.Renewal? {
    guard let (head, reason) = text.cut(at: ": "), !reason.isEmpty else { return nil }
    return record(head).map { VersionLock.Renewal($0, reason: String(reason)) }
  }

  private static func change(_ text: Substring) -> VersionLock.PublishedChange? {
    guard let (id, word) = text.cut(at: " "), !id.isEmpty,
      let changeClass = ChangeClass(rawValue: String(word))
    else { return nil }
    return VersionLock.PublishedChange(ProvisionID(String(id)), changeClass)
  }

  private static func sentences(_ text: Substring) -> VersionLock.Sentences? {
    let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
    guard words.count > 2, !words.contains("") else { return nil }
    return VersionLock.Sentences(
      of: ProvisionID(words[0]),
      algorithm: words[1],
      digests: Array(words[2...])
    )
  }

  /// A digest and the name of a file beside the lock.
  static func digest(_ line: Substring) -> VersionLock.File? {
    guard let (digits, name) = line.cut(at: "  "), let digest = Fingerprint(hexadecimal: digits),
      isName(name), !name.utf8.contains(where: { "/\\".utf8.contains($0) || $0 < 0x20 })
    else { return nil }
    return VersionLock.File(String(name), digest)
  }

  private static func file(_ line: String) -> LockLine? {
    guard let (digits, path) = line[...].cut(at: "  "),
      let digest = Fingerprint(hexadecimal: digits), let (folder, rest) = path.cut(at: "/"),
      !rest.utf8.contains(UInt8(ascii: "\\")),
      rest.split(separator: "/", omittingEmptySubsequences: false).allSatisfy(isName)
    else { return nil }
    return .file(folder: String(folder), VersionLock.File(String(rest), digest))
  }

  private static func isName(_ part: Substring) -> Bool {
    !part.isEmpty && part != "." && part != ".."
  }
}

extension Substring {
  /// What stands before and behind the first occurrence of a separator.
  func cut(at separator: String) -> (Substring, Substring)? {
    let (text, mark) = (utf8, Array(separator.utf8))
    var start = text.startIndex
    while let found = text[start...].firstIndex(of: mark[0]) {
      if text[found...].starts(with: mark) {
        return (self[..<found], self[text.index(found, offsetBy: mark.count)...])
      }
      start = text.index(after: found)
    }
    return nil
  }
}
