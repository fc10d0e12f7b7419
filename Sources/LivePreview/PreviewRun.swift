internal import Diagnostics
internal import Foundation
package import Publishing
internal import SourceFiles

/// Shows a publication in a browser while it is written.
package struct PreviewRun: Sendable {
  package let folders: SourceFolders
  /// The ports to try, in their order.
  package let ports: [UInt16]

  package init(of folders: SourceFolders, ports: [UInt16]) {
    (self.folders, self.ports) = (folders, ports)
  }

  /// Serves until the process ends; returns where no port is free.
  ///
  /// - Parameters:
  ///   - isReady: Told the address once it is served.
  ///   - report: Told in a line what was found, after each change.
  package func run(
    isReady: (String) -> Void,
    report: @escaping @Sendable (String) -> Void
  ) {
    // Before anything is read, so that no change is missed.
    let content = Self.watch(of: folders.content)
    let templates = Self.watch(of: folders.templates)
    let session = PreviewSession(of: folders, report: report)
    Self.follow(content, below: .content, session)
    Self.follow(templates, below: .templates, session)
    for port in ports {
      guard let socket = LoopbackSocket(port: port) else { continue }
      isReady("http://127.0.0.1:\(socket.port)/")
      return PreviewServer(session: session).run(on: socket)
    }

  }

  private static func follow(
    _ watch: any FolderWatch,
    below root: SourceRoot,
    _ session: PreviewSession
  ) {
    Thread.detachNewThread {
      while true {
        let paths = watch.next().map { Set($0.map { SourcePath($0, in: root) }) }
        session.update(
          root == .content
            ? Preview.Changes(content: paths, templates: [])
            : Preview.Changes(content: [], templates: paths)
        )
      }
    }
  }

  private static func watch(of folder: String) -> any FolderWatch {
    #if os(Linux)
      if let notified = NotifiedFolder(folder) { return notified }
    #endif
    return PolledFolder(folder)
  }
}
