internal import CMarkGFM
internal import Synchronization

/// The extensions of cmark-gfm that make GitHub's flavour, ready for use from several threads.
///
/// cmark keeps the characters at which extensions are tried in a table that the whole process shares: each parser
/// adds its own before inlines are parsed and takes them away afterwards, so that two parsers at work at once lose
/// each other's. For autolinks, whose characters stand in every text, they are added once, before the first parser
/// runs, and the list they come from is emptied, after which no parser touches them again. That would not do for
/// strikethrough, whose list is read again where delimiters are matched; so it is attached only where a text has a
/// `~`, and such texts, which are few, are parsed one at a time.
enum GitHubFlavour {
  private static let always = ["table", "autolink", "tasklist"]
  private static let strikethrough = "strikethrough"
  private static let strikethroughTurn = Mutex(())

  /// Done once, on first use.
  static let isReady: Bool = {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return false }
    defer { cmark_parser_free(parser) }
    let extensions = always.compactMap { cmark_find_syntax_extension($0) }
    for found in extensions { cmark_parser_attach_syntax_extension(parser, found) }
    cmark_manage_extensions_special_characters(parser, 1)
    for found in extensions { cmark_syntax_extension_set_special_inline_chars(found, nil) }
    return extensions.count == always.count && cmark_find_syntax_extension(strikethrough) != nil
  }()

  /// Parses with all extensions: feeds a parser that has just been made, and finishes it.
  ///
  /// - Parameters:
  ///   - parser: The parser.
  ///   - hasTilde: Whether a `~` stands in the text.
  ///   - feed: Gives the parser the text.
  /// - Returns: The root of the tree.
  static func parse(
    with parser: OpaquePointer,
    hasTilde: Bool,
    feed: () -> Void
  ) -> OpaquePointer? {
    for name in always { attach(name, to: parser) }
    if hasTilde { attach(strikethrough, to: parser) }
    feed()
    guard hasTilde else { return cmark_parser_finish(parser) }
    var root: OpaquePointer?
    strikethroughTurn.withLock { _ in root = cmark_parser_finish(parser) }
    return root
  }

  private static func attach(_ name: String, to parser: OpaquePointer) {
    guard let found = cmark_find_syntax_extension(name) else { return }
    cmark_parser_attach_syntax_extension(parser, found)
  }
}
