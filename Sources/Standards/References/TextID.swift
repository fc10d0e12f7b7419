/// The identity of a text. It holds as long as the text does, and means nothing in another run.
public struct TextID: Hashable, Sendable {
  private let storage: ObjectIdentifier

  init(_ storage: ObjectIdentifier) { self.storage = storage }
}
