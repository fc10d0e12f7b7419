internal import CZlib

/// What archives hold: data in the format of RFC 1951, without the frame that zlib itself writes.
package enum RawDeflate {
  /// The data, unpacked; nil where it is damaged or has another length.
  package static func inflated(_ packed: [UInt8], length: Int) -> [UInt8]? {
    var stream = z_stream()
    let version = zlibVersion()
    // A negative size of the window stands for the missing frame.
    guard inflateInit2_(&stream, -MAX_WBITS, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { inflateEnd(&stream) }
    var packed = packed
    var isWhole = false
    let content = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      packed.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = UInt32(input.count)
        stream.next_out = buffer.baseAddress
        stream.avail_out = UInt32(buffer.count)
        isWhole = inflate(&stream, Z_FINISH) == Z_STREAM_END
        count = Int(stream.total_out)
      }
    }
    return isWhole ? content : nil
  }

  /// The CRC-32 of data, as archives have it.
  package static func checksum(of bytes: [UInt8]) -> Int {
    Int(crc32(0, bytes, UInt32(bytes.count)))
  }
}
