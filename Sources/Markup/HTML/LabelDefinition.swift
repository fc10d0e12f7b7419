/// How a supplied label passes through the Markdown parser: as a link reference definition whose destination is a
/// short index, marked by a character that no author writes.
public enum LabelDefinition {
  private static let mark: [UInt8] = Array("\u{E000}".utf8)

  /// The definition of a label, as a line of Markdown.
  public static func line(label: String, index: Int) -> String {
    "[" + label + "]: \u{E000}" + String(index)
  }

  /// The index that a destination carries; nil where it is an author's own.
  static func index(in destination: UnsafeBufferPointer<UInt8>) -> Int? {
    guard destination.first == mark.first, destination.starts(with: mark) else { return nil }
    return Int(String(decoding: destination.dropFirst(mark.count), as: UTF8.self))
  }
}
