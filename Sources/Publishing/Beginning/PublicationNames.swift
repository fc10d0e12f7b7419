internal import ContentLoading

/// The names that a new publication is begun with.
package struct PublicationNames: Sendable {
  /// The id of its standard: folder, address, and in capitals the beginning of the ids of its provisions.
  package var id: String
  /// The title of the standard and of the site.
  package var title: String
  package var publisher: String
  /// The site's address, without a slash at its end.
  package var address: String
  /// Where readers write to.
  package var contact: String
  /// A language that the program has words for.
  package var language: String
  /// What the names of its data formats begin with, where that is not the site's address.
  package var namespace: String?

  package init(id: String, title: String, language: String) {
    (self.id, self.title, self.language) = (id, title, language)
    publisher = title
    address = "https://example.org"
    contact = "standards@example.org"
  }

  /// What is put in for the names between percent signs.
  var replacements: [String: String] {
    [
      "id": id, "ID": id.uppercased(), "title": title.yamlEscaped,
      "publisher": publisher.yamlEscaped, "address": address.yamlEscaped,
      "contact": contact.yamlEscaped, "format": "\(ContentFormat.current)",
      "namespace": namespace.map { "namespace: \"\($0.yamlEscaped)\"\n" } ?? "",
    ]
  }
}

extension String {
  /// As it stands between double quotes in YAML (YAML 1.2.2, 7.3.1).
  fileprivate var yamlEscaped: String {
    replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}
