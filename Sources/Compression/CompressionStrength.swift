/// How much time a build gives to make files smaller.
package enum CompressionStrength: String, CaseIterable, Sendable {
  /// None: a server compresses, or nobody does.
  case none
  /// A little: for sites that are built often.
  case quick
  /// As much as it takes to make them smallest.
  case full

  /// A file compressed both ways, with the ending that each has; empty where neither makes it smaller.
  package func compressed(_ bytes: [UInt8]) -> [(ending: String, bytes: [UInt8])] {
    let forms: [(String, [UInt8]?)] =
      switch self {
      case .none: []
      case .quick:
        [
          (".br", Brotli.compressed(bytes, quality: 4)), (".gz", Gzip.compressed(bytes, level: 1)),
        ]
      case .full:
        [
          (".br", Brotli.compressed(bytes, quality: 11)), (".gz", Gzip.compressed(bytes, level: 9)),
        ]
      }
    return forms.compactMap { ending, packed in
      packed.flatMap { $0.count < bytes.count ? (ending, $0) : nil }
    }
  }
}
