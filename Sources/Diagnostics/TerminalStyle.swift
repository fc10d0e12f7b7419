/// The colours of a terminal, where it has them.
struct TerminalStyle: Hashable, Sendable {
  let isColored: Bool

  func bold(_ text: String) -> String {
    styled(text, "1")
  }

  func dim(_ text: String) -> String {
    styled(text, "2")
  }

  func help(_ text: String) -> String {
    styled(text, "1;32")
  }

  func colored(_ text: String, for severity: Severity) -> String {
    switch severity {
    case .error: styled(text, "1;31")
    case .warning: styled(text, "1;33")
    case .note: styled(text, "1;36")
    }
  }

  /// A text between the control sequences of ECMA-48 for a rendition and for none.
  private func styled(_ text: String, _ codes: String) -> String {
    isColored ? "\u{1B}[\(codes)m\(text)\u{1B}[0m" : text
  }
}
