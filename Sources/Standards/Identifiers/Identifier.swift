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
    var (left, right) = (left, right)
    return left.withUTF8 { first in right.withUTF8 { precedes(first, $0) } }
  }

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func precedes(_ left: Bytes, _ right: Bytes) -> Bool {
    var (first, second) = (0, 0)
    while first < left.count, second < right.count {
      let (a, b) = (left[first], right[second])
      if isDigit(a), isDigit(b) {
        let (one, two) = (number(in: left, from: &first), number(in: right, from: &second))
        if one.count != two.count { return one.count < two.count }
        if !one.elementsEqual(two) { return one.lexicographicallyPrecedes(two) }
      } else {
        guard lower(a) == lower(b) else { return lower(a) < lower(b) }
        (first, second) = (first + 1, second + 1)
      }
    }
    guard first == left.count, second == right.count else { return first == left.count }
    return left.lexicographicallyPrecedes(right)
  }

  /// The digits of a number without the zeros before them; the offset moves behind it.
  private static func number(in text: Bytes, from offset: inout Int) -> Slice<Bytes> {
    let digits = text[offset...].prefix(while: isDigit)
    offset = digits.endIndex
    return digits.drop { $0 == UInt8(ascii: "0") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }
}
