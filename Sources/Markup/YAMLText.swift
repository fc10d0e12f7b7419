/// A text as a value of front matter, in quotation marks: whatever stands in it is read as it is.
///
/// The look over front matter that goes before its parser does not see quotation marks; what it would take for an anchor or
/// the beginning of a list is written as an escape.
package enum YAMLText {
  package static func quoted(_ text: String) -> String {
    var output = "\""
    var last: Unicode.Scalar = "\""
    for scalar in text.unicodeScalars {
      defer { if scalar != " " { last = scalar } }
      switch scalar {
      case "\"": output += "\\\""
      case "\\": output += "\\\\"
      case "\n", "\r", "\t": output += " "
      case "&", "[", "{":
        output +=
          beginsValue(behind: last) ? "\\x" + String(scalar.value, radix: 16) : String(scalar)
      case _ where isShown(scalar): output.unicodeScalars.append(scalar)
      default: break
      }
    }
    return output + "\""
  }

  private static func beginsValue(behind last: Unicode.Scalar) -> Bool {
    [":", "-", "?", "[", "{", ","].contains(last)
  }

  /// What YAML allows in a text; the rest is left out.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFFFD, 0x10000...:
      scalar.value != 0xFEFF
    default: false
    }
  }
}
