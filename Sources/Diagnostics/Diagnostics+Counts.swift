extension [Diagnostic] {
  /// How many there are of each severity: `2 errors, 1 warning`.
  package var countWords: String {
    let parts = Severity.allCases.compactMap { severity -> String? in
      let count = count { $0.severity == severity }
      guard count > 0 else { return nil }
      return "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
    }
    return parts.isEmpty ? "no findings" : parts.joined(separator: ", ")
  }
}
