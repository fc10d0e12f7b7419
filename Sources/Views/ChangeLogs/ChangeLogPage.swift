internal import Changes
internal import Markup
internal import Phrasing
internal import Standards

/// Change logs as one page of HTML that needs nothing beside it: styles within, no script, light or dark.
package struct ChangeLogPage {
  private var html = ""

  /// The page of a log.
  package static func render(_ report: ChangeReport) -> String {
    render([report])
  }

  /// The page of several logs, one after the other.
  package static func render(_ reports: [ChangeReport]) -> String {
    let titles = reports.map { "\($0.old.name) → \($0.new.name)" }
    var page = ChangeLogPage()
    page.html = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escape(titles.first ?? "No changes"))</title>
      <style>
      \(style)
      </style>
      </head>
      <body>
      <main>

      """
    if reports.isEmpty { page.html += "<h1>No changes</h1>\n" }
    for (index, report) in reports.enumerated() { page.append(report, index + 1) }
    page.html += "</main>\n</body>\n</html>\n"
    return page.html
  }

  private static func escape(_ text: String) -> String {
    HTMLEscaping.escape(text)
  }

  private mutating func append(_ report: ChangeReport, _ number: Int) {
    html += "<article>\n<h1>\(Self.escape("\(report.old.name) → \(report.new.name)"))</h1>\n"
    html += "<p>\(Self.escape(report.counts))</p>\n"
    appendCounts(report.log.conservation)
    if !report.suggestions.isEmpty {
      let items = report.suggestions.map { "<li>\(Self.escape($0))</li>\n" }
      html += "<ul>\n\(items.joined())</ul>\n"
    }
    if report.entries.count > 1 { appendContents(report.entries, number) }
    for (index, entry) in report.entries.enumerated() {
      append(entry, report, id: Self.id(number, index))
    }
    html += "</article>\n"
  }

  private static func id(_ log: Int, _ change: Int) -> String {
    "log-\(log)-change-\(change + 1)"
  }

  private mutating func appendCounts(_ conservation: [Conservation]) {
    guard !conservation.isEmpty else { return }
    html += "<table>\n<thead><tr><td></td><th scope=\"col\">before</th><th scope=\"col\">after</th>"
    html += "<th scope=\"col\">tombstones</th></tr></thead>\n<tbody>\n"
    for counts in conservation {
      html += "<tr><th scope=\"row\">\(counts.kind.rawValue)</th>"
      html += "<td>\(Conservation.sum(counts.old))</td><td>\(Conservation.sum(counts.new))</td>"
      html += "<td>\(counts.tombstones.summary)</td></tr>\n"
    }
    html += "</tbody>\n</table>\n"
  }

  private mutating func appendContents(_ entries: [ChangeLog.Entry], _ number: Int) {
    html += "<nav aria-label=\"Changes\">\n<ul>\n"
    for (index, entry) in entries.enumerated() {
      html += "<li><a href=\"#\(Self.id(number, index))\">"
      html += Self.escape(entry.heading)
      html += "</a> \(Self.label(entry.changeClass))</li>\n"
    }
    html += "</ul>\n</nav>\n"
  }

  private static func label(_ computed: ComputedClass) -> String {
    "<strong class=\"class \(computed)\">\(computed)</strong>"
  }

  private mutating func append(_ entry: ChangeLog.Entry, _ report: ChangeReport, id: String) {
    html += "<section id=\"\(id)\">\n<h2>\(Self.escape(entry.heading))</h2>\n"
    let place = report.place(of: entry)?.description
    let summary = entry.summary.joined(separator: ", ")
    let facts = [summary, entry.idChange(Phrases()), entry.reclassification?.description, place]
      .compactMap { $0 }.filter { !$0.isEmpty }
    html += "<p>\(Self.label(entry.changeClass))"
    html += facts.map { " · " + Self.escape($0) }.joined() + "</p>\n"
    if let note = entry.redlineNote { html += "<p>\(note)</p>\n" }
    for field in entry.shownFields {
      html += "<h3>\(Self.escape(field.name))</h3>\n<div class=\"redline\">\n"
      html += String(decoding: RedlineHTML.render(field.redline, Phrases()), as: UTF8.self)
      html += "</div>\n"
    }
    append(entry.classification.judged)
    for revision in entry.revisions {
      html += "<p>Why: \(Self.escape("\(revision.title) (\(revision.version))"))</p>\n"
    }
    html += "</section>\n"
  }

  private mutating func append(_ findings: [Classification.Judged]) {
    guard !findings.isEmpty else { return }
    html += "<ul>\n"
    for judged in findings {
      let finding = judged.finding
      html += "<li>\(Self.label(finding.computed)) \(Self.escape(finding.summary.description))"
      html += " <code>\(finding.rule)</code> <code>\(finding.fingerprint)</code>"
      if let witness = finding.witness { html += "<br>\(Self.escape(witness.description))" }
      if let decision = judged.decision {
        html += "<br>Decided: counts as \(judged.counted). \(Self.escape(decision.reason.text))"
      }
      html += "</li>\n"
    }
    html += "</ul>\n"
  }

  /// Deletions and insertions differ in more than colour; what is said of them is there for who hears the page.
  private static let style = """
    :root { color-scheme: light dark; --text: #1a1a1a; --back: #fff; --line: #ccc; --del: #fde2e0;
      --ins: #dcf3df; --grave: #a40e0e; }
    @media (prefers-color-scheme: dark) {
      :root { --text: #e8e8e8; --back: #161616; --line: #444; --del: #55201c; --ins: #17421f;
        --grave: #ff9d94; }
    }
    body { margin: 0; color: var(--text); background: var(--back); font: 1rem/1.5 system-ui, sans-serif; }
    main { max-width: 48rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere; }
    section { border-top: 1px solid var(--line); margin-top: 2rem; }
    .redline { border-left: 3px solid var(--line); padding-left: 1rem; }
    del { background: var(--del); text-decoration: line-through; }
    ins { background: var(--ins); text-decoration: underline; }
    .breaking, .undecided { color: var(--grave); }
    .link { text-decoration: underline dotted; }
    .heading { font-weight: bold; }
    table { border-collapse: collapse; display: block; overflow-x: auto; }
    th, td { border: 1px solid var(--line); padding: 0.2rem 0.5rem; text-align: left;
      overflow-wrap: break-word; }
    li > p { margin: 0.2rem 0; }
    pre { overflow-x: auto; }
    .said { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
      white-space: nowrap; }
    """
}
