internal import Fingerprints

/// A value in the cache as a file: a line with the digest of key and value, then the value.
struct CacheEntry {
  /// Where entries are, in the folder of the cache.
  static let folder = "entries"
  private static let sealLength = 65

  private let key: Fingerprint

  init(key: Fingerprint, program: Fingerprint) {
    var builder = FingerprintBuilder()
    builder.add(program)
    builder.add(key)
    self.key = builder.fingerprint()
  }

  /// The name of the file.
  var name: String { key.description }

  /// The bytes of the file.
  func file(holding value: [UInt8]) -> [UInt8] { seal(of: value[...]) + value }

  /// The value in a file; nil where the file is not as it was written.
  func value(in file: [UInt8]) -> [UInt8]? {
    guard file.count >= Self.sealLength else { return nil }
    let value = file[Self.sealLength...]
    return file.starts(with: seal(of: value)) ? Array(value) : nil
  }

  private func seal(of value: ArraySlice<UInt8>) -> [UInt8] {
    var builder = FingerprintBuilder()
    builder.add(key)
    builder.add(value)
    return Array("\(builder.fingerprint())\n".utf8)
  }

  // MARK: While an entry is written

  /// The name under which a build writes an entry. No two builds have one number, so that none writes another's file.
  static func temporaryName(of name: String, build: Int) -> String { ".\(build).\(name)" }

  /// The number of the build that wrote a file under a temporary name; nil for another name.
  static func build(ofTemporary name: String) -> Int? {
    name.hasPrefix(".") ? name.dropFirst().split(separator: ".").first.flatMap { Int($0) } : nil
  }
}
