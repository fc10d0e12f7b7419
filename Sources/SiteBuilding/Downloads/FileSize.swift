/// The size of a file as readers say it, in units of 1,000.
enum FileSize {
  static func words(_ bytes: Int) -> String {
    switch bytes {
    case ..<1_000: bytes == 1 ? "1 byte" : "\(bytes) bytes"
    case ..<999_500: "\((bytes + 500) / 1_000) KB"
    default: tenths((bytes + 50_000) / 100_000) + " MB"
    }
  }

  private static func tenths(_ count: Int) -> String { "\(count / 10).\(count % 10)" }
}
