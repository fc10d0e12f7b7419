/// How a supplied label passes through the Markdown parser: as a link reference definition whose destination is a
/// short index, marked by a character that no author writes.
enum LabelDefinition {
  private static let mark: [UInt8] = Array("\u{E000}".utf8)

  /// The definitions of labels, a line each and one without words behind them: what stands before a text for the parser.
  static func lines(for labels: [String]) -> [UInt8] {
    var lines: [UInt8] = []
    lines.reserveCapacity(labels.reduce(1) { $0 + $1.utf8.count + 12 })
    for (index, label) in labels.enumerated() {
      lines.append(UInt8(ascii: "["))
      lines.append(contentsOf: label.utf8)
      lines.append(contentsOf: "]: \u{E000}".utf8)
      lines.append(contentsOf: String(index).utf8)
      lines.append(UInt8(ascii: "\n"))
    }
    lines.append(UInt8(ascii: "\n"))
    return lines
  }

  /// The index that a destination carries; nil where it is an author's own.
  static func index(in destination: UnsafeBufferPointer<UInt8>) -> Int? {
    guard destination.first == mark.first, destination.starts(with: mark) else { return nil }
    return Int(String(decoding: destination.dropFirst(mark.count), as: UTF8.self))
  }
}
