internal import Foundation

/// A line of what rclone logs in JSON.
struct RcloneLog: Decodable {
  let level: String?
  let msg: String
  let object: String?

  init?(_ line: String) {
    guard line.hasPrefix("{"),
      let read = try? JSONDecoder().decode(RcloneLog.self, from: Data(line.utf8))
    else { return nil }
    self = read
  }

  /// The file that was uploaded; nil where the line says something else.
  var copied: String? { msg.contains("Copied (") ? object : nil }

  /// The file that was removed.
  var deleted: String? { msg == "Deleted" ? object : nil }

  /// The last errors of a log, in words.
  static func errors(in log: [UInt8]) -> String {
    let lines = String(decoding: log, as: UTF8.self).split(separator: "\n")
      .map { $0.trimmingCharacters(in: .whitespaces) }
    let errors = lines.compactMap { line -> String? in
      // What goes wrong before the log is set up is no JSON.
      guard let entry = RcloneLog(line) else { return line }
      guard ["error", "fatal", "critical", "panic"].contains(entry.level) else { return nil }
      let words = entry.msg.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return (entry.object.map { "\($0): " } ?? "") + words
    }
    return errors.suffix(3).joined(separator: "\n  ")
  }
}
