extension Array {
  /// The same in as much memory as it needs, where it has room for a good deal more: what is built is kept for a whole run.
  var fitted: [Element] {
    guard capacity > count + count / 8 else { return self }
    var fitted: [Element] = []
    fitted.reserveCapacity(count)
    fitted.append(contentsOf: self)
    return fitted
  }
}
