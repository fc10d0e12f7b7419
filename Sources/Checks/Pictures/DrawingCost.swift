/// How many elements are drawn, counting those that others repeat by referring to them.
///
/// A few lines can say "ten times the ten times of …"; so each element counts as often as it is drawn.
struct DrawingCost {
  private struct Element {
    var children: [Int] = []
    var references: [String] = []
  }

  private var elements: [Element] = []
  private var path: [Int] = []
  private var ids: [String: Int] = [:]

  var isEmpty: Bool { elements.isEmpty }

  mutating func open(_ id: String?) {
    if let parent = path.last { elements[parent].children.append(elements.count) }
    // A value of CSS is compared in lower case, so ids that differ in case alone are one here: that only counts more.
    if let id = id?.lowercased(), ids[id] == nil { ids[id] = elements.count }
    path.append(elements.count)
    elements.append(Element())
  }

  mutating func close() { _ = path.popLast() }

  /// Notes that the open element shows another one.
  mutating func refer(to id: String) {
    guard let last = path.last ?? elements.indices.last else { return }
    elements[last].references.append(id.lowercased())
  }

  /// How often elements are drawn; more than a number where they are more, or where one draws itself.
  func total(atMost most: Int) -> Int {
    var known = [Int?](repeating: nil, count: elements.count)
    var isOpen = [Bool](repeating: false, count: elements.count)
    // Children and targets first, without recursion: a reference can lead anywhere.
    var stack = elements.isEmpty ? [] : [(element: 0, isDone: false)]
    while let (element, isDone) = stack.popLast() {
      let next = targets(of: element)
      if isDone {
        known[element] = min(most + 1, next.reduce(1) { $0 + (known[$1] ?? most) })
        isOpen[element] = false
      } else if known[element] == nil {
        guard !isOpen[element] else { return most + 1 }
        isOpen[element] = true
        stack.append((element, true))
        for target in next where known[target] == nil { stack.append((target, false)) }
      }
    }
    return min(most + 1, (known.first ?? nil) ?? 0)
  }

  private func targets(of element: Int) -> [Int] {
    elements[element].children + elements[element].references.compactMap { ids[$0] }
  }
}
