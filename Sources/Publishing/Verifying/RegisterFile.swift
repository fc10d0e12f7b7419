internal import Addresses
internal import Fingerprints
internal import Foundation
internal import SourceFiles
internal import Standards

/// A register of downloads as a file: `downloads.json` of a site, or a list of checksums.
enum RegisterFile {
  /// Why a file is none.
  struct Unreadable: Error {
    let reason: String
  }

  /// Reads what a path names: such a file, or the folder of a site that holds one. It is believed where one of some keys
  /// has signed it, or the list of checksums beside it that has it so.
  static func read(at path: String, _ keys: KnownKeys) throws(Unreadable) -> KnownDownloads {
    let file = try file(at: path)
    let content = try read(file)
    guard let start = content.first(where: { $0 > 0x20 }) else {
      throw Unreadable(reason: "it is empty")
    }
    let proof = try proof(of: file, keys)
    guard start == UInt8(ascii: "{") else { return try list(content, file, proof) }
    let list = try siteList(beside: file, content, keys)
    let isListProven = list.map { $0.proof.isProven } ?? false
    // One that nobody vouches for may stand beside a register that is signed, and says nothing then.
    let isListHeard = isListProven || !proof.isProven
    let own = entry(DownloadRoute.registerName, Fingerprint(sha256Of: content))
    return KnownDownloads(
      register: try json(content),
      others: [own] + (isListHeard ? list?.files ?? [] : []),
      proof: proof.isProven ? proof : list?.proof ?? proof
    )
  }

  private static func read(_ file: String) throws(Unreadable) -> [UInt8] {
    do { return try bytes(ofFile: file) } catch { throw Unreadable(reason: error.reason) }
  }

  private static func file(at path: String) throws(Unreadable) -> String {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    guard isFolder.boolValue else { return path }
    let file = path + "/" + DownloadRoute.registerName
    guard FileManager.default.fileExists(atPath: file) else {
      throw Unreadable(
        reason: "it is a folder without \(DownloadRoute.registerName), and so none of a site"
      )
    }
    return file
  }

  /// The list of the whole site, where it lies beside a register and has it so.
  private static func siteList(
    beside file: String,
    _ register: [UInt8],
    _ keys: KnownKeys
  ) throws(Unreadable) -> (files: [DownloadRegister.File], proof: RegisterProof)? {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let path = folder + DownloadRoute.checksums.address
    let own = Fingerprint(sha256Of: register)
    guard let content = try? bytes(ofFile: path), let listed = try? checksums(content),
      listed.contains(where: { $0.path == DownloadRoute.registerName && $0.digest == own })
    else { return nil }
    let itself = entry(DownloadRoute.checksums.address, Fingerprint(sha256Of: content))
    return (listed + [itself], try proof(of: path, keys))
  }

  /// A list of checksums. That of a version names its downloads; that of a site names all files, whatever they are.
  private static func list(
    _ content: [UInt8],
    _ file: String,
    _ proof: RegisterProof
  ) throws(Unreadable) -> KnownDownloads {
    let files = try checksums(content)
    let isOfSite = file.split(separator: "/").last.map { $0 == DownloadRoute.checksums.address }
    let areDocuments = isOfSite == false && !files.contains { $0.path.contains("/") }
    let register = DownloadRegister(
      site: "",
      publisher: "",
      keys: [],
      isSigned: false,
      asOf: nil,
      works: areDocuments ? [work(file, files)] : []
    )
    return KnownDownloads(register: register, others: areDocuments ? [] : files, proof: proof)
  }

  /// Reads a `downloads.json`.
  static func json(_ bytes: [UInt8]) throws(Unreadable) -> DownloadRegister {
    guard let read = try? JSONDecoder().decode(RegisterJSON.self, from: Data(bytes)) else {
      throw Unreadable(reason: "it is not a downloads.json")
    }
    guard read.format == 1 else {
      throw Unreadable(reason: "it is of format \(read.format), which this program does not know")
    }
    return read.register
  }

  /// Lines of `sha256sum`, of which those that are comments are passed over.
  static func checksums(_ bytes: [UInt8]) throws(Unreadable) -> [DownloadRegister.File] {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
    let files = try lines.filter { !$0.hasPrefix("#") }.map { line throws(Unreadable) in
      guard let digest = Fingerprint(hexadecimal: line.prefix(64)), line.utf8.count > 66 else {
        throw Unreadable(reason: "it is neither a downloads.json nor a list of sha256sum")
      }
      return entry(String(line.dropFirst(66)), digest)
    }
    guard !files.isEmpty else { throw Unreadable(reason: "it lists no file") }
    return files
  }

  /// Files of which nothing but their bytes is known.
  static func work(_ title: String, _ files: [DownloadRegister.File]) -> DownloadRegister.Work {
    DownloadRegister.Work(
      id: title,
      title: title,
      published: nil,
      standing: .unknown,
      path: "",
      successor: nil,
      changes: nil,
      isKept: true,
      files: files
    )
  }

  /// One of them.
  static func entry(_ path: String, _ digest: Fingerprint) -> DownloadRegister.File {
    DownloadRegister.File(
      name: path.split(separator: "/").last.map { String($0) } ?? path,
      path: path,
      form: "file",
      mediaType: "",
      subject: "version",
      about: nil,
      edition: 1,
      isNewest: true,
      size: 0,
      digest: digest
    )
  }
}
