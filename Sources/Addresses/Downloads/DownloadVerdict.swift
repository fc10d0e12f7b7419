public import Fingerprints

/// What a register says of a file that somebody has.
public enum DownloadVerdict: Hashable, Sendable {
  /// It is a file of the register, byte for byte.
  case genuine(DownloadRegister.File, of: DownloadRegister.Work)
  /// It is a file of the register, byte for byte, and has the name of another one.
  case misnamed(DownloadRegister.File, of: DownloadRegister.Work, as: DownloadRegister.File)
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
  /// The verdict on a file, by its digest. Its name tells apart files with the same bytes, and must not be that of another file;
  /// any other name will do.
  public func verdict(on digest: Fingerprint, named name: String) -> DownloadVerdict {
    var sameBytes: [DownloadVerdict] = []
    var sameName: (file: File, work: Work)?
    for work in works {
      for file in work.files {
        if file.digest == digest {
          if file.name == name { return .genuine(file, of: work) }
          sameBytes.append(.genuine(file, of: work))
        } else if file.name == name {
          sameName = (file, work)
        }
      }
    }
    let known = sameBytes.first { $0.isCurrent } ?? sameBytes.first
    guard let sameName else { return known ?? .unknown }
    guard case .genuine(let file, let work)? = known else {
      return .altered(sameName.file, of: sameName.work)
    }
    return .misnamed(file, of: work, as: sameName.file)
  }

  /// The newest edition of a file of a work.
  public func newest(_ file: File, of work: Work) -> File? {
    work.files.first {
      $0.isNewest && ($0.form, $0.subject, $0.about) == (file.form, file.subject, file.about)
    }
  }
}
