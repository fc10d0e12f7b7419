/// Lets harmless raw HTML through and turns the rest into text.
///
/// It works on tags, not on trees: a tag passes where its element and each of its attributes are on the lists and no
/// address in it runs code; everything else has its `<` escaped, so that no browser sees a tag.
struct RawHTMLFilter {
  private let source: UnsafeBufferPointer<UInt8>
  private let policy: RawHTMLPolicy
  private var at = 0
  private(set) var output: [UInt8] = []
  private(set) var refused: [String] = []

  init(_ source: UnsafeBufferPointer<UInt8>, policy: RawHTMLPolicy) {
    self.source = source
    self.policy = policy
  }

  mutating func run() {
    while at < source.count {
      let end = source[at...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
      output.append(contentsOf: source[at..<end])
      at = end
      if at < source.count { takeTag() }
    }
  }

  private mutating func takeTag() {
    var tag = RawHTMLTag(source, at: at)
    if policy == .harmless, let end = tag.harmlessEnd() {
      output.append(contentsOf: source[at..<end])
      at = end
      return
    }
    let start = source[at..<min(at + 60, source.count)]
    let end = start.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? start.endIndex
    refused.append(String(decoding: start[..<end], as: UTF8.self))
    output.append(contentsOf: "&lt;".utf8)
    at += 1
  }
}
