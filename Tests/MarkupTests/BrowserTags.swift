/// What a browser makes of HTML, as far as it decides whether something runs: its tags, with their attributes.
struct BrowserTags {
  private(set) var names: [String] = []
  private(set) var attributes: [(name: String, value: String)] = []

  init(in html: String) {
    let comment = /<!--(?:>|->|(?s:.)*?--!?>)/
    let tag = /<\/?(?<name>[a-zA-Z][^\s\/>]*)(?<rest>(?:"[^"]*"|'[^']*'|[^>"'])*)>?/
    let attribute =
      /(?<name>[^\s"'>\/=]+)(?:\s*=\s*(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|(?<bare>[^\s"'>]+)))?/
    for found in html.replacing(comment, with: "").matches(of: tag) {
      names.append(found.name.lowercased())
      for part in found.rest.matches(of: attribute) {
        let value = part.double ?? part.single ?? part.bare ?? ""
        attributes.append((part.name.lowercased(), String(value)))
      }
    }
  }

  private static let dangerous: Set<String> = [
    "applet", "base", "embed", "form", "frame", "iframe", "input", "link", "math", "meta",
    "noscript", "object", "script", "style", "svg", "template", "textarea", "title", "video",
  ]

  /// What could run code or take over the page.
  var dangers: [String] {
    let elements = names.filter { Self.dangerous.contains($0) }
    let handlers = attributes.filter { $0.name.hasPrefix("on") || $0.name == "style" }.map(\.name)
    let addresses = attributes.filter { ["href", "src"].contains($0.name) && Self.runs($0.value) }
    return elements + handlers + addresses.map(\.value)
  }

  /// A browser resolves entities and drops blanks and control characters before it looks at the scheme.
  private static func runs(_ address: String) -> Bool {
    var text = address
    for (entity, sign) in ["&colon;": ":", "&Tab;": "", "&NewLine;": "", "&amp;": "&"] {
      text = text.replacing(entity, with: sign)
    }
    text = text.replacing(/&#x?[0-9a-fA-F]+;?/) { match in
      let digits = match.0.filter(\.isHexDigit)
      let code = UInt32(digits, radix: match.0.contains("x") ? 16 : 10) ?? 0
      return Unicode.Scalar(code).map(String.init) ?? ""
    }
    let scheme = text.lowercased().filter { !$0.isWhitespace && $0 > "\u{1F}" }
    return ["javascript:", "vbscript:", "data:text", "data:image/svg", "file:"].contains {
      scheme.hasPrefix($0)
    }
  }
}
