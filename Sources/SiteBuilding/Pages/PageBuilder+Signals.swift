internal import Addresses
internal import Phrasing
internal import Standards
internal import Views

/// A signal.
struct SignalContext: TemplateContext {
  let title: String
  let dek: String
  let kind: String
  let seen: String
  let touches: String
  let outcome: String
  let contents: [LinkContext]
  let body: [UInt8]
  let citedBy: [LinkGroupContext]

  static let fields: [String: TemplateField<Self>] = [
    "has-contents": .flag { !$0.contents.isEmpty },
    "is-cited": .flag { !$0.citedBy.isEmpty },
    "is-open": .flag { $0.outcome.isEmpty },
    "title": .text { $0.title },
    "dek": .markup { $0.dek },
    "kind": .text { $0.kind },
    "seen": .text { $0.seen },
    "touches": .markup { $0.touches },
    "outcome": .markup { $0.outcome },
    "contents": .list { $0.contents },
    "body": .markup { $0.body },
    "cited-by": .list { $0.citedBy },
  ]
}

extension PageBuilder {
  func signals() -> BuiltPage {
    let items = publication.documents[Signal.self].map { signal in
      VersionItemContext(
        name: signal.title,
        url: route.link(to: .document(.signal, signal.slug)),
        status: signal.outcome == nil ? say("under review") : "",
        date: signal.seen.map { say("seen \(say($0))") } ?? "",
        summary: html(signal.dek),
        links: []
      )
    }
    return list(
      say("Signals"),
      say("Reports from practice, and how the standards respond to them."),
      items
    )
  }

  func signal(_ signal: Signal) -> BuiltPage {
    let placed = PlacedText(signal.body)
    let context = SignalContext(
      title: signal.title,
      dek: html(signal.dek),
      kind: say(word: signal.kind.words),
      seen: signal.seen.map { say($0) } ?? "",
      touches: html(signal.touches),
      outcome: signal.outcome.map { html($0) } ?? "",
      contents: contents(of: placed),
      body: bytes(placed),
      citedBy: citedBy(signal)
    )
    return BuiltPage(
      title: signal.title,
      description: description(signal.dek),
      main: render(.signal, context),
      crumbs: [link(say("Signals"), to: .documents(.signal))]
    )
  }
}
