internal import CMarkGFM

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The texts of cmark's nodes. They live as long as its document.
enum CMarkText {
  static func literal(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_literal(node))
  }

  static func destination(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_url(node))
  }

  static func title(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_title(node))
  }

  static func info(of node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
    buffer(cmark_node_get_fence_info(node))
  }

  private static func buffer(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    let bytes = UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: bytes, count: strlen(string))
  }
}
