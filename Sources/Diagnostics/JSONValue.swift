/// A value of JSON (RFC 8259) whose members keep their order.
public enum JSONValue: Sendable {
  /// Nothing.
  case null
  /// True or false.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A number with two decimals, as a count of hundredths.
  case hundredths(Int)
  /// A text.
  case string(String)
  /// Values in their order.
  case array([JSONValue])
  /// Members in their order; no name may stand twice.
  case object([(String, JSONValue)])

  /// The value on one line, without blanks between its parts. All control characters are escaped.
  public var text: String {
    var output: [UInt8] = []
    append(to: &output)
    return String(decoding: output, as: UTF8.self)
  }

  /// Appends ``text`` in UTF-8.
  public func append(to output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .number(let number): output += String(number).utf8
    case .hundredths(let count): output += Self.decimal(count).utf8
    case .string(let value): Self.append(value, to: &output)
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        value.append(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        Self.append(member.0, to: &output)
        output.append(UInt8(ascii: ":"))
        member.1.append(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  private static func decimal(_ hundredths: Int) -> String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func append(_ value: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    var value = value
    let isWritten = value.withUTF8 { bytes in
      guard bytes.allSatisfy(isPlain) else { return false }
      output.append(contentsOf: bytes)
      return true
    }
    if !isWritten { for scalar in value.unicodeScalars { append(scalar, to: &output) } }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a byte stands for itself, whatever is around it.
  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private static func append(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
    switch scalar {
    case "\"": output += "\\\"".utf8
    case "\\": output += "\\\\".utf8
    case "\n": output += "\\n".utf8
    case "\r": output += "\\r".utf8
    case "\t": output += "\\t".utf8
    case _ where scalar.isControl: output += escaped(scalar).utf8
    default: output += scalar.utf8
    }
  }

  /// Every control character lies in the first plane, so that one unit of UTF-16 is enough.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return "\\u" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
