internal import Foundation

/// The environment of the programs that we start: what they need to run, and nothing that a person told us alone, such as a
/// signing key, or that would change how they work.
package enum ChildEnvironment {
  private static let kept = ["HOME", "TMPDIR", "USER"]

  package static var current: [String: String] {
    let ours = ProcessInfo.processInfo.environment.filter { kept.contains($0.key) }
    let own = ["PATH": folders.joined(separator: ":"), "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    return ours.merging(own) { $1 }
  }

  /// The same with all that configures programs which use a network: addresses, proxies, names and secrets of accounts. Our own
  /// variables, which begin with `PSF_`, are still left out.
  package static var withConfiguration: [String: String] {
    ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("PSF_") }
      .merging(current) { $1 }
  }

  /// The folders that programs are looked for in. A folder that is named from the current one is passed over: what is
  /// there may come from anybody.
  package static var folders: [String] {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
      .filter { $0.hasPrefix("/") }
  }

  /// The path of a program; nil where no folder has it.
  package static func path(of program: String) -> String? {
    folders.map { "\($0)/\(program)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
