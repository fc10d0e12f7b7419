internal import Mustache

/// What a template can name: the boundary behind which values have no static type.
///
/// Each context declares its names with their kinds, so that every template can be checked against them when it is
/// loaded; the template engine itself prints nothing for a name that does not exist.
protocol TemplateContext: MustacheParent, Sendable {
  static var fields: [String: TemplateField<Self>] { get }
}

extension TemplateContext {
  /// The value of a name. One that is declared and has none is an empty text: for nothing the engine would go on to the
  /// contexts around this one and take what has the same name there.
  func child(named name: String) -> Any? {
    Self.fields[name].map { $0.value(self) ?? TemplateText("") }
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

/// A name of a context: its kind and its value.
struct TemplateField<Context>: Sendable {
  let kind: TemplateFieldKind
  let value: @Sendable (Context) -> Any?

  static func text(_ value: @escaping @Sendable (Context) -> String?) -> Self {
    Self(kind: .text) { value($0).map(TemplateText.init) }
  }

  static func markup(_ value: @escaping @Sendable (Context) -> String?) -> Self {
    Self(kind: .markup) { value($0).map(TemplateText.init) }
  }

  static func flag(_ value: @escaping @Sendable (Context) -> Bool) -> Self {
    Self(kind: .flag) { value($0) }
  }

  static func one<Inner: TemplateContext>(
    _ value: @escaping @Sendable (Context) -> Inner?
  ) -> Self {
    Self(kind: .contexts(Inner.self)) { value($0) }
  }

  static func list<Inner: TemplateContext>(
    _ value: @escaping @Sendable (Context) -> [Inner]
  ) -> Self {
    Self(kind: .contexts(Inner.self)) { value($0) }
  }

  static func texts(_ value: @escaping @Sendable (Context) -> [String]) -> Self {
    Self(kind: .texts) { value($0).map(TemplateText.init) }
  }

  static func markups(_ value: @escaping @Sendable (Context) -> [String]) -> Self {
    Self(kind: .markups) { value($0).map(TemplateText.init) }
  }
}

/// A text on its way into a template. An empty one counts as missing.
struct TemplateText: MustacheCustomRenderable, MustacheParent, Sendable {
  let renderText: String

  init(_ text: String) {
    renderText = text
  }

  var isNull: Bool { renderText.isEmpty }

  func child(named: String) -> Any? { nil }
}
