extension CatalogReader {
  mutating func parts(in object: Object) -> [Catalog.Part] {
    list("parts", in: object) { $0.part($1) }
  }

  private mutating func part(_ object: Object) -> Catalog.Part? {
    Catalog.Part(
      id: optionalText("id", in: object),
      name: text("name", in: object, of: "part") ?? "",
      namespace: optionalText("ns", in: object),
      title: optionalText("title", in: object),
      properties: properties(in: object),
      links: links(in: object),
      prose: optionalText("prose", in: object),
      parts: parts(in: object),
      origin: object.origin
    )
  }

  mutating func parameters(in object: Object) -> [Catalog.Parameter] {
    list("params", in: object) { reader, object in
      let id = reader.text("id", in: object, of: "parameter")
      let label = reader.optionalText("label", in: object)
      let selection = reader.object("select", in: object).map { reader.selection($0) }
      let values = reader.texts("values", in: object)
      let links = reader.links(in: object)
      return id.map {
        Catalog.Parameter(
          id: $0,
          label: label,
          selection: selection,
          values: values,
          links: links,
          origin: object.origin
        )
      }
    }
  }

  /// OSCAL 1.0 writes `one-or-more`, its drafts `one or more`.
  private mutating func selection(_ object: Object) -> Catalog.Parameter.Selection {
    let count = optionalText("how-many", in: object) ?? "one"
    return Catalog.Parameter.Selection(
      allowsMany: count.contains("more"),
      choices: texts("choice", in: object)
    )
  }

  mutating func properties(in object: Object) -> [Catalog.Property] {
    list("props", in: object) { reader, object in
      let name = reader.text("name", in: object, of: "property")
      let value = reader.optionalText("value", in: object)
      let namespace = reader.optionalText("ns", in: object)
      return name.map { Catalog.Property(name: $0, value: value ?? "", namespace: namespace) }
    }
  }

  mutating func links(in object: Object) -> [Catalog.Link] {
    list("links", in: object) { reader, object in
      let address = reader.text("href", in: object, of: "link")
      let relation = reader.optionalText("rel", in: object)
      let text = reader.optionalText("text", in: object)
      return address.map {
        Catalog.Link(address: $0, relation: relation, text: text, origin: object.origin)
      }
    }
  }
}
