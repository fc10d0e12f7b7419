/// What an address of RFC 2397 carries.
struct CarriedFile {
  let mediaType: String
  let bytes: [UInt8]

  /// Nil for other addresses, and where the percent-encoding is broken.
  init?(_ address: String) {
    guard address.hasPrefix("data:"), let comma = address.firstIndex(of: ",") else { return nil }
    mediaType = String(address[..<comma].dropFirst("data:".count))
    var bytes: [UInt8] = []
    var rest = address[address.index(after: comma)...].utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let decoded = UInt8(String(Substring(rest.prefix(2))), radix: 16) else { return nil }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    self.bytes = bytes
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }
}
