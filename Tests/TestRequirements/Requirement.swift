internal import Foundation

/// Something that tests need and a machine may lack: a program, or other people's standards.
///
/// Where it is missing the tests are skipped, with the reason. In CI, where the environment has `CI`, they fail instead: a
/// run that skipped them would be green and prove nothing.
public struct Requirement: Sendable {
  /// The failure of a test that lacks a requirement in CI.
  public struct Missing: Error, CustomStringConvertible {
    /// What is missing, and how to get it.
    public let description: String
  }

  /// What is missing, and how to get it, for a skipped test.
  public let reason: String
  private let find: @Sendable () -> String?

  /// A requirement that is met where something is found.
  public init(_ reason: String, find: @escaping @Sendable () -> String?) {
    self.reason = reason
    self.find = find
  }

  /// The path of what is required; nil where it is missing.
  public var path: String? { find() }

  /// Whether tests can run; throws ``Missing`` in CI where they cannot.
  public func isMet() throws -> Bool {
    if path != nil { return true }
    guard !Self.isCI else { throw Missing(description: reason) }
    return false
  }

  private static var isCI: Bool { !environment("CI").isEmpty }

  private static func environment(_ name: String) -> String {
    ProcessInfo.processInfo.environment[name] ?? ""
  }

  /// A program that is looked for in the folders of the `PATH`.
  public static func program(_ name: String) -> Requirement {
    Requirement("\(name) is not installed; run Scripts/setup-tests") {
      environment("PATH").split(separator: ":").map { "\($0)/\(name)" }
        .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
  }

  /// Other people's standards, in the folder that `PSF_CORPORA` names.
  public static let corpora = Requirement(
    "PSF_CORPORA names no folder; set it to that of the corpora (Documentation/Testing.md)"
  ) {
    let folder = environment("PSF_CORPORA")
    return FileManager.default.fileExists(atPath: folder) ? folder : nil
  }

  /// The Python that has what the scripts need, which `PSF_PYTHON` names.
  public static let python = Requirement(
    "PSF_PYTHON names no Python; set it to .build/venv/bin/python, which Scripts/setup-tests makes"
  ) {
    let path = environment("PSF_PYTHON")
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }

  /// Git.
  public static let git = program("git")
  /// The signer whose format ours is.
  public static let minisign = program("minisign")
  /// What reaches the hosts that a site is published to.
  public static let rclone = program("rclone")
  /// The engine that runs the scripts of the pages.
  public static let node = program("node")
}
