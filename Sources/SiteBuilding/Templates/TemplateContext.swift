/// What a template can name.
///
/// Each context declares its names with their kinds and values, so that every template can be checked against them
/// when it is loaded, and rendered without looking at types.
protocol TemplateContext: Sendable {
  static var fields: [String: TemplateField<Self>] { get }

  /// The value of a name; nil where the context does not declare it. A requirement, so that it is compiled for each
  /// context by itself.
  func value(named name: String) -> TemplateValue?
}

extension TemplateContext {
  func value(named name: String) -> TemplateValue? {
    Self.fields[name]?.value(self)
  }
}

/// What a name stands for, as far as a template must know.
enum TemplateFieldKind: Sendable {
  /// Text, which is escaped: `{{name}}`.
  case text
  /// HTML made by this program: `{{{name}}}`.
  case markup
  /// Yes or no: `{{#name}}`.
  case flag
  /// One context, or none, or a list: `{{#name}}`.
  case contexts(any TemplateContext.Type)
  /// A list of HTML, each `{{{.}}}`.
  case markups
  /// A list of texts, each `{{.}}`.
  case texts
}

/// The value of a name.
enum TemplateValue: Sendable {
  /// A text or HTML; an empty one counts as missing.
  case text(String)
  /// HTML as bytes, which need not become a text on their way into the page.
  case bytes([UInt8])
  /// Yes or no.
  case flag(Bool)
  /// Contexts, each of which a section is taken for.
  case contexts([any TemplateContext])
  /// Texts or HTML, for each of which a section is taken.
  case texts([String])
}

/// A name of a context: its kind and its value.
struct TemplateField<Context>: Sendable {
  let kind: TemplateFieldKind
  let value: @Sendable (Context) -> TemplateValue

  static func text(_ value: @escaping @Sendable (Context) -> String?) -> Self {
    Self(kind: .text) { .text(value($0) ?? "") }
  }

  static func markup(_ value: @escaping @Sendable (Context) -> String?) -> Self {
    Self(kind: .markup) { .text(value($0) ?? "") }
  }

  static func markup(_ value: @escaping @Sendable (Context) -> [UInt8]) -> Self {
    Self(kind: .markup) { .bytes(value($0)) }
  }

  static func flag(_ value: @escaping @Sendable (Context) -> Bool) -> Self {
    Self(kind: .flag) { .flag(value($0)) }
  }

  static func one<Inner: TemplateContext>(
    _ value: @escaping @Sendable (Context) -> Inner?
  ) -> Self {
    Self(kind: .contexts(Inner.self)) { .contexts(value($0).map { [$0] } ?? []) }
  }

  static func list<Inner: TemplateContext>(
    _ value: @escaping @Sendable (Context) -> [Inner]
  ) -> Self {
    Self(kind: .contexts(Inner.self)) { .contexts(value($0)) }
  }

  static func texts(_ value: @escaping @Sendable (Context) -> [String]) -> Self {
    Self(kind: .texts) { .texts(value($0)) }
  }

  static func markups(_ value: @escaping @Sendable (Context) -> [String]) -> Self {
    Self(kind: .markups) { .texts(value($0)) }
  }
}
