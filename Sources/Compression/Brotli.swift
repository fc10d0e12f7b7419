internal import CBrotli

/// Files in the format of RFC 7932.
package enum Brotli {
  /// A text, compressed; nil where there is no memory for it.
  ///
  /// - Parameter quality: From 0, the quickest, to 11, the smallest.
  package static func compressed(_ bytes: [UInt8], quality: Int32) -> [UInt8]? {
    let bound = BrotliEncoderMaxCompressedSize(bytes.count)
    guard bound > 0 else { return nil }
    var isWhole = false
    let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      var size = bound
      isWhole =
        BrotliEncoderCompress(
          quality,
          BROTLI_DEFAULT_WINDOW,
          BROTLI_MODE_TEXT,
          bytes.count,
          bytes,
          &size,
          buffer.baseAddress
        ) == BROTLI_TRUE
      count = isWhole ? size : 0
    }
    return isWhole ? packed : nil
  }
}
