import Foundation

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// The texts of the elements of a document, by name.
final class XMLText: NSObject, XMLParserDelegate {
  private var texts: [String: [String]] = [:]
  private var current = ""

  /// Nil where the document is not well formed.
  init?(_ text: String) {
    super.init()
    let parser = XMLParser(data: Data(text.utf8))
    parser.delegate = self
    guard parser.parse() else { return nil }
  }

  subscript(name: String) -> [String] { texts[name] ?? [] }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    current = ""
  }

  func parser(_ parser: XMLParser, foundCharacters string: String) { current += string }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    texts[name, default: []].append(current)
    current = ""
  }
}
