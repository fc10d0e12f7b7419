internal import CMarkGFM

/// The extensions of cmark-gfm that make GitHub's flavour, ready for use from several threads.
///
/// cmark keeps the characters at which extensions are tried in a table that the whole process shares: each parser
/// adds its own before inlines are parsed and takes them away afterwards, so that two parsers at work at once lose
/// each other's. Here they are added once, before the first parser runs, and the lists they come from are emptied,
/// after which no parser touches the table again.
enum GitHubFlavour {
  /// The extensions by their registered names.
  static let names = ["table", "strikethrough", "autolink", "tasklist"]

  /// Done once, on first use.
  static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return false }
    defer { cmark_parser_free(parser) }
    let extensions = names.compactMap { cmark_find_syntax_extension($0) }
    for found in extensions { cmark_parser_attach_syntax_extension(parser, found) }
    cmark_manage_extensions_special_characters(parser, 1)
    for found in extensions { cmark_syntax_extension_set_special_inline_chars(found, nil) }
    return extensions.count == names.count
  }()

  static func attach(to parser: OpaquePointer) {
    for name in names {
      guard let found = cmark_find_syntax_extension(name) else { continue }
      cmark_parser_attach_syntax_extension(parser, found)
    }
  }
}
