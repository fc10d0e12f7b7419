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
    if let end = endOfComment() {
      output.append(contentsOf: source[at..<end])
      at = end
      return
    }
    var tag = RawHTMLTag(source, at: at)
    if policy == .harmless, let end = tag.harmlessEnd() {
      output.append(contentsOf: source[at..<end])
      at = end
      return
    }
    let end = source[at...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1
    refused.append(String(decoding: source[at...min(end, at + 60)], as: UTF8.self))
    output.append(contentsOf: "&lt;".utf8)
    at += 1
  }

  /// A comment says nothing to a browser and passes under either policy.
  private func endOfComment() -> Int? {
    let rest = source[at...]
    guard rest.starts(with: "<!--".utf8), !rest.dropFirst(4).starts(with: ">".utf8),
      !rest.dropFirst(4).starts(with: "->".utf8)
    else { return nil }
    var index = at + 4
    while index + 2 < source.count {
      if source[index] == UInt8(ascii: "-"), source[index + 1] == UInt8(ascii: "-"),
        source[index + 2] == UInt8(ascii: ">")
      {
        return index + 3
      }
      index += 1
    }
    return nil
  }
}
