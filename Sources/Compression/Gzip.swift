internal import CZlib

/// Files in the format of RFC 1952.
package enum Gzip {
  /// A file without name and time; nil where there is no memory for it.
  ///
  /// - Parameter level: From 1, the quickest, to 9, the smallest.
  package static func compressed(_ bytes: [UInt8], level: Int32) -> [UInt8]? {
    var stream = z_stream()
    let (size, version) = (Int32(MemoryLayout<z_stream>.size), zlibVersion())
    guard
      deflateInit2_(
        &stream,
        level,
        Z_DEFLATED,
        MAX_WBITS + gzipFrame,
        8,
        Z_DEFAULT_STRATEGY,
        version,
        size
      ) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var bytes = bytes
    let bound = Int(deflateBound(&stream, UInt(bytes.count)))
    var isWhole = false
    var packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
      bytes.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        isWhole = deflate(&stream, Z_FINISH) == Z_STREAM_END
        count = Int(stream.total_out)
      }
    }
    guard isWhole, packed.count > systemByte else { return nil }
    // Unknown: the file is the same on every system.
    packed[systemByte] = 0xFF
    return packed
  }

  /// Added to the size of the window, asks zlib for the frame of gzip.
  private static let gzipFrame: Int32 = 16
  /// Where the frame says on which system it was made.
  private static let systemByte = 9
}
