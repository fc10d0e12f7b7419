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
        (
          "props",
          .array(status(of: criterion) + properties(of: criterion) + secondID(of: criterion))
        ),
      ] + Self.list("links", successors(of: criterion)) + Self.list("parts", parts)
    )
  }

  private func parts(of criterion: Provision) -> [JSONValue] {
    let (lead, sections) = outline(of: criterion)
    let statement = StatementPart(of: lead, isItem: false)
    let parts = statement.isEmpty ? [] : [part(statement, id: tokens[criterion.id] + "_smt")]
    return parts + sections.map { section($0, inside: nil) }
  }

  // MARK: Withdrawn

  private func status(of criterion: Provision) -> [JSONValue] {
    guard !criterion.isLive else { return [] }
    return [.object([("name", .string("status")), ("value", .string("withdrawn"))])]
  }

  private func secondID(of criterion: Provision) -> [JSONValue] {
    criterion.secondID.map { id in
      [.object([("name", .string("alt-identifier")), ("value", .string(id))])]
    } ?? []
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
        ("name", .string("reason")), ("ns", .string(namespace)),
        ("prose", .string(reason)),
      ])
    ]
  }

  // MARK: Parts

  /// The statement, or an item of it. Items are named by their labels where each has another one, else by their places.
  private func part(_ part: StatementPart, id: String) -> JSONValue {
    let names = part.items.map { $0.label?.filter { !"().".contains($0) }.lowercased() }
    let areTelling = !names.contains(nil) && Set(names).count == names.count
    let items = part.items.enumerated().map { index, item in
      let name = (areTelling ? names[index] : nil) ?? String(index + 1)
      return self.part(item, id: "\(id).\(name)")
    }
    let labels = part.label.map { text in
      [JSONValue.object([("name", .string("label")), ("value", .string(text))])]
    }
    return .object(
      [("id", .string(id)), ("name", .string(part.isItem ? "item" : "statement"))]
        + Self.list("props", labels ?? []) + Self.list("prose", part.prose)
        + Self.list("parts", items)
    )
  }

  /// What is below a heading.
  func section(_ section: StandalonePart, inside parent: String?) -> JSONValue {
    let (lead, sections) = section.outline
    let named = OSCALNames.partName(of: section.title)
    let name = named == parent ? (parent == "section" ? "subsection" : "section") : named
    let isDefined = name == "guidance" && parent == nil
    let inner = sections.map { self.section($0, inside: name) }
    let title = section.titleMarkdown ?? MarkdownText.escaped(section.title).trimmed
    return .object(
      [("name", .string(name))]
        + (isDefined ? [] : [("ns", .string(namespace))])
        + Self.list("title", title) + Self.list("prose", lead.markdown) + Self.list("parts", inner)
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
