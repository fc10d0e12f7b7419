/// Percent-encoding of UTF-8 by RFC 3986, section 2.1.
enum PercentEncoding {
  /// A set of ASCII characters, with a bit for each.
  struct Characters {
    private var halves: (low: UInt64, high: UInt64) = (0, 0)

    /// The unreserved characters, which mean nothing anywhere in an address, and others.
    static func unreserved(and others: StaticString = "") -> Characters {
      var characters = Characters()
      characters.insert("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
      characters.insert(others)
      return characters
    }

    private mutating func insert(_ text: StaticString) {
      text.withUTF8Buffer { bytes in
        for byte in bytes {
          let bit = 1 &<< UInt64(byte)
          if byte < 64 { halves.low |= bit } else { halves.high |= bit }
        }
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      byte < 128 && (byte < 64 ? halves.low : halves.high) &>> UInt64(byte) & 1 == 1
    }
  }

  /// For a value within an address.
  private static let unreserved = Characters.unreserved()

  static func encoded(_ text: String) -> String {
    var output: [UInt8] = []
    append(Array(text.utf8)[...], keeping: unreserved, to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends bytes so that only some characters are as they were.
  static func append(
    _ bytes: ArraySlice<UInt8>,
    keeping kept: Characters,
    to output: inout [UInt8]
  ) {
    output.reserveCapacity(output.count + bytes.count)
    var start = bytes.startIndex
    for index in bytes.indices where !kept.contains(bytes[index]) {
      output += bytes[start..<index]
      output.append(UInt8(ascii: "%"))
      output.append(digit(bytes[index] >> 4))
      output.append(digit(bytes[index] & 0xF))
      start = index + 1
    }
    output += bytes[start...]
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
