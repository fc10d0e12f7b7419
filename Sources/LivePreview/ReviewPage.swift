internal import Changes
internal import Diagnostics
internal import Markup
internal import Phrasing
internal import Publishing
internal import Standards

/// A working draft for somebody who looks through it before a release.
struct ReviewPage {
  let review: DraftReview
  let site: PreviewedSite
  let isChecked: Bool

  var html: String {
    let title = "Review of \(review.draft.id)"
    return """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
      <title>\(title)</title><style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem 1rem 6rem; }
      table { border-collapse: collapse; width: 100%; } th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0;
      border-bottom: 1px solid #8884; } pre { white-space: pre-wrap; overflow-wrap: anywhere; border-left: 3px solid #8a5a00;
      padding: .25rem .5rem; } .breaking { color: #b3261e; font-weight: 600; } @media (prefers-color-scheme: dark)
      { :root { color-scheme: dark; } .breaking { color: #ff8a80; } a { color: #9ecbff; } }
      </style></head><body><h1>\(title)</h1>
      \(changes)\(gates)\(affected)
      </body></html>
      """
  }

  private var changes: String {
    guard let log = review.log else { return "<p>It follows no version.</p>" }
    let rows = log.entries.map { entry in
      let link = site.address(of: place(of: entry, in: log)).map { "/" + $0 }
      let id = Self.escaped(entry.id.description)
      let name = link.map { "<a href=\"\(Self.escaped($0))\">\(id)</a>" } ?? id
      let revisions = entry.revisions.map { Self.escaped($0.title) }.joined(separator: ", ")
      return """
        <tr><td>\(name)</td><td>\(Self.escaped(entry.title))</td>\
        <td>\(Self.escaped(entry.summary.joined(separator: ", ")))</td>\
        <td class="\(entry.changeClass)">\(entry.changeClass)</td>\
        <td>\(revisions.isEmpty ? "no revision" : revisions)</td></tr>
        """
    }
    return """
      <h2>What changes since \(Self.escaped(log.old.description))</h2><p>\(Self.escaped(log.summary.description))</p>
      <table><thead><tr><th>Provision<th>Title<th>What happened<th>Class<th>Explained by</thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table>
      """
  }

  /// Where the provision of a change stands, or stood.
  private func place(of entry: ChangeLog.Entry, in log: ChangeLog) -> SourcePath {
    let publication = site.plan?.publication
    let new = publication?[log.new]?[entry.id]?.place.path
    return new ?? publication?[log.old]?[entry.id]?.place.path ?? review.draft.place.path
  }

  private var gates: String {
    let head = "<h2>What stands in the way of a release</h2>"
    guard isChecked else {
      return head + "<p>The rules are being asked; this page will load again.</p>"
    }
    guard !review.gates.isEmpty else { return head + "<p>Nothing was found in the draft.</p>" }
    return head
      + review.gates.map { "<pre>\(Self.escaped(site.text(of: $0)))</pre>" }.joined(separator: "\n")
  }

  private var affected: String {
    guard let impact = review.impact, !impact.affected.isEmpty else {
      return "<h2>What it affects</h2><p>Nothing rests on what changes.</p>"
    }
    let groups = impact.groups.map { kind, affected in
      let items = affected.map { part in
        let link = site.address(of: part.place.path).map { "/" + $0 } ?? ""
        let name = Self.escaped(part.title == part.name ? part.name : "\(part.name) \(part.title)")
        return "<li><a href=\"\(Self.escaped(link))\">\(name)</a>, \(part.changeClass)</li>"
      }
      return "<h3>\(Self.escaped(kind.heading))</h3><ul>\(items.joined())</ul>"
    }
    return "<h2>What it affects</h2>" + groups.joined()
  }

  private static func escaped(_ text: String) -> String { HTMLEscaping.escape(text) }
}
