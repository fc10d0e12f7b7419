internal import Artifacts
internal import Foundation

/// The head of a request (RFC 9112): of its fields only the host is looked at.
struct HTTPRequest {
  let method: String
  /// The path, without what percent signs stand for.
  let path: String
  /// The fields of the query, with what percent signs stand for put in.
  let query: [String: String]
  let host: String

  init?(_ head: [UInt8]) {
    let lines = String(decoding: head, as: UTF8.self).split(separator: "\r\n")
    let parts = lines.first?.split(separator: " ") ?? []
    guard parts.count == 3, parts[1].hasPrefix("/") else { return nil }
    method = String(parts[0])
    let target = parts[1].split(separator: "?", maxSplits: 1)
    path = target[0].removingPercentEncoding ?? String(target[0])
    let fields = target.count > 1 ? target[1].split(separator: "&") : []
    query = Dictionary(
      fields.map { field in
        let pair = field.split(separator: "=", maxSplits: 1).map {
          $0.removingPercentEncoding ?? ""
        }
        return (pair.first ?? "", pair.count > 1 ? pair[1] : "")
      },
      uniquingKeysWith: { first, _ in first }
    )
    let field = lines.dropFirst().first { $0.lowercased().hasPrefix("host:") }
    host = field.map { $0.dropFirst(5).trimmingCharacters(in: .whitespaces) } ?? ""
  }
}

/// What a request is answered with.
struct HTTPResponse {
  enum Status: String {
    case fine = "200 OK"
    case forbidden = "403 Forbidden"
    case missing = "404 Not Found"
    case wrongMethod = "405 Method Not Allowed"
  }

  let status: Status
  let type: String
  let body: [UInt8]

  /// - Parameter name: A file name, or the address of a page, which tells what the bytes are.
  init(_ body: [UInt8], of name: String, _ status: Status = .fine) {
    (self.status, self.body) = (status, body)
    type = Self.type(of: name)
  }

  /// All of it, ready to be sent.
  func bytes(withBody: Bool) -> [UInt8] {
    Array(Self.head(status, type, length: body.count).utf8) + (withBody ? body : [])
  }

  /// The head of a response; without a length, the body ends with the connection.
  static func head(_ status: Status, _ type: String, length: Int?) -> String {
    "HTTP/1.1 \(status.rawValue)\r\nContent-Type: \(type)\r\n"
      + (length.map { "Content-Length: \($0)\r\n" } ?? "")
      + "Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
  }

  static func type(of name: String) -> String {
    let last = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return MediaType.of(last.contains(".") ? String(last) : "index.html")
  }
}
