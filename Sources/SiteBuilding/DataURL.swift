/// Addresses that carry what they lead to, by RFC 2397.
enum DataURL {
  /// What a path may hold by RFC 3986, but for `&` and `'`: so the address needs no escaping in HTML.
  private static let kept = PercentEncoding.Characters.unreserved(and: "!$()*+,;=:@/")

  /// - Parameter mediaType: The media type of the content, without parameters.
  static func carrying(_ content: ArraySlice<UInt8>, as mediaType: String) -> String {
    var output: [UInt8] = []
    output.reserveCapacity(2 * content.count + 64)
    output += "data:".utf8
    output += mediaType.utf8
    output.append(UInt8(ascii: ","))
    PercentEncoding.append(content, keeping: kept, to: &output)
    return String(decoding: output, as: UTF8.self)
  }
}
