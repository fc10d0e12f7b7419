internal import CYaml

/// What a YAML text is made of, one piece after the other: libyaml's events, without a tree of nodes.
///
/// The one place that knows libyaml, which comes with Yams.
struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// - Parameter text: The text in UTF-8. It must outlive the events.
  init(of text: UnsafeBufferPointer<UInt8>) {
    parser = .allocate(capacity: 1)
    parser.initialize(to: yaml_parser_t())
    yaml_parser_initialize(parser)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    yaml_parser_delete(parser)
    parser.deallocate()
  }

  /// The next event that tells something; ends of documents and the start of the stream do not.
  mutating func next() throws(YAMLProblem) -> YAMLEvent {
    var event = yaml_event_t()
    repeat {
      yaml_event_delete(&event)
      guard yaml_parser_parse(parser, &event) == 1 else { throw YAMLProblem(parser.pointee) }
    } while event.type == YAML_STREAM_START_EVENT || event.type == YAML_DOCUMENT_END_EVENT
    defer { yaml_event_delete(&event) }
    return YAMLEvent(
      kind: Self.kind(of: event),
      mark: YAMLMark(event.start_mark),
      end: YAMLMark(event.end_mark)
    )
  }

  private static func kind(of event: yaml_event_t) -> YAMLEvent.Kind {
    switch event.type {
    case YAML_DOCUMENT_START_EVENT: .document
    case YAML_SCALAR_EVENT where event.data.scalar.tag != nil: .tag
    case YAML_SCALAR_EVENT where event.data.scalar.anchor == nil: .scalar(text(of: event))
    case YAML_SEQUENCE_START_EVENT where event.data.sequence_start.anchor == nil: .list
    case YAML_MAPPING_START_EVENT where event.data.mapping_start.anchor == nil: .map
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: .end
    case YAML_ALIAS_EVENT: .alias
    case YAML_SCALAR_EVENT, YAML_SEQUENCE_START_EVENT, YAML_MAPPING_START_EVENT: .anchor
    default: .endOfText
    }
  }

  /// A byte order mark before a text says nothing.
  private static func text(of event: yaml_event_t) -> String {
    let scalar = event.data.scalar
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let isMarked = bytes.first == 0xEF && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    return String(decoding: bytes.dropFirst(isMarked ? 3 : 0), as: UTF8.self)
  }
}

/// A piece of a YAML text.
struct YAMLEvent {
  enum Kind {
    case document
    /// A text as it is written, never a number.
    case scalar(String)
    case list
    case map
    /// The end of a list or a mapping.
    case end
    case alias
    /// A value of any kind that has a name.
    case anchor
    /// A text that is said to be of some type.
    case tag
    case endOfText
  }

  let kind: Kind
  /// Where it begins.
  let mark: YAMLMark
  /// Where it ends.
  let end: YAMLMark
}

/// A place in a YAML text as libyaml counts it.
struct YAMLMark {
  /// From 1.
  let line: Int
  /// From 1, in Unicode scalars.
  let column: Int

  init(_ mark: yaml_mark_t) {
    line = mark.line + 1
    column = mark.column + 1
  }
}

/// Why a text is not YAML, in libyaml's words.
struct YAMLProblem: Error {
  enum Place {
    case mark(YAMLMark)
    case offset(Int)
    case unknown
  }

  let reason: String
  let place: Place
  /// Where that begins which could not be read to its end.
  let context: YAMLMark?

  init(_ parser: yaml_parser_t) {
    context = parser.context == nil ? nil : YAMLMark(parser.context_mark)
    reason = parser.problem.map { String(cString: $0) } ?? "it cannot be read"
    switch parser.error {
    case YAML_READER_ERROR: place = .offset(parser.problem_offset)
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR: place = .mark(YAMLMark(parser.problem_mark))
    default: place = .unknown
    }
  }
}
