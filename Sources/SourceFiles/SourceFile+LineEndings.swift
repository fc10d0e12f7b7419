extension SourceFile {
  /// The same file with the line ends of Unix, where all its lines end as on Windows: so Git may check it out.
  public var withLineFeeds: SourceFile {
    guard isText, endsLinesAsWindows else { return self }
    return SourceFile(path: path, bytes: bytes.filter { $0 != UInt8(ascii: "\r") })
  }

  /// The same file with the line ends of Windows, where it has those of Unix.
  public var withCarriageReturns: SourceFile {
    guard isText, !bytes.contains(UInt8(ascii: "\r")) else { return self }
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return SourceFile(path: path, bytes: Array(lines.joined(separator: Array("\r\n".utf8))))
  }

  /// Whether each line feed has one carriage return, before it.
  private var endsLinesAsWindows: Bool {
    var last: UInt8 = 0
    var pairs = 0
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        guard last == UInt8(ascii: "\r") else { return false }
        pairs += 1
      } else if last == UInt8(ascii: "\r") {
        return false
      }
      last = byte
    }
    return pairs > 0 && last != UInt8(ascii: "\r")
  }
}

extension SourceTree {
  /// The same tree with the line ends of Unix.
  public var withLineFeeds: SourceTree {
    SourceTree(files: files.map(\.withLineFeeds), diagnostics: diagnostics)
  }
}
