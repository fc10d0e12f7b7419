internal import Changes
package import Standards

/// The JSON Schema of ``ImpactJSON``, in draft 2020-12, as the site publishes it.
package enum ImpactSchema {
  static let name = "impact-1"

  /// The schema, with a line break at its end.
  package static func text(_ formats: FormatNames) -> String {
    formats.text(ofSchema: name, source)
  }

  private static let source = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "{schema}",
      "title": "Impact",
      "description": "What is published beside a standard and rests on what changed between two of its versions, as 'psf impact --format json' prints it. Only what means the older version is listed. Members may be added within format 1; a program passes over those that it does not know.",
      "type": "object",
      "required": ["schema", "format", "old", "new", "exam", "summary", "changes", "affected"],
      "properties": {
        "schema": {"const": "{schema}"},
        "format": {"const": 1},
        "old": {"$ref": "#/$defs/version"},
        "new": {"$ref": "#/$defs/version"},
        "exam": {"description": "The exam whose objectives alone are listed.", "type": ["string", "null"]},
        "summary": {
          "type": "object",
          "required": ["changes", "affected", "kinds", "classes"],
          "properties": {
            "changes": {"$ref": "#/$defs/count"},
            "affected": {"$ref": "#/$defs/count"},
            "kinds": {
              "description": "The number of affected things of each kind that occurs.",
              "type": "object",
              "propertyNames": {"$ref": "#/$defs/kind"},
              "additionalProperties": {"type": "integer", "minimum": 1}
            },
            "classes": {
              "description": "The number of affected things by the class of what they rest on.",
              "type": "object",
              "required": ["breaking", "undecided", "relaxing", "clarifying", "editorial"],
              "propertyNames": {"$ref": "#/$defs/class"},
              "additionalProperties": {"$ref": "#/$defs/count"}
            }
          }
        },
        "changes": {
          "description": "All changes between the two versions, as in the change log.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "title", "kind", "relation", "old", "new", "by", "class", "happened"],
            "properties": {
              "id": {"description": "The id that the change is listed under: the first new one, or the first old one where nothing follows.", "type": "string"},
              "title": {"type": "string"},
              "kind": {"enum": ["domain", "criterion", "term", "clause"]},
              "relation": {"enum": ["same", "moved", "split", "merged", "regrouped", "replaced", "withdrawn", "added", "reinstated"]},
              "old": {"$ref": "#/$defs/ids"},
              "new": {"$ref": "#/$defs/ids"},
              "by": {"description": "What covers a withdrawn provision now.", "$ref": "#/$defs/ids"},
              "class": {"$ref": "#/$defs/class"},
              "happened": {"description": "What happened, in words: moved, reworded.", "type": "array", "items": {"type": "string"}}
            }
          }
        },
        "affected": {
          "description": "What rests on the changes, by kind and name.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["kind", "name", "title", "exam", "file", "line", "class", "indirect", "touches"],
            "properties": {
              "kind": {"$ref": "#/$defs/kind"},
              "name": {"description": "What references call it: ABC-1.1, insights/logs.", "type": "string"},
              "title": {"type": "string"},
              "exam": {"description": "Of an objective and of an exam.", "type": ["string", "null"]},
              "file": {"$ref": "#/$defs/file"},
              "line": {"$ref": "#/$defs/line"},
              "class": {"description": "The class of the changes of what it names, taken together; where it names nothing of it, of all.", "$ref": "#/$defs/class"},
              "indirect": {"description": "True where it names no provision that changed.", "type": "boolean"},
              "touches": {
                "type": "array",
                "minItems": 1,
                "items": {
                  "type": "object",
                  "required": ["provision", "change", "basis", "sentence", "places"],
                  "properties": {
                    "provision": {"description": "By its id in the older version; of an added one by its new id.", "type": "string"},
                    "change": {"description": "The position in 'changes', from 0.", "$ref": "#/$defs/count"},
                    "basis": {
                      "description": "Why it rests on it: an objective names it among its criteria, an edge of a crosswalk starts from it, an objective belongs to it, a text refers to it; and, naming the provision itself nowhere, what an objective or an edge rests on uses the term, an article names its domain, a credential is earned by an exam that has an objective on it.",
                      "enum": ["criterion", "edge", "domain", "reference", "term", "article-domain", "exam"]
                    },
                    "sentence": {
                      "description": "Of an edge, what became of the sentence whose fingerprint it carries.",
                      "oneOf": [
                        {
                          "type": "object",
                          "required": ["state", "in"],
                          "properties": {
                            "state": {"enum": ["kept", "gone", "unknown"]},
                            "in": {"$ref": "#/$defs/ids"}
                          }
                        },
                        {"type": "null"}
                      ]
                    },
                    "places": {
                      "type": "array",
                      "items": {
                        "type": "object",
                        "required": ["file", "line"],
                        "properties": {"file": {"$ref": "#/$defs/file"}, "line": {"$ref": "#/$defs/line"}}
                      }
                    }
                  }
                }
              }
            }
          }
        }
      },
      "$defs": {
        "version": {
          "type": "object",
          "required": ["version", "number"],
          "properties": {
            "version": {"description": "The standard and the version.", "type": "string", "pattern": "^[^@]+@[^@]+$"},
            "number": {"description": "The number; of a draft, the one it will have.", "type": "string"}
          }
        },
        "kind": {"enum": [\#(kinds)]},
        "class": {"enum": ["breaking", "undecided", "relaxing", "clarifying", "editorial"]},
        "ids": {"type": "array", "items": {"type": "string"}},
        "count": {"type": "integer", "minimum": 0},
        "file": {"description": "A path, as the program was given it.", "type": "string"},
        "line": {"type": "integer", "minimum": 1}
      }
    }

    """#

  private static let kinds = Dependant.Kind.all.map { "\"\($0.name)\"" }.joined(separator: ", ")
}
