internal import Standards

/// The JSON Schemas of ``MigrationPlanJSON`` and of a checklist that was brought to a newer version, in draft 2020-12, as
/// the site publishes them.
enum MigrationSchema {
  static let planName = "migration-1"
  static let checklistName = "checklist-1"

  /// The schema of a plan, with a line break at its end.
  static func plan(_ formats: FormatNames) -> String { formats.text(ofSchema: planName, plan) }

  /// The schema of a checklist, with a line break at its end.
  static func checklist(_ formats: FormatNames) -> String {
    formats.text(ofSchema: checklistName, checklist)
  }

  private static let plan = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "{schema}",
      "title": "What becomes of the answers of a checklist",
      "description": "For each criterion of the older version, what becomes of an answer in the newer one, and the criteria of the newer version. Members may be added within format 1; a program passes over those that it does not know.",
      "type": "object",
      "required": ["schema", "format", "old", "new", "verify", "texts", "criteria", "fates"],
      "properties": {
        "schema": {"const": "{schema}"},
        "format": {"const": 1},
        "old": {"$ref": "#/$defs/side"},
        "new": {"$ref": "#/$defs/side"},
        "verify": {"description": "Where to find out whether this file is genuine and current.", "type": "string", "format": "uri"},
        "texts": {
          "description": "What is said of rows that no fate leads to; {id} is replaced.",
          "type": "object",
          "required": ["new", "unanswered", "unknown", "unnamed", "draft"],
          "properties": {
            "new": {"type": "string"}, "unanswered": {"type": "string"}, "unknown": {"type": "string"},
            "unnamed": {"description": "Of a row without an id.", "type": "string"},
            "draft": {"description": "Of an answer that was given for a draft of the older version.", "type": "string"}
          }
        },
        "criteria": {
          "description": "The criteria in force in the newer version, in its order.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "title", "domain", "strength", "requirement", "address"],
            "properties": {
              "id": {"type": "string"}, "title": {"type": "string"}, "domain": {"type": "string"},
              "strength": {"type": "string"}, "requirement": {"type": "string"},
              "address": {"type": "string", "format": "uri"}
            }
          }
        },
        "fates": {
          "description": "What became of each criterion in force in the older version, in its order.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "title", "address", "result", "class", "why", "to", "comparison"],
            "properties": {
              "id": {"type": "string"},
              "title": {"type": "string"},
              "address": {"type": "string", "format": "uri"},
              "result": {"enum": ["carried over", "re-check", "withdrawn"]},
              "class": {"description": "The gravest class of the changes of the criterion, of the terms that it uses and of its domains; null where nothing changed.", "enum": ["breaking", "undecided", "relaxing", "clarifying", "editorial", null]},
              "why": {"description": "What happened; empty where nothing changed.", "type": "string"},
              "to": {"description": "The criteria that an answer belongs to now; none where it is withdrawn.", "type": "array", "items": {"type": "string"}},
              "comparison": {"description": "The address of the comparison; empty where nothing changed.", "type": "string"}
            }
          }
        }
      },
      "$defs": {
        "side": {
          "type": "object",
          "required": ["version", "name", "url"],
          "properties": {
            "version": {"description": "A draft by the number that it will have: abc@1.2-draft.", "type": "string", "pattern": "^[^@]+@[^@]+$"},
            "name": {"type": "string"},
            "url": {"type": "string", "format": "uri"}
          }
        }
      }
    }

    """#

  private static let checklist = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "{schema}",
      "title": "A checklist that was brought to a newer version",
      "description": "What 'psf migrate --format json' and the page of the site make of a checklist. Members may be added within format 1; a program passes over those that it does not know.",
      "type": "object",
      "required": ["schema", "format", "from", "to", "verify", "columns", "counts", "rows"],
      "properties": {
        "schema": {"const": "{schema}"},
        "format": {"const": 1},
        "from": {"type": "string", "pattern": "^[^@]+@[^@]+$"},
        "to": {"type": "string", "pattern": "^[^@]+@[^@]+$"},
        "verify": {"type": "string", "format": "uri"},
        "columns": {"description": "The user's columns in their order.", "type": "array", "items": {"type": "string"}},
        "counts": {
          "description": "The number of rows of each result that occurs.",
          "type": "object",
          "propertyNames": {"$ref": "#/$defs/result"},
          "additionalProperties": {"type": "integer", "minimum": 1}
        },
        "rows": {
          "description": "The criteria in the order of the newer version, then what is withdrawn, then what is unknown.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["result", "why", "was", "id", "title", "domain", "strength", "requirement", "answers", "version", "address", "comparison"],
            "properties": {
              "result": {"$ref": "#/$defs/result"},
              "why": {"type": "string"},
              "was": {"description": "The id in the older version; empty for what is new.", "type": "string"},
              "id": {"type": "string"}, "title": {"type": "string"}, "domain": {"type": "string"},
              "strength": {"type": "string"}, "requirement": {"type": "string"},
              "answers": {"description": "What the user filled in, by column.", "type": "object", "additionalProperties": {"type": "string"}},
              "version": {"type": "string"}, "address": {"type": "string"}, "comparison": {"type": "string"}
            }
          }
        }
      },
      "$defs": {
        "result": {"enum": ["carried over", "re-check", "new", "withdrawn", "unknown"]}
      }
    }

    """#
}
