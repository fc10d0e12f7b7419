public import Fingerprints

/// What a register says of a file that somebody has.
public enum DownloadVerdict: Hashable, Sendable {
  /// It is a file of the register, byte for byte.
  case genuine(DownloadRegister.File, of: DownloadRegister.Work)
  /// It has the name of one, and other bytes.
  case altered(DownloadRegister.File, of: DownloadRegister.Work)
  /// The register knows neither its bytes nor its name.
  case unknown

  /// Whether it is the newest edition of a work that nothing took the place of.
  public var isCurrent: Bool {
    guard case .genuine(let file, let work) = self else { return false }
    return file.isNewest && work.standing == .current
  }
}

extension DownloadRegister {
  /// What a file is, by its digest; its name only tells apart files with the same bytes.
  public func verdict(on digest: Fingerprint, named name: String) -> DownloadVerdict {
    var sameBytes: [DownloadVerdict] = []
    var sameName: DownloadVerdict?
    for work in works {
      for file in work.files {
        if file.digest == digest {
          if file.name == name { return .genuine(file, of: work) }
          sameBytes.append(.genuine(file, of: work))
        } else if file.name == name {
          sameName = .altered(file, of: work)
        }
      }
    }
    return sameBytes.first { $0.isCurrent } ?? sameBytes.first ?? sameName ?? .unknown
  }

  /// The newest edition of a file of a work.
  public func newest(_ file: File, of work: Work) -> File? {
    work.files.first {
      $0.isNewest && ($0.form, $0.subject, $0.about) == (file.form, file.subject, file.about)
    }
  }
}
