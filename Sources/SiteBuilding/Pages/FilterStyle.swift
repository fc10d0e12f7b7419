/// The style by which a page's filters work without a script: for each choice a rule that hides what is not of it.
///
/// It stands in the page since only the page knows its choices. It holds for screens alone, so a print has everything,
/// and a browser without `:has()` shows everything and no filters.
enum FilterStyle {
  static func element(for filters: [FilterContext]) -> String {
    let rules = filters.flatMap { filter in
      filter.options.filter { !$0.isChosen }.map { rule(filter.name, $0.id) }
    }
    guard !rules.isEmpty else { return "" }
    return "<style>\n@media screen {\n\(rules.joined(separator: "\n"))\n}\n</style>"
  }

  /// Ids of filters are `_name-value`; values hold what slugs hold.
  private static func rule(_ name: String, _ id: String) -> String {
    let value = id.dropFirst(name.utf8.count + 2)
    return "main:has([id=\"\(id)\"]:checked) .entries > li:not([data-\(name)=\"\(value)\"]) "
      + "{ display: none; }"
  }
}
