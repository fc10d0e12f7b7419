internal import Fingerprints

/// The build id that a linker gives a program: a digest of everything that it put into the file, in a note of type
/// `NT_GNU_BUILD_ID` (System V ABI, "Note Section"; `ld --build-id`).
struct BuildID {
  /// The bytes of the id.
  let bytes: ArraySlice<UInt8>

  private static let noteSegment = 4
  private static let buildIDNote = 3

  /// Reads the id out of the beginning of a file in the ELF form for 64 bits, low byte first; nil where there is none in it.
  init?(in beginning: [UInt8]) {
    let file = ELFBytes(beginning)
    guard beginning.starts(with: [0x7F, 0x45, 0x4C, 0x46, 2, 1]), let table = file.word(32, 8),
      let size = file.word(54, 2), let count = file.word(56, 2)
    else { return nil }
    for index in 0..<count {
      let header = table + index * size
      guard file.word(header, 4) == Self.noteSegment, let start = file.word(header + 8, 8),
        let length = file.word(header + 32, 8),
        let id = Self.id(in: file, from: start, to: start + length)
      else { continue }
      bytes = id
      return
    }
    return nil
  }

  /// Notes follow each other: three words of four bytes, a name and a value, both filled up to four bytes.
  private static func id(in file: ELFBytes, from start: Int, to end: Int) -> ArraySlice<UInt8>? {
    var note = start
    while note < end, let nameLength = file.word(note, 4), let length = file.word(note + 4, 4) {
      let name = note + 12
      let value = name + (nameLength + 3) / 4 * 4
      if file.word(note + 8, 4) == buildIDNote, file.word(name, 4) == 0x55_4E47, length >= 16 {
        return file.slice(value, length)
      }
      note = value + (length + 3) / 4 * 4
    }
    return nil
  }
}

/// Bytes of a file that may be cut off anywhere, or lie.
private struct ELFBytes {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func slice(_ start: Int, _ length: Int) -> ArraySlice<UInt8>? {
    guard start >= 0, length >= 0, start <= bytes.count, length <= bytes.count - start else {
      return nil
    }
    return bytes[start..<start + length]
  }

  /// A number, low byte first; nil where it lies outside, or is larger than any place in the bytes.
  func word(_ start: Int, _ length: Int) -> Int? {
    guard let slice = slice(start, length) else { return nil }
    let value = slice.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return value < 1 << 40 ? Int(value) : nil
  }
}
