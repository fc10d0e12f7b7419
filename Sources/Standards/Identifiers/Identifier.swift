/// A name that things are known by. Each kind has its own type, so that none is taken for another.
public protocol Identifier: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// An id as it is written.
  init(_ text: String)
}

extension Identifier {
  /// Orders ids as a reader does: `PSF-2` before `PSF-10`.
  public static func < (left: Self, right: Self) -> Bool {
    NaturalOrder.precedes(left.description, right.description)
  }
}

/// The order in which runs of digits count as numbers and letters without case.
public enum NaturalOrder {
  /// Whether one text stands before another. A strict total order: texts alike but for case or leading zeros are
  /// ordered by their bytes.
  public static func precedes(_ left: String, _ right: String) -> Bool {
    var first = left.utf8[...]
    var second = right.utf8[...]
    while let a = first.first, let b = second.first {
      if isDigit(a), isDigit(b) {
        let one = takeNumber(&first)
        let two = takeNumber(&second)
        if one.count != two.count { return one.count < two.count }
        if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
      } else {
        guard lower(a) == lower(b) else { return lower(a) < lower(b) }
        first = first.dropFirst()
        second = second.dropFirst()
      }
    }
    guard first.isEmpty, second.isEmpty else { return first.isEmpty }
    return left.utf8.lexicographicallyPrecedes(right.utf8)
  }

  private static func takeNumber(_ text: inout Substring.UTF8View) -> Substring.UTF8View {
    let number = text.prefix(while: isDigit)
    text = text.dropFirst(number.count)
    let significant = number.drop { $0 == UInt8(ascii: "0") }
    return significant
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
