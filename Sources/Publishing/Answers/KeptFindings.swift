internal import Checks
internal import Diagnostics
internal import Foundation
internal import ParallelWork

/// What is kept of a check for the next one.
///
/// The findings are encoded in runs, each by itself, so that thousands of them are read back on all cores.
struct KeptFindings: Codable {
  let diagnostics: [Diagnostic]
  let allowed: [AllowedFinding]
  let account: CheckAccount

  private enum CodingKeys: CodingKey { case runs, allowed, account }
  private static let runLength = 256

  init(_ outcome: CheckOutcome) {
    diagnostics = outcome.diagnostics
    allowed = outcome.allowed
    account = outcome.account
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let runs = mapInParallel(try values.decode([Data].self, forKey: .runs)) { run in
      Result { try JSONDecoder().decode([Diagnostic].self, from: run) }
    }
    diagnostics = try runs.flatMap { try $0.get() }
    allowed = try values.decode([AllowedFinding].self, forKey: .allowed)
    account = try values.decode(CheckAccount.self, forKey: .account)
  }

  func encode(to encoder: any Encoder) throws {
    var values = encoder.container(keyedBy: CodingKeys.self)
    let runs = try stride(from: 0, to: diagnostics.count, by: Self.runLength).map { start in
      let end = min(start + Self.runLength, diagnostics.count)
      return try JSONEncoder().encode(Array(diagnostics[start..<end]))
    }
    try values.encode(runs, forKey: .runs)
    try values.encode(allowed, forKey: .allowed)
    try values.encode(account, forKey: .account)
  }
}
