internal import Compression

/// The files in an archive, read whole, as PKWARE's APPNOTE.TXT describes it: without parts, comment and encryption.
package struct ZIPArchive {
  /// Why it cannot be read.
  package struct Damage: Error {
    package let reason: String
  }

  /// The files in their order.
  package let files: [(name: String, bytes: [UInt8])]

  /// Reads all files and compares each with its length and its CRC-32.
  package init(_ bytes: [UInt8]) throws(Damage) {
    let end = bytes.count - Self.endLength
    guard end >= 0, Self.number(in: bytes, at: end, 4) == 0x0605_4B50 else {
      throw Damage(reason: "the archive has no end")
    }
    let count = Self.number(in: bytes, at: end + 10, 2)
    var at = Self.number(in: bytes, at: end + 16, 4)
    var files: [(name: String, bytes: [UInt8])] = []
    for _ in 0..<count {
      guard at + Self.entryLength <= end, Self.number(in: bytes, at: at, 4) == 0x0201_4B50 else {
        throw Damage(reason: "its list of files is cut")
      }
      let entry = Entry(in: bytes, at: at)
      files.append((entry.name, try entry.content(of: bytes)))
      at = entry.end
    }
    guard at == end else { throw Damage(reason: "its list of files is cut") }
    self.files = files
  }

  private static let endLength = 22
  private static let entryLength = 46

  /// A number, the least byte first.
  fileprivate static func number(in bytes: [UInt8], at start: Int, _ length: Int) -> Int {
    bytes[start..<start + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// A file in the list of an archive.
private struct Entry {
  /// Before the content, without the name.
  private static let headLength = 30
  /// More than any file that the program makes.
  private static let greatestLength = 1 << 30

  let name: String
  let end: Int
  private let method: Int
  private let checksum: Int
  private let packedLength: Int
  private let length: Int
  private let head: Int

  init(in bytes: [UInt8], at start: Int) {
    func number(_ offset: Int, _ length: Int) -> Int {
      ZIPArchive.number(in: bytes, at: start + offset, length)
    }
    method = number(10, 2)
    checksum = number(16, 4)
    packedLength = number(20, 4)
    length = number(24, 4)
    head = number(42, 4)
    let nameEnd = min(bytes.count, start + 46 + number(28, 2))
    name = String(decoding: bytes[(start + 46)..<nameEnd], as: UTF8.self)
    end = nameEnd + number(30, 2) + number(32, 2)
  }

  func content(of bytes: [UInt8]) throws(ZIPArchive.Damage) -> [UInt8] {
    guard head + Self.headLength <= bytes.count,
      ZIPArchive.number(in: bytes, at: head, 4) == 0x0403_4B50, length <= Self.greatestLength
    else { throw damage }
    let start =
      head + Self.headLength + ZIPArchive.number(in: bytes, at: head + 26, 2)
      + ZIPArchive.number(in: bytes, at: head + 28, 2)
    guard start + packedLength <= bytes.count else { throw damage }
    let packed = Array(bytes[start..<start + packedLength])
    let content = method == 0 ? packed : RawDeflate.inflated(packed, length: length)
    guard content?.count == length, let content, RawDeflate.checksum(of: content) == checksum else {
      throw damage
    }
    return content
  }

  private var damage: ZIPArchive.Damage { ZIPArchive.Damage(reason: "'\(name)' in it is damaged") }
}
