internal import Changes
package import Standards

/// The JSON Schema of ``ChangeLogJSON``, in draft 2020-12, as the site publishes it.
package enum ChangeLogSchema {
  static let name = "change-log-1"

  /// The schema, with a line break at its end.
  package static func text(_ formats: FormatNames) -> String {
    formats.text(ofSchema: name, source)
  }

  private static let source = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "{schema}",
      "title": "Change log",
      "description": "What changed between two versions of a standard, as 'psf diff --format json' prints it: one log for two operands, an array of logs for two revisions of the same content. Members may be added within format 1; a program passes over those that it does not know.",
      "oneOf": [
        {"$ref": "#/$defs/log"},
        {"type": "array", "items": {"$ref": "#/$defs/log"}}
      ],
      "$defs": {
        "log": {
          "type": "object",
          "required": ["schema", "format", "old", "new", "classes", "summary", "suggestions", "changes"],
          "properties": {
            "schema": {"const": "{schema}"},
            "format": {"const": 1},
            "file": {
              "description": "The file itself, where it is one that is published.",
              "type": "object",
              "required": ["name", "url", "publisher", "licence", "verify"],
              "properties": {
                "name": {"type": "string"},
                "url": {"type": "string"},
                "publisher": {"type": "string"},
                "licence": {"type": "string"},
                "verify": {"description": "Where a reader finds out whether it is genuine and current.", "type": "string"}
              }
            },
            "old": {"$ref": "#/$defs/version"},
            "new": {"$ref": "#/$defs/version"},
            "classes": {
              "description": "The classes whose changes are listed, where not all are; the summary counts all changes.",
              "type": ["array", "null"],
              "items": {"$ref": "#/$defs/class"},
              "uniqueItems": true
            },
            "summary": {"$ref": "#/$defs/summary"},
            "suggestions": {
              "description": "What likeness suggests of provisions that are only withdrawn and added here, where no record tells the lineage. The surest first.",
              "type": "array",
              "items": {"$ref": "#/$defs/suggestion"}
            },
            "changes": {
              "description": "In the order of the newer version's ids: first domains and criteria, then terms.",
              "type": "array",
              "items": {"$ref": "#/$defs/change"}
            }
          }
        },
        "version": {
          "type": "object",
          "required": ["version", "number", "origin"],
          "properties": {
            "version": {"description": "The standard and the version.", "type": "string", "pattern": "^[^@]+@[^@]+$"},
            "number": {"description": "The number; of a draft, the one it will have.", "type": "string"},
            "origin": {"description": "What it was read from, where the version alone does not say it.", "type": ["string", "null"]}
          }
        },
        "summary": {
          "type": "object",
          "required": ["changes", "unchanged", "classes", "provisions"],
          "properties": {
            "changes": {"$ref": "#/$defs/count"},
            "unchanged": {"description": "Relations whose provision has the same id, title and text on both sides.", "$ref": "#/$defs/count"},
            "classes": {
              "description": "The number of changes of each class.",
              "type": "object",
              "required": ["breaking", "undecided", "relaxing", "clarifying", "editorial"],
              "properties": {
                "breaking": {"$ref": "#/$defs/count"},
                "undecided": {"$ref": "#/$defs/count"},
                "relaxing": {"$ref": "#/$defs/count"},
                "clarifying": {"$ref": "#/$defs/count"},
                "editorial": {"$ref": "#/$defs/count"}
              }
            },
            "provisions": {
              "description": "The counts of both sides by kind of provision. Each total is the sum of the other numbers.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "old", "new", "tombstones"],
                "properties": {
                  "kind": {"$ref": "#/$defs/kind"},
                  "old": {"$ref": "#/$defs/sum"},
                  "new": {"$ref": "#/$defs/sum"},
                  "tombstones": {
                    "type": "object",
                    "required": ["kept", "new", "dropped"],
                    "properties": {
                      "kept": {"$ref": "#/$defs/count"},
                      "new": {"$ref": "#/$defs/count"},
                      "dropped": {"$ref": "#/$defs/count"}
                    }
                  }
                }
              }
            }
          }
        },
        "sum": {
          "type": "object",
          "required": ["total"],
          "properties": {
            "total": {"$ref": "#/$defs/count"},
            "same": {"$ref": "#/$defs/count"},
            "moved": {"$ref": "#/$defs/count"},
            "split": {"$ref": "#/$defs/count"},
            "merged": {"$ref": "#/$defs/count"},
            "regrouped": {"$ref": "#/$defs/count"},
            "replaced": {"$ref": "#/$defs/count"},
            "withdrawn": {"$ref": "#/$defs/count"},
            "added": {"$ref": "#/$defs/count"},
            "reinstated": {"$ref": "#/$defs/count"}
          }
        },
        "suggestion": {
          "type": "object",
          "required": ["relation", "old", "new", "score"],
          "properties": {
            "relation": {"enum": ["moved", "split", "merged"]},
            "old": {"$ref": "#/$defs/provisions"},
            "new": {"$ref": "#/$defs/provisions"},
            "score": {"description": "How alike the texts are.", "type": "number", "minimum": 0, "maximum": 1}
          }
        },
        "change": {
          "type": "object",
          "required": ["id", "title", "kind", "relation", "old", "new", "by", "class", "published", "computed", "stated", "fields", "findings", "revisions", "redlines"],
          "properties": {
            "id": {"description": "The id that the change is listed under: the first new one, or the first old one where nothing follows.", "type": "string"},
            "title": {"type": "string"},
            "kind": {"$ref": "#/$defs/kind"},
            "relation": {"$ref": "#/$defs/relation"},
            "old": {"$ref": "#/$defs/provisions"},
            "new": {"$ref": "#/$defs/provisions"},
            "by": {"description": "The ids of what covers a withdrawn provision now.", "type": "array", "items": {"type": "string"}},
            "class": {"description": "The class that counts: the published one; where none is recorded, the graver of the computed and the stated one.", "$ref": "#/$defs/class"},
            "published": {
              "description": "The class as the lock of the newer version records it.",
              "oneOf": [{"$ref": "#/$defs/decidedClass"}, {"type": "null"}]
            },
            "computed": {"description": "The class by the rules and the editors' decisions.", "$ref": "#/$defs/class"},
            "stated": {
              "description": "The gravest class that a revision states for the change.",
              "oneOf": [{"$ref": "#/$defs/decidedClass"}, {"type": "null"}]
            },
            "fields": {
              "description": "The names of what differs: title, statement, text, principle, definition, force and also in lower case, sections as their headings are written.",
              "type": "array",
              "items": {"type": "string"},
              "uniqueItems": true
            },
            "findings": {"type": "array", "items": {"$ref": "#/$defs/finding"}},
            "revisions": {
              "description": "The revisions that name one of the provisions.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["version", "name", "title"],
                "properties": {
                  "version": {"type": "string"},
                  "name": {"type": "string"},
                  "title": {"type": "string"}
                }
              }
            },
            "redlines": {
              "description": "The fields in the order of 'fields', with what was deleted and inserted. Where the relation is 'replaced', the old text is deleted whole and the new one inserted whole.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["field", "blocks"],
                "properties": {
                  "field": {"type": "string"},
                  "blocks": {"type": "array", "items": {"$ref": "#/$defs/block"}}
                }
              }
            }
          }
        },
        "finding": {
          "description": "What a rule says of the change.",
          "type": "object",
          "required": ["rule", "class", "field", "summary", "witness", "old", "new", "fingerprint", "decision"],
          "properties": {
            "rule": {"type": "string"},
            "class": {"description": "The class that the rule gives.", "$ref": "#/$defs/class"},
            "field": {"description": "The field; null where the provision as a whole is meant.", "type": ["string", "null"]},
            "summary": {"type": "string"},
            "witness": {"description": "Who is affected; of each breaking finding.", "type": ["string", "null"]},
            "old": {"oneOf": [{"$ref": "#/$defs/words"}, {"type": "null"}]},
            "new": {"oneOf": [{"$ref": "#/$defs/words"}, {"type": "null"}]},
            "fingerprint": {"description": "What a decision names the finding by.", "type": "string"},
            "decision": {
              "oneOf": [
                {
                  "type": "object",
                  "required": ["class", "reason"],
                  "properties": {
                    "class": {"$ref": "#/$defs/decidedClass"},
                    "reason": {"description": "Markdown.", "type": "string"}
                  }
                },
                {"type": "null"}
              ]
            }
          }
        },
        "words": {
          "description": "The words that a finding rests on; none where the whole provision is meant.",
          "type": "object",
          "required": ["id", "words"],
          "oneOf": [{"required": ["file", "line"]}, {"required": ["pointer"]}],
          "properties": {
            "id": {"type": "string"},
            "words": {"type": "string"},
            "file": {"$ref": "#/$defs/file"},
            "line": {"$ref": "#/$defs/line"},
            "pointer": {"$ref": "#/$defs/pointer"}
          }
        },
        "provisions": {
          "type": "array",
          "items": {
            "type": "object",
            "required": ["id", "title"],
            "oneOf": [{"required": ["file", "line"]}, {"required": ["pointer"]}],
            "properties": {
              "id": {"type": "string"},
              "title": {"type": "string"},
              "file": {"$ref": "#/$defs/file"},
              "line": {"$ref": "#/$defs/line"},
              "pointer": {"$ref": "#/$defs/pointer"}
            }
          }
        },
        "block": {
          "description": "A part of a text. The texts of the runs joined, without the insertions, are the old text, and without the deletions the new one, but for white space.",
          "type": "object",
          "required": ["block", "change"],
          "properties": {
            "block": {"enum": ["paragraph", "heading", "list", "item", "quotation", "code", "line", "table", "row", "cell", "footnote"]},
            "change": {"$ref": "#/$defs/fate"},
            "level": {"description": "Of a heading.", "type": "integer", "minimum": 1, "maximum": 6},
            "start": {"description": "The first number of a list that has numbers.", "type": "integer"},
            "language": {"description": "Of code.", "type": "string"},
            "header": {"description": "Of a row.", "type": "boolean"},
            "runs": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["change", "text"],
                "properties": {
                  "change": {"$ref": "#/$defs/fate"},
                  "text": {"type": "string"},
                  "moved": {
                    "description": "True where the words are whole sentences that stand in another place of the text too.",
                    "const": true
                  },
                  "targets": {
                    "description": "Where links lead, where only that tells a deletion from an insertion.",
                    "type": "array",
                    "items": {"type": "string"}
                  }
                }
              }
            },
            "blocks": {"type": "array", "items": {"$ref": "#/$defs/block"}}
          }
        },
        "fate": {"enum": ["kept", "deleted", "inserted"]},
        "kind": {"enum": ["domain", "criterion", "term", "clause"]},
        "relation": {"enum": ["same", "moved", "split", "merged", "regrouped", "replaced", "withdrawn", "added", "reinstated"]},
        "decidedClass": {"enum": ["breaking", "relaxing", "clarifying", "editorial"]},
        "class": {"enum": ["breaking", "undecided", "relaxing", "clarifying", "editorial"]},
        "count": {"type": "integer", "minimum": 0},
        "file": {"description": "A path, as the program was given it.", "type": "string"},
        "line": {"type": "integer", "minimum": 1},
        "pointer": {"description": "A JSON pointer (RFC 6901) into the catalog.", "type": "string"}
      }
    }

    """#
}
