public import Fingerprints

/// The plain SHA-256 of a file, as `sha256sum` prints it. The file is read in pieces.
public func sha256(ofFile path: String) throws(ReadingError) -> Fingerprint {
  var digest = PlainDigest()
  try forEachPiece(ofFile: path) { digest.add($0) }
  return digest.fingerprint()
}
