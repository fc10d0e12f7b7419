import Testing

/// Bytes as standards print them.
func bytes(_ digits: String) throws -> [UInt8] {
  let characters = Array(digits)
  return try stride(from: 0, to: characters.count, by: 2).map { index in
    try #require(UInt8(String(characters[index...(index + 1)]), radix: 16))
  }
}
