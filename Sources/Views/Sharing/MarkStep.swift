/// A step of a line that a mark is drawn with.
package enum MarkStep: Equatable, Sendable {
  /// A point; `y` grows downwards.
  package struct Point: Equatable, Sendable {
    package let x: Double, y: Double
  }

  /// A line begins.
  case move(Point)
  /// Straight on.
  case line(Point)
  /// In a half circle clockwise down to a point, from another one, with its radius across.
  case bow(Point, from: Point, across: Double)
  /// In a cubic curve.
  case curve(Point, Point, Point)

  /// The steps of lines as ``MarkLetter`` writes them, moved and stretched.
  static func steps(
    of lines: String,
    at origin: Point = Point(x: 0, y: 0),
    by scale: (x: Double, y: Double) = (1, 1)
  ) -> [MarkStep] {
    let words = lines.split(separator: " ")
    var steps: [MarkStep] = []
    var next = words.startIndex
    var last = origin
    func point(_ x: Substring, _ y: Substring) -> Point {
      Point(
        x: origin.x + (Double(x) ?? 0) * scale.x,
        y: origin.y + (Double(y) ?? 0) * scale.y
      )
    }
    while next < words.endIndex {
      let kind = words[next].first
      let count = kind == "C" ? 6 : 2
      var numbers = Array(words[next...].prefix(count))
      guard numbers.count == count else { break }
      numbers[0] = numbers[0].dropFirst()
      next += count
      let points = stride(from: 0, to: count, by: 2).map { point(numbers[$0], numbers[$0 + 1]) }
      let end = points[points.count - 1]
      switch kind {
      case "M": steps.append(.move(end))
      case "B":
        steps.append(.bow(end, from: last, across: (end.y - last.y) / 2 * scale.x / scale.y))
      case "C": steps.append(.curve(points[0], points[1], end))
      default: steps.append(.line(end))
      }
      last = end
    }
    return steps
  }
}

extension MarkStep {
  /// The kind of the step and its numbers, for forms that know lines and cubic curves alone.
  package var words: [String] {
    let (kind, points) = forms
    return [kind] + points.flatMap { [$0.x, $0.y] }.map(MarkPath.number)
  }

  private var forms: (kind: String, points: [Point]) {
    switch self {
    case .move(let end): ("move", [end])
    case .line(let end): ("line", [end])
    case .curve(let first, let second, let end): ("cubic", [first, second, end])
    case .bow(let end, let start, let across):
      (
        "cubic",
        [
          Point(x: start.x + across * 4 / 3, y: start.y),
          Point(x: end.x + across * 4 / 3, y: end.y),
          end,
        ]
      )
    }
  }
}
