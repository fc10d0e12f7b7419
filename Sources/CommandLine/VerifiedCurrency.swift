internal import Addresses

/// The versions and editions that took the place of a genuine file.
struct VerifiedCurrency {
  let register: DownloadRegister

  /// Nothing where it is current.
  func lines(on file: DownloadRegister.File, _ work: DownloadRegister.Work) -> [String] {
    var lines: [String] = []
    if work.standing == .draft {
      lines.append("Not current: it is of a working draft, which is not published and changes.")
    }
    if let successor = work.successor {
      let url = register.url(of: successor.path)
      lines.append("Not current: \(successor.title) took its place, \(url)")
    }
    if let changes = work.changes {
      lines.append("What changed since: \(register.url(of: changes.path))")
    }
    if let newest = register.newest(file, of: work), newest != file {
      lines.append("There is a later edition of it: \(register.url(of: newest.path))")
    }
    return lines
  }
}

extension DownloadRegister {
  /// The address of a path; the path itself where no site is known.
  func url(of path: String) -> String { site.isEmpty ? path : "\(site)/\(path)" }
}
