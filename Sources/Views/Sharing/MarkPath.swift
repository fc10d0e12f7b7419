/// Lines as a path of SVG, with each step in the shorter of its two forms.
struct MarkPath {
  private(set) var text = ""
  private var last = MarkStep.Point(x: 0, y: 0)

  init(_ steps: [MarkStep]) {
    for step in steps { append(step) }
  }

  private mutating func append(_ step: MarkStep) {
    switch step {
    case .move(let end):
      text += "M\(Self.number(end.x)) \(Self.number(end.y))"
      last = end
    case .line(let end): appendLine(to: end)
    case .bow(let end, _, let across):
      let radius = (end.y - last.y) / 2
      text += "a\(Self.number(across)) \(Self.number(radius)) 0 0 1 "
      text += "\(Self.number(end.x - last.x)) \(Self.number(end.y - last.y))"
      last = end
    case .curve(let first, let second, let end):
      let numbers = [first, second, end].flatMap { [$0.x, $0.y] }.map(Self.number)
      text += "C" + numbers.joined(separator: " ")
      last = end
    }
  }

  private mutating func appendLine(to end: MarkStep.Point) {
    let (x, y) = (Self.number(end.x), Self.number(end.y))
    let (dx, dy) = (Self.number(end.x - last.x), Self.number(end.y - last.y))
    let (absolute, relative) =
      dx == "0"
      ? ("V\(y)", "v\(dy)")
      : dy == "0"
        ? ("H\(x)", "h\(dx)")
        : ("L\(x) \(y)", "l\(dx) \(dy)")
    text += absolute.utf8.count < relative.utf8.count ? absolute : relative
    last = end
  }

  /// A number with two decimals at most.
  static func number(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = (abs(hundredths) / 100, abs(hundredths) % 100)
    let sign = hundredths < 0 ? "-" : ""
    guard rest > 0 else { return "\(whole == 0 ? "" : sign)\(whole)" }
    let decimals = rest % 10 == 0 ? "\(rest / 10)" : rest < 10 ? "0\(rest)" : "\(rest)"
    return "\(sign)\(whole).\(decimals)"
  }
}
