/// Tells of some UTF-8 that none of some words is in it, without cutting it into words.
///
/// A word is looked for by the letters and digits of ASCII that it begins with, wherever these follow something else. So the answer is
/// no more than a hint where it is yes.
public struct WordProbe: Sendable {
  private let beginnings: WordSet
  /// For the first letter or digit of each beginning a bit for the second one, both by their lowest five bits.
  private var pairs = [UInt32](repeating: 0, count: 32)
  /// Whether one of the words begins otherwise, so that nothing can be told.
  private let isBlind: Bool
  private let digits: Int

  /// - Parameters:
  ///   - words: The words; case does not count.
  ///   - digits: A number that begins with a digit and has so many letters or digits is looked for as well.
  public init(_ words: some Sequence<String>, digits: Int) {
    let runs = words.map { word in word.utf8.prefix { $0.isLetter || $0.isDigit } }
    isBlind = runs.contains(where: \.isEmpty)
    beginnings = WordSet(of: runs.map { String(Substring($0)) })
    self.digits = digits
    for run in runs {
      guard let first = run.first else { continue }
      let second = run.dropFirst().first
      pairs[Int(first & 31)] |= second.map { 1 << UInt32($0 & 31) } ?? .max
    }
  }

  /// Whether one of the words may be there.
  public func mayFind(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !isBlind else { return true }
    var start = 0
    while start < bytes.count {
      guard bytes[start].isLetter || bytes[start].isDigit else {
        start += 1
        continue
      }
      var end = start + 1
      while end < bytes.count, bytes[end].isLetter || bytes[end].isDigit { end += 1 }
      if mayBe(bytes, start..<end) { return true }
      start = end
    }
    return false
  }

  private func mayBe(_ bytes: UnsafeBufferPointer<UInt8>, _ run: Range<Int>) -> Bool {
    let first = bytes[run.lowerBound]
    if first.isDigit, run.count >= digits { return true }
    let seconds = pairs[Int(first & 31)]
    guard run.count == 1 || seconds & 1 << UInt32(bytes[run.lowerBound + 1] & 31) != 0 else {
      return false
    }
    var word = WordBuilder()
    _ = word.addRun(of: bytes, from: run.lowerBound)
    return beginnings.contains(word.key)
  }
}
