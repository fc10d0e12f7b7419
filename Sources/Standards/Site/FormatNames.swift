/// The names of the data formats that a publication's files are in: addresses below one that stays, as JSON Schema and OSCAL
/// want it. The formats are those of this program; the names belong to who publishes.
public struct FormatNames: Hashable, Sendable {
  private let namespace: String

  /// Names below an address, which has no slash at its end.
  public init(in namespace: String) { self.namespace = namespace }

  /// The name of a schema, such as that of `impact-1`.
  public func schema(_ name: String) -> String { "\(namespace)/schemas/\(name).json" }

  /// The name space of properties and parts that OSCAL does not define.
  public var oscal: String { "\(namespace)\(Self.oscalPath)" }

  /// Whether a name space is that of a file which this program wrote, whoever published it.
  public static func isOSCAL(_ namespace: String?) -> Bool {
    namespace?.hasSuffix(oscalPath) ?? false
  }

  private static let oscalPath = "/ns/oscal"

  /// The text of a schema, which names itself by `{schema}`.
  public func text(ofSchema name: String, _ text: String) -> String {
    text.replacing("{schema}", with: schema(name))
  }
}

extension Site {
  /// What its data formats are called.
  public var formats: FormatNames { FormatNames(in: namespace) }
}
