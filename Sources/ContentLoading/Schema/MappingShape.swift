/// What a value of front matter may be.
indirect enum KeyForm {
  case text
  /// Inline Markdown.
  case prose
  case number
  case date
  case choice([String])
  case list(KeyForm)
  /// One text or a list of them.
  case oneOrMore
  /// A mapping of one of some shapes.
  case map([MappingShape])
}

/// The keys that a reader asked a mapping for.
///
/// It is recorded from the reader itself, so that no key has to be declared a second time.
struct MappingShape {
  struct Key {
    let name: String
    var form: KeyForm
    var isRequired = false
  }

  private(set) var keys: [Key] = []
  /// What the values are where the keys are free; nil where they are not.
  private(set) var free: KeyForm?

  /// Notes a key. What is said of it last holds: readers of a certain form use those of texts.
  mutating func note(_ name: String, _ form: KeyForm) {
    if let index = keys.firstIndex(where: { $0.name == name }) {
      keys[index].form = form
    } else {
      keys.append(Key(name: name, form: form))
    }
  }

  /// Notes that a key must be there.
  mutating func require(_ name: String) {
    guard let index = keys.firstIndex(where: { $0.name == name }) else { return }
    keys[index].isRequired = true
  }

  /// Notes that a key is not there.
  mutating func remove(_ name: String) {
    keys.removeAll { $0.name == name }
  }

  /// Notes that any key may be there.
  mutating func open(to form: KeyForm) {
    free = form
  }
}
