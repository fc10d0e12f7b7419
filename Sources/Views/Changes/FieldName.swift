package import Phrasing

extension Phrases {
  /// What readers call a part of a provision. Sections are called by their headings. What files for programs call the
  /// statement is the requirement everywhere that readers meet it.
  package func partName(_ name: String) -> String {
    fieldName(name == "Statement" ? "Requirement" : name)
  }

  /// What a part of a provision is called in files.
  package func fieldName(_ name: String) -> String {
    Self.partNames.contains(name) ? self(word: name) : name
  }

  private static let partNames: Set<String> = [
    "Also", "Applies to", "Definition", "Force", "Parent", "Principle", "Requirement", "Statement",
    "Text",
  ]
}
