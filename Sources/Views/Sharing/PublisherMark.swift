package import Standards

/// The mark of a publication: one or two letters, drawn with lines. The first is large, the second stands at its foot.
package struct PublisherMark: Equatable, Sendable {
  /// The letters, in capitals.
  package let letters: String

  /// The mark of a site: its own, or the first letters of its publisher's name.
  package init(of site: Site) {
    letters = site.mark ?? Self.initials(of: site.publisher)
  }

  /// The first letters of the first two words that begin with a capital, or of the first two where none does.
  static func initials(of name: String) -> String {
    let words = name.split { !$0.isLetter && !$0.isNumber }
    let capitals = words.filter { $0.first?.isUppercase ?? false }
    let letters = (capitals.isEmpty ? words : capitals).compactMap { $0.first.flatMap(latin) }
    return String(letters.prefix(2))
  }

  /// The letter from A to Z that a letter is a form of, such as A of Ä; nil of another script.
  private static func latin(_ character: Character) -> Character? {
    guard let name = character.uppercased().unicodeScalars.first?.properties.name,
      name.hasPrefix("LATIN CAPITAL LETTER ")
    else { return nil }
    let letter = name.dropFirst("LATIN CAPITAL LETTER ".count).prefix { $0 != " " }
    return letter.count == 1 ? letter.first : nil
  }

  /// Its lines in a square of 28, as pages and pictures have it.
  package var steps: [MarkStep] {
    let drawn = letters.compactMap { MarkLetter($0) }
    guard let first = drawn.first else { return [] }
    guard drawn.count > 1 else {
      let corner = MarkStep.Point(x: (Self.size - first.width) / 2, y: Self.top)
      return MarkStep.steps(of: first.lines, at: corner)
    }
    let width = first.next + drawn[1].width * Self.small
    let squeeze = min(1, Self.widest / width)
    let left = (Self.size - width * squeeze) / 2
    let foot = MarkStep.Point(
      x: left + first.next * squeeze,
      y: Self.top + Self.height * (1 - Self.small)
    )
    return MarkStep.steps(
      of: first.lines,
      at: MarkStep.Point(x: left, y: Self.top),
      by: (squeeze, 1)
    ) + MarkStep.steps(of: drawn[1].lines, at: foot, by: (Self.small * squeeze, Self.small))
  }

  /// Its lines on an icon of 32 by 32: as they are drawn for it, or those of pages with a margin.
  private var stepsOnIcon: [MarkStep] {
    let drawn = letters.compactMap { MarkLetter($0) }
    if drawn.count == 2, let first = drawn[0].onIcon.first, let second = drawn[1].onIcon.second {
      return MarkStep.steps(of: first) + MarkStep.steps(of: second)
    }
    return steps.map { $0.moved(by: (Self.iconSize - Self.size) / 2) }
  }

  /// The lines as a path of SVG.
  package var path: String { MarkPath(steps).text }
  /// The same on an icon.
  package var iconPath: String { MarkPath(stepsOnIcon).text }

  private static let size = 28.0, iconSize = 32.0, top = 4.0, height = 20.0
  /// How wide both letters may be, and how large the second is beside the first.
  private static let widest = 24.0, small = 0.6
}

extension MarkStep {
  fileprivate func moved(by distance: Double) -> MarkStep {
    func moved(_ point: Point) -> Point { Point(x: point.x + distance, y: point.y + distance) }
    return switch self {
    case .move(let end): .move(moved(end))
    case .line(let end): .line(moved(end))
    case .bow(let end, let start, let across):
      .bow(moved(end), from: moved(start), across: across)
    case .curve(let first, let second, let end): .curve(moved(first), moved(second), moved(end))
    }
  }
}
