extension RandomAccessCollection {
  /// Where the elements end that a condition holds for, in a list that begins with all of them.
  ///
  /// It looks at as many elements as the length of the list has binary digits.
  @inlinable
  public func endOfPrefix(where belongs: (Element) throws -> Bool) rethrows -> Index {
    var (start, length) = (startIndex, count)
    while length > 0 {
      let half = length / 2
      let middle = index(start, offsetBy: half)
      if try belongs(self[middle]) {
        start = index(after: middle)
        length -= half + 1
      } else {
        length = half
      }
    }
    return start
  }
}
