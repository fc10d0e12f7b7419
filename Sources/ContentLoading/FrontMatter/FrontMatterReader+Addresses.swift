internal import Diagnostics

// Addresses of the web.
extension FrontMatterReader {
  static let webSchemes = ["https://", "http://"]

  mutating func webAddress(_ key: String) -> String {
    required(key, "an address that begins with https:// or http://") {
      Self.address($0, schemes: Self.webSchemes)
    } ?? ""
  }

  /// An address of one of the schemes, without white space, quotes and brackets that no address holds.
  static func address(_ text: String, schemes: [String]) -> String? {
    let isClean = !text.utf8.contains { $0 <= 0x20 || "\"<>".utf8.contains($0) }
    return isClean && schemes.contains { text.hasPrefix($0) } ? text : nil
  }
}
