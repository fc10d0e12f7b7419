internal import Diagnostics
internal import Dispatch
internal import Fingerprints
internal import Foundation
internal import Publishing
internal import Synchronization

/// The preview that all open pages share: brought up to date by the watches, asked by the server.
final class PreviewSession: Sendable {
  private struct State {
    var site: PreviewedSite
    /// Rises whenever other pages may be shown.
    var showing = 0
    /// What was found in the site of a number.
    var found: (number: Int, preparation: Preparation)?
    /// Pages that were made, by their addresses; of the site as it is now.
    var pages: [String: [UInt8]] = [:]
    var listeners: [Int: EventQueue] = [:]
    var lastListener = 0
  }

  /// What is brought up to date; pages are shown meanwhile.
  private let preview: Mutex<Preview>
  private let state: Mutex<State>
  /// Raised where there is something that the rules have not seen.
  private let isUnchecked = DispatchSemaphore(value: 1)
  private let report: @Sendable (String) -> Void

  /// - Parameter report: Told in a line what became of the content.
  init(of folders: SourceFolders, report: @escaping @Sendable (String) -> Void) {
    let preview = Preview(of: folders)
    state = Mutex(State(site: preview.site))
    self.preview = Mutex(preview)
    self.report = report
    Thread.detachNewThread { [weak self] in
      while let self { check() }
    }
  }

  var site: PreviewedSite { state.withLock { $0.site } }

  /// What was found, and whether that is all; what was found before is better than nothing.
  var findings: (diagnostics: [Diagnostic], isCurrent: Bool) {
    state.withLock { state in
      (
        state.found?.preparation.diagnostics ?? [],
        state.found?.number == state.site.number
      )
    }
  }

  // MARK: Changes

  /// Reads what was changed, and tells the open pages: of a changed text at once, of all that follows from it when that is
  /// worked out.
  func update(_ changes: Preview.Changes) {
    preview.withLock { preview in
      let glance = preview.glance(at: changes)
      if let glance { show(glance) }
      let isUpdated = preview.update(changes)
      // The file may be as it was by now.
      if isUpdated || glance != nil { show(preview.site) }
      if isUpdated { isUnchecked.signal() }
    }
  }

  private func show(_ site: PreviewedSite) {
    state.withLock { state in
      state.site = site
      state.showing += 1
      state.pages = [:]
    }
    tell(.change)
  }

  /// Waits for something new, and asks the rules of it: one site at a time, and of those that follow each other the last.
  private func check() {
    isUnchecked.wait()
    let site = site
    guard state.withLock({ $0.found?.number }) != site.number, let found = site.check() else {
      return
    }
    let isLast = state.withLock { state in
      state.found = (site.number, found)
      return state.site.number == site.number
    }
    guard isLast else { return }
    report(found.diagnostics.countWords)
    tell(.findings)
  }

  // MARK: Pages

  /// The bytes of a page or file; nil where there is none.
  func bytes(at address: String) -> [UInt8]? {
    let (site, showing, known) = state.withLock { ($0.site, $0.showing, $0.pages[address]) }
    if let known { return known }
    guard let bytes = site.bytes(at: address, progress: { _, _, _ in }) else { return nil }
    state.withLock { state in
      guard state.showing == showing, state.pages.count < 64 else { return }
      state.pages[address] = bytes
    }
    return bytes
  }

  // MARK: Listeners

  /// The events from now on, until ``stopListening(_:)``.
  func listen() -> (number: Int, events: EventQueue) {
    let events = EventQueue()
    let number = state.withLock { state in
      state.lastListener += 1
      state.listeners[state.lastListener] = events
      return state.lastListener
    }
    return (number, events)
  }

  func stopListening(_ number: Int) {
    state.withLock { _ = $0.listeners.removeValue(forKey: number) }
  }

  private func tell(_ event: PreviewEvent) {
    for listener in state.withLock({ Array($0.listeners.values) }) { listener.add(event) }
  }
}
