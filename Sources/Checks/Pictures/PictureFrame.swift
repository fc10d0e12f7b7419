/// The frame of a picture in pixels: what it begins and ends with, and that it has a size.
struct PictureFrame {
  /// A format, by the names of its files.
  enum Kind {
    case png, jpeg, gif, webp

    init?(fileExtension: String) {
      switch fileExtension {
      case "png": self = .png
      case "jpg", "jpeg": self = .jpeg
      case "gif": self = .gif
      case "webp": self = .webp
      default: return nil
      }
    }

    var name: String {
      switch self {
      case .png: "PNG"
      case .jpeg: "JPEG"
      case .gif: "GIF"
      case .webp: "WebP"
      }
    }
  }

  private let bytes: [UInt8]
  private let kind: Kind

  init(_ bytes: [UInt8], as kind: Kind) { (self.bytes, self.kind) = (bytes, kind) }

  /// What is wrong with it, after "this picture"; nil where nothing is seen.
  var fault: String? {
    guard isOfKind else { return "is no \(kind.name)" }
    guard let size = PixelSize(of: bytes), size.width > 0, size.height > 0 else {
      return "has no size"
    }
    guard isWhole else { return "is not whole: it ends too early" }
    return kind == .jpeg && isInFourColours
      ? "has four colours (CMYK), which archived PDFs cannot have" : nil
  }

  private var isOfKind: Bool {
    switch kind {
    case .png: bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    case .jpeg: bytes.starts(with: [0xFF, 0xD8, 0xFF])
    case .gif: bytes.starts(with: "GIF8".utf8)
    case .webp: bytes.starts(with: "RIFF".utf8) && bytes.dropFirst(8).starts(with: "WEBP".utf8)
    }
  }

  /// Whether the end is there: a PNG's last chunk after one with pixels, a JPEG's end marker, a GIF's trailer, the bytes that
  /// a WebP says it has.
  private var isWhole: Bool {
    switch kind {
    case .png: pngChunks.contains("IDAT") && pngChunks.last == "IEND"
    case .jpeg: bytes.reversed().drop { $0 == 0 }.prefix(2).elementsEqual([0xD9, 0xFF])
    case .gif: bytes.reversed().drop { $0 == 0 }.first == 0x3B
    case .webp: bytes.count >= 8 + (4..<8).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
    }
  }

  /// The names of the chunks that are whole, up to the last one.
  private var pngChunks: [String] {
    var names: [String] = []
    var at = 8
    while at + 12 <= bytes.count {
      let length = bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
      guard at + 12 + length <= bytes.count else { break }
      names.append(String(decoding: bytes[at + 4..<at + 8], as: UTF8.self))
      if names.last == "IEND" { break }
      at += 12 + length
    }
    return names
  }

  /// The number of components in the frame header (ITU-T T.81, B.2.2).
  private var isInFourColours: Bool {
    var at = 2
    while at + 9 < bytes.count {
      guard bytes[at] == 0xFF else { return false }
      let marker = bytes[at + 1]
      if (0xC0...0xCF).contains(marker), ![0xC4, 0xC8, 0xCC].contains(marker) {
        return bytes[at + 9] == 4
      }
      if marker == 0xFF {
        at += 1
      } else {
        at += 2 + Int(bytes[at + 2]) << 8 + Int(bytes[at + 3])
      }
    }
    return false
  }
}
