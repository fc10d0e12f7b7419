internal import CMarkGFM

/// Entities and numeric character references, by the parser's own table.
enum Entity {
  /// What an entity stands for, with the number of bytes from `&` to `;`; nil where none begins.
  static func decoded(
    _ bytes: UnsafeBufferPointer<UInt8>,
    at start: Int,
    before end: Int
  ) -> (length: Int, text: [UInt8])? {
    // The longest name has 31 letters.
    let limit = min(end, start + 40)
    guard start + 1 < limit, let base = bytes.baseAddress,
      bytes.offset(of: UInt8(ascii: ";"), from: start, to: limit) != nil
    else { return nil }
    var buffer = cmark_strbuf()
    cmark_strbuf_init(cmark_get_default_mem_allocator(), &buffer, 0)
    defer { cmark_strbuf_free(&buffer) }
    let length = houdini_unescape_ent(&buffer, base + start + 1, Int32(limit - start - 1))
    guard length > 0 else { return nil }
    let text = UnsafeBufferPointer(start: buffer.ptr, count: Int(buffer.size))
    return (Int(length) + 1, Array(text))
  }
}

extension Entity {
  /// A text with its entities replaced by what they stand for.
  static func decoded(in text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    var output: [UInt8] = []
    Array(text.utf8).withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "&"),
          let (length, decoded) = decoded(bytes, at: index, before: bytes.count)
        {
          output += decoded
          index += length
        } else {
          output.append(bytes[index])
          index += 1
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }
}
