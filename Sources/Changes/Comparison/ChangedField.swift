package import Standards

/// A field of a change as it is shown: the title, a part with a name of its own, or a section.
package struct ChangedField: Sendable {
  /// The name as readers see it: `Statement`, or the heading of a section.
  package let name: String
  /// The name for programs: those that are no heading in lower case, the headings as they are written.
  package let key: String
  /// What was deleted and inserted.
  package let redline: Redline

  /// The name for programs of a field: in lower case where no author wrote it.
  package static func key(of name: String, in kind: Provision.Kind) -> String {
    let own = [
      ProvisionText.leadName(of: kind), kind == .term ? "Also" : "Principle", ProvisionText.parent,
      ProvisionText.applicability, ProvisionText.force,
    ]
    return own.contains(name) ? name.lowercased().replacing(" ", with: "-") : name
  }
}

extension ChangeLog.Entry {
  /// The parts of the text that differ. Of a replaced requirement the old text is whole, then the new one: the two have
  /// nothing in common that a reader could follow.
  package var changedTexts: [ChangedField] {
    comparison.fields.map { field in
      ChangedField(
        name: field.name,
        key: ChangedField.key(of: field.name, in: kind),
        redline: relation.kind == .replaced ? field.replacement : field.redline
      )
    }
  }

  /// The fields that differ, the title first.
  package var changedFields: [ChangedField] {
    (titleChange.map { [$0] } ?? []) + changedTexts
  }

  /// The fields that are shown below a heading that names the title: without the title of what came or went as a whole.
  package var shownFields: [ChangedField] {
    let isOneSided = relation.old.isEmpty || relation.new.isEmpty
    return isOneSided ? changedFields.filter { $0.key != "title" } : changedFields
  }

  /// The title where it differs; not of a split or a merge, whose titles are joined to be compared.
  private var titleChange: ChangedField? {
    let isPair = relation.old.count <= 1 && relation.new.count <= 1
    guard isPair, comparison.isRenamed else { return nil }
    let sides = [comparison.oldTitle, comparison.newTitle].map { title in
      title.map { [TextBlock(.paragraph, tokens: Tokenizer.tokens(of: $0))] } ?? []
    }
    return ChangedField(
      name: "Title",
      key: "title",
      redline: relation.kind == .replaced
        ? Redline(replacing: sides[0], by: sides[1]) : Redline(from: sides[0], to: sides[1])
    )
  }
}
