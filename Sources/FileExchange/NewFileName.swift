/// The name of a file before it changes names with another one. It is made of the bytes of both, so that a later run knows
/// whether the file holds something else.
enum NewFileName {
  static let prefix = ".psf-new-"

  static func of(_ bytes: [UInt8], replacing old: [UInt8]?) -> String {
    prefix + hash(bytes) + (old.map { "-" + hash($0) } ?? "")
  }

  /// Whether a file of that name may hold these bytes.
  static func knows(_ bytes: [UInt8], _ name: String) -> Bool { name.contains("-" + hash(bytes)) }

  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/) in 64 bits: it tells files apart that nobody made to be mistaken.
  private static func hash(_ bytes: [UInt8]) -> String {
    let value = bytes.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return String(value, radix: 36)
  }
}
