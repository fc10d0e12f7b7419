internal import Phrasing

/// The size of a file as readers say it, in units of 1,000.
struct FileSize {
  let bytes: Int

  init(_ bytes: Int) { self.bytes = bytes }
}

extension Phrases {
  /// The size of a file.
  func callAsFunction(_ size: FileSize) -> String {
    let bytes = size.bytes
    let tenths = (bytes + 50_000) / 100_000
    return switch bytes {
    case ..<1_000: bytes == 1 ? self("1 byte") : self("\(bytes) bytes")
    case ..<999_500: self("\((bytes + 500) / 1_000) KB")
    default: self("\(tenths / 10).\(tenths % 10) MB")
    }
  }
}
