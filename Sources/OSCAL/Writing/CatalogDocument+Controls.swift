internal import Diagnostics
internal import Fingerprints
internal import Standards

extension CatalogDocument {
  /// A criterion as a control.
  func control(_ criterion: Provision) -> JSONValue {
    let parts = criterion.isLive ? self.parts(of: criterion) : reason(of: criterion)
    return .object(
      [
        ("id", .string(tokens[criterion.id])),
        ("class", .string(Self.className(origin.standard.labels.criterion, "criterion"))),
        ("title", .string(title(of: criterion))),
        ("props", .array(status(of: criterion) + properties(of: criterion))),
      ] + Self.list("links", successors(of: criterion)) + Self.list("parts", parts)
    )
  }

  private func parts(of criterion: Provision) -> [JSONValue] {
    let outline = outline(of: criterion)
    let id = tokens[criterion.id] + "_smt"
    let statement =
      outline.lead.isEmpty ? [] : [part("statement", outline.lead, id: id, label: nil)]
    return statement + outline.sections.map { section($0, inside: nil) }
  }

  // MARK: Withdrawn

  private func status(of criterion: Provision) -> [JSONValue] {
    guard !criterion.isLive else { return [] }
    return [.object([("name", .string("status")), ("value", .string("withdrawn"))])]
  }

  private func successors(of criterion: Provision) -> [JSONValue] {
    guard let tombstone = criterion.tombstone else { return [] }
    let links = [("moved-to", tombstone.movedTo), ("incorporated-into", tombstone.by)]
    return links.flatMap { relation, references in
      references.map { reference in
        .object([
          ("href", .string("#\(tokens[reference.id])")), ("rel", .string(relation)),
        ])
      }
    }
  }

  private func reason(of criterion: Provision) -> [JSONValue] {
    let reason = criterion.tombstone.map { text(of: $0.reason, in: criterion) } ?? ""
    guard !reason.isEmpty else { return [] }
    return [
      .object([
        ("name", .string("reason")), ("ns", .string(OSCALNames.namespace)),
        ("prose", .string(reason)),
      ])
    ]
  }

  // MARK: Parts

  /// The statement, or an item of it: where the text ends in a list of bullets, its items are parts.
  private func part(_ name: String, _ markdown: String, id: String, label: String?) -> JSONValue {
    let cut = MarkdownOutline.items(of: markdown)
    let labels = label.map { text in
      [JSONValue.object([("name", .string("label")), ("value", .string(text))])]
    }
    let labelled = (cut?.items ?? []).map(Self.label)
    let ends = labelled.map { $0.label?.filter { !"().".contains($0) }.lowercased() }
    let areTelling = !ends.contains(nil) && Set(ends).count == ends.count
    let items = labelled.enumerated().map { index, item in
      let end = (areTelling ? ends[index] : nil) ?? String(index + 1)
      return part("item", item.rest, id: "\(id).\(end)", label: item.label)
    }
    return .object(
      [("id", .string(id)), ("name", .string(name))] + Self.list("props", labels ?? [])
        + Self.list("prose", cut?.lead ?? markdown) + Self.list("parts", items)
    )
  }

  /// The letter or number that an item begins with, as `a.` or `(2)`, and the rest. It is part of how it is cited.
  private static func label(_ item: String) -> (label: String?, rest: String) {
    guard let blank = item.firstIndex(of: " ") else { return (nil, item) }
    let word = String(item[..<blank]).replacing("\\", with: "")
    let core = word.hasPrefix("(") ? word.dropFirst().dropLast() : word.dropLast()
    let isClosed = word.hasSuffix(")") || (word.hasSuffix(".") && !word.hasPrefix("("))
    let isShort = (1...3).contains(core.utf8.count)
    guard isClosed, isShort,
      core.utf8.allSatisfy({ (48...57).contains($0) || (97...122).contains($0 | 0x20) }),
      core.utf8.allSatisfy({ (48...57).contains($0) }) || core.utf8.count == 1
    else { return (nil, item) }
    let rest = item[item.index(after: blank)...].drop { $0 == " " }
    return rest.isEmpty ? (nil, item) : (word, String(rest))
  }

  /// What stands below a heading.
  func section(_ section: MarkdownOutline.Section, inside parent: String?) -> JSONValue {
    let outline = MarkdownOutline(of: section.text)
    let named = OSCALNames.partName(of: section.title)
    let name = named == parent ? (parent == "section" ? "subsection" : "section") : named
    let isDefined = name == "guidance" && parent == nil
    let inner = outline.sections.map { self.section($0, inside: name) }
    let title = MarkdownText.escaped(section.title).trimmed
    return .object(
      [("name", .string(name))]
        + (isDefined ? [] : [("ns", .string(OSCALNames.namespace))])
        + Self.list("title", title) + Self.list("prose", outline.lead) + Self.list("parts", inner)
    )
  }

  // MARK: Back matter

  /// The page that the catalog was made from, and what was found wrong with it since.
  var backMatter: JSONValue {
    let page = resource(
      "\(origin.standard.title), version \(version.number), as published",
      nil,
      at: origin.pageAddress,
      named: origin.pageAddress
    )
    let errata = version.verifiedErrata.map { erratum -> JSONValue in
      let texts = version[erratum.provision].map { provision in
        """
        As published: \(text(of: erratum.old, in: provision))

        As corrected: \(text(of: erratum.new, in: provision))
        """
      }
      let address = "\(origin.pageAddress)errata/#\(erratum.anchor)"
      return resource(
        "Erratum \(erratum.id) in \(erratum.provision)",
        texts,
        at: address,
        named: address
      )
    }
    return .object([("resources", .array([page] + errata))])
  }

  private func resource(
    _ title: String,
    _ description: String?,
    at address: String,
    named name: String
  ) -> JSONValue {
    .object(
      [
        ("uuid", .string(NameUUID(ofURL: name).description)),
        ("title", .string(MarkdownText.escaped(title).trimmed)),
      ] + Self.list("description", description ?? "")
        + [("rlinks", .array([.object([("href", .string(address))])]))]
    )
  }
}
