import Foundation
import Publishing
import Testing

@testable import LivePreview

/// A preview of a copy of the project's content, on a port that the system chose.
final class RunningPreview {
  struct Answer {
    let status: String
    let body: String
  }

  let folder: TemporaryFolder
  private let port: UInt16

  init() throws {
    folder = try TemporaryFolder()
    let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for name in ["content", "templates"] {
      try FileManager.default.copyItem(
        atPath: top.appending(path: name).path(),
        toPath: "\(folder.path)/\(name)"
      )
    }
    let folders = SourceFolders(
      content: folder.path + "/content",
      templates: folder.path + "/templates"
    )
    let ready = PortBox()
    Thread.detachNewThread {
      PreviewRun(of: folders, ports: [0]).run(isReady: { ready.set($0) }, report: { _ in })
    }
    port = try #require(UInt16(ready.address().split(separator: ":").last?.dropLast() ?? ""))
  }

  func get(_ path: String, host: String = "127.0.0.1") throws -> Answer {
    try ask("GET \(path) HTTP/1.1\r\nHost: \(host)\r\n\r\n")
  }

  func ask(_ request: String) throws -> Answer {
    let client = try connect()
    client.send(request)
    let parts = client.readAll().split(separator: "\r\n\r\n", maxSplits: 1)
    let status = parts.first?.split(separator: "\r\n").first?.dropFirst("HTTP/1.1 ".count) ?? ""
    return Answer(status: String(status), body: parts.count > 1 ? String(parts[1]) : "")
  }

  /// A connection whose answer goes on.
  func open(_ path: String) throws -> Client {
    let client = try connect()
    client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\r\n")
    try client.read(until: "\r\n\r\n")
    return client
  }

  /// What a page is told of itself, once it is told some words; what it is told at last where that never comes.
  func state(of page: String, with words: String, over events: Client) throws -> String {
    var state = try get("/_psf/state?page=\(page)").body
    for _ in 0..<20 where !state.contains(words) {
      try events.read(until: "event: ")
      state = try get("/_psf/state?page=\(page)").body
    }
    return state
  }

  func connect() throws -> Client { try Client(port: port) }
}

/// Hands an address from one thread to another.
private final class PortBox: @unchecked Sendable {
  private let isReady = DispatchSemaphore(value: 0)
  private var value = ""

  func set(_ address: String) {
    value = address
    isReady.signal()
  }

  func address() -> String {
    isReady.wait()
    return value
  }
}

/// A connection to this machine.
final class Client {
  private let descriptor: Int32
  private var text = ""

  init(port: UInt16) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Foundation.connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    try #require(isConnected)
  }

  deinit { close(descriptor) }

  func send(_ text: String) {
    let bytes = Array(text.utf8)
    _ = Foundation.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  func shut() { shutdown(descriptor, Int32(SHUT_WR)) }

  /// Reads until some words were met; what stands before them is passed over.
  func read(until words: String) throws {
    while true {
      if let range = text.range(of: words) {
        text = String(text[range.upperBound...])
        return
      }
      text += try #require(more())
    }
  }

  func readAll() -> String {
    while let more = more() { text += more }
    return text
  }

  private func more() -> String? {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return count > 0 ? String(decoding: buffer[..<count], as: UTF8.self) : nil
  }
}
