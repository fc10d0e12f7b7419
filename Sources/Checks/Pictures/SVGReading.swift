internal import XMLReading

/// Judges a picture in SVG: whether all of it is allowed, whether it refers to itself alone, and what it costs to draw.
struct SVGReading {
  struct Problem: Hashable {
    let line: Int
    let reason: String
  }

  /// How many problems of one file are shown.
  private static let mostProblems = 20
  /// The most elements that are drawn, with those that `use` and patterns repeat: no person draws more.
  static let mostElements = 50_000
  static let mostBytes = 2_000_000

  private(set) var problems: [Problem] = []
  private var cost = DrawingCost()
  private var isInSheet = false
  /// The elements around what is judged.
  private var open: [String] = []
  /// The style sheet that is read, with the line at which it begins: browsers join its pieces, whatever is between them.
  private var sheet: (text: String, line: Int)?

  /// The problems of a file.
  static func problems(of bytes: [UInt8]) -> [Problem] {
    guard bytes.count <= mostBytes else {
      return [Problem(line: 1, reason: "it has more than \(mostBytes / 1_000_000) MB")]
    }
    var reading = SVGReading()
    reading.read(bytes)
    return reading.problems
  }

  private mutating func read(_ bytes: [UInt8]) {
    var reader = XMLReader(bytes)
    do {
      while let event = try reader.next() {
        open = reader.open
        take(event)
      }
      if cost.isEmpty { refuse(1, "there is no '<svg>' in it") }
    } catch { return refuse(error.line, error.reason) }
    if cost.total(atMost: Self.mostElements) > Self.mostElements {
      refuse(1, "drawing it repeats more than \(Self.mostElements) elements")
    }
  }

  private mutating func take(_ event: XMLReader.Event) {
    switch event {
    case .start(let tag):
      if sheet != nil { refuse(tag.line, "'<\(tag.name)>' is in a style sheet") }
      judge(tag)
      if tag.name == "style" { sheet = ("", tag.line) }
      if tag.isEmpty { close(tag.name) }
    case .end(let name): close(name)
    case .text(let text, _): sheet?.text += text
    }
  }

  private mutating func close(_ name: String) {
    cost.close()
    guard name == "style", let sheet else { return }
    self.sheet = nil
    isInSheet = true
    judge(style: sheet.text, sheet.line)
    isInSheet = false
  }

  private mutating func refuse(_ line: Int, _ reason: String) {
    let problem = Problem(line: line, reason: reason)
    if problems.count < Self.mostProblems, problems.last != problem { problems.append(problem) }
  }

  // MARK: Elements

  private mutating func judge(_ tag: XMLReader.Tag) {
    if open.isEmpty, tag.name != "svg" || !cost.isEmpty {
      refuse(tag.line, "'<\(tag.name)>' is not in '<svg>'")
    }
    cost.open(tag.attributes.first { $0.name == "id" }?.value)
    guard SVGVocabulary.elements.contains(tag.name) else {
      return refuse(tag.line, "'<\(tag.name)>' is not allowed in a picture")
    }
    let names = Set(tag.attributes.map(\.name))
    if open.isEmpty, !names.contains("xmlns") { refuse(tag.line, "'xmlns' is missing in '<svg>'") }
    for (name, value) in tag.attributes { judge(name, value, of: tag) }
  }

  private mutating func judge(_ name: String, _ value: String, of tag: XMLReader.Tag) {
    guard SVGVocabulary.allows(attribute: name) else {
      return refuse(tag.line, "'\(name)' of '<\(tag.name)>' may act or load something")
    }
    switch name {
    case "xmlns" where value != SVGVocabulary.namespace,
      "xmlns:xlink" where value != SVGVocabulary.linkNamespace:
      refuse(
        tag.line,
        "'\(name)' is not '\(name == "xmlns" ? SVGVocabulary.namespace : SVGVocabulary.linkNamespace)'"
      )
    case _ where SVGVocabulary.links.contains(name): judge(link: value, of: tag)
    case _ where name.hasPrefix("xmlns"): break
    default: judge(style: value, tag.line)
    }
  }

  private mutating func judge(link: String, of tag: XMLReader.Tag) {
    if link.hasPrefix("#") { return cost.refer(to: String(link.dropFirst())) }
    let isCarried = SVGVocabulary.carried.contains { link.hasPrefix($0) }
    guard tag.name == "image", isCarried else {
      return refuse(tag.line, "'\(link.prefix(60))' is outside the drawing")
    }
  }

  // MARK: CSS

  /// Values of CSS load by functions alone, and by rules that begin with `@`.
  private mutating func judge(style: String, _ line: Int) {
    let text = style.lowercased()
    if text.contains("\\") { refuse(line, "a backslash hides what is written") }
    if let rule = text.split(separator: "@", omittingEmptySubsequences: false).dropFirst()
      .first(where: { !$0.hasPrefix("media") })
    {
      refuse(line, "'@\(rule.prefix(20))' may load something")
    }
    let parts = text.split(separator: "(", omittingEmptySubsequences: false)
    for (before, after) in zip(parts, parts.dropFirst()) {
      let name = String(
        before.reversed().prefix { $0.isLetter || $0.isNumber || $0 == "-" }.reversed()
      )
      judge(function: name, after, line)
    }
  }

  private mutating func judge(function name: String, _ argument: Substring, _ line: Int) {
    // A condition of `@media`, or a part of a calculation.
    if name.isEmpty || name == "and" { return }
    guard SVGVocabulary.functions.contains(name) else {
      return refuse(line, "'\(name)(…)' may load something")
    }
    guard name == "url" else { return }
    let target = argument.prefix { $0 != ")" }.filter { !" \t\r\n\"'".contains($0) }
    guard target.hasPrefix("#") else {
      return refuse(line, "'url(\(target.prefix(60)))' is outside the drawing")
    }
    // Which elements it holds for, and so how often it is drawn, only a browser can tell.
    if isInSheet { return refuse(line, "'url(\(target.prefix(60)))' is in a style sheet") }
    cost.refer(to: String(target.dropFirst()))
  }
}
