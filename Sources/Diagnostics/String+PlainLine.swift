extension String {
  /// Whether it has printable characters of ASCII alone, so that nothing in it can end a line.
  package var isPlainLine: Bool {
    utf8.withContiguousStorageIfAvailable { bytes in bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
      ?? false
  }
}
