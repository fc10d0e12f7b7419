/// What readers call the parts of a provision.
package enum FieldName {
  /// The name of a part on pages. What files for programs call the statement is the requirement everywhere that readers
  /// meet it.
  package static func onPages(_ name: String) -> String {
    name == "Statement" ? "Requirement" : name
  }
}
