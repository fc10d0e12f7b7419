internal import Standards

/// The JSON Schema of ``VersionJSON``, in draft 2020-12, as the site publishes it.
enum VersionSchema {
  static let name = "version-1"

  /// The schema, with a line break at its end.
  static func text(_ formats: FormatNames) -> String { formats.text(ofSchema: name, source) }

  private static let source = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "{schema}",
      "title": "A version of a standard",
      "description": "All of a version: its clauses, domains, criteria, terms, revisions and errata, each text as Markdown with whole addresses and as plain text. Members may be added within format 1; a program passes over those that it does not know.",
      "type": "object",
      "required": ["schema", "format", "standard", "version", "publisher", "file", "verify", "domains", "criteria", "terms", "revisions", "errata"],
      "properties": {
        "schema": {"const": "{schema}"},
        "format": {"const": 1},
        "standard": {
          "type": "object",
          "required": ["id", "title", "short-title", "url"],
          "properties": {
            "id": {"type": "string"},
            "title": {"type": "string"},
            "short-title": {"type": "string"},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "version": {
          "type": "object",
          "required": ["id", "number", "name", "status", "published", "effective", "follows", "cites", "summary", "notice", "url"],
          "properties": {
            "id": {"description": "The standard and the version, abc@1.1.", "type": "string", "pattern": "^[^@]+@[^@]+$"},
            "number": {"description": "The number; of a draft, the one it will have.", "type": "string"},
            "name": {"description": "What readers call it.", "type": "string"},
            "status": {"enum": ["draft", "candidate", "published"]},
            "published": {"$ref": "#/$defs/date"},
            "effective": {"$ref": "#/$defs/date"},
            "follows": {"description": "The number of the version that it follows.", "type": ["string", "null"]},
            "cites": {
              "description": "Which version of another standard its references mean.",
              "type": "object",
              "additionalProperties": {"type": "string"}
            },
            "summary": {"$ref": "#/$defs/text"},
            "notice": {"oneOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]},
            "withdrawn": {
              "description": "That it is in force no longer, and what to use instead.",
              "type": "object",
              "required": ["date", "reason", "by"],
              "properties": {
                "date": {"$ref": "#/$defs/date"},
                "reason": {"$ref": "#/$defs/text"},
                "by": {"type": ["string", "null"]}
              }
            },
            "transition": {
              "description": "Until when the version that it follows may be cited, and certificates are given for it.",
              "type": "object",
              "required": ["cite-until", "certify-until"],
              "properties": {"cite-until": {"$ref": "#/$defs/date"}, "certify-until": {"$ref": "#/$defs/date"}}
            },
            "comments-until": {"description": "The last day for comments on a draft.", "$ref": "#/$defs/date"},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "file": {
          "description": "The file itself, as it was offered.",
          "type": "object",
          "required": ["name", "edition", "url"],
          "properties": {
            "name": {"type": "string"},
            "edition": {"description": "How often the version was rendered; the first is 1.", "type": "integer", "minimum": 1},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "publisher": {
          "type": "object",
          "required": ["name", "language", "licence"],
          "properties": {
            "name": {"type": "string"},
            "language": {"description": "Of the texts, as BCP 47 has it.", "type": "string"},
            "licence": {
              "type": "object",
              "required": ["title", "url"],
              "properties": {"title": {"type": "string"}, "url": {"$ref": "#/$defs/url"}}
            }
          }
        },
        "verify": {"description": "Where to find out whether this file is genuine and current.", "$ref": "#/$defs/url"},
        "clauses": {"description": "What stands around the domains, such as the scope, in the order of the document; not there in a version without any.", "type": "array", "items": {"$ref": "#/$defs/clause"}},
        "domains": {"description": "Each before those that stand in it, withdrawn ones included.", "type": "array", "items": {"$ref": "#/$defs/domain"}},
        "criteria": {"type": "array", "items": {"$ref": "#/$defs/criterion"}},
        "terms": {"type": "array", "items": {"$ref": "#/$defs/term"}},
        "revisions": {"description": "Why the version differs from the one that it follows.", "type": "array", "items": {"$ref": "#/$defs/revision"}},
        "errata": {"description": "What was found wrong with the version since it was published. The texts are as published; 'corrected' has them as they were meant.", "type": "array", "items": {"$ref": "#/$defs/erratum"}}
      },
      "$defs": {
        "url": {"type": "string", "format": "uri"},
        "id": {"type": "string", "minLength": 2},
        "date": {"description": "A day or a month.", "type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"},
        "text": {
          "type": "object",
          "required": ["markdown", "text"],
          "properties": {
            "markdown": {"description": "GitHub's flavour, with whole addresses in links.", "type": "string"},
            "text": {"description": "The same without markup.", "type": "string"}
          }
        },
        "sections": {
          "description": "What stands below the headings; informative, except in a normative clause.",
          "type": "array",
          "items": {
            "type": "object",
            "required": ["title", "markdown", "text"],
            "properties": {
              "title": {"type": "string"},
              "title-markdown": {"description": "The title with its markup, where it has some.", "type": "string"},
              "markdown": {"type": "string"},
              "text": {"type": "string"}
            }
          }
        },
        "strength": {
          "description": "The strongest keyword; null where none stands in it.",
          "enum": ["must", "must not", "should", "should not", "may", "may not", null]
        },
        "state": {"enum": ["in force", "withdrawn"]},
        "withdrawn": {
          "description": "Why it is gone, where it went as such, and what covers it now.",
          "oneOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["reason", "moved-to", "by"],
              "properties": {
                "reason": {"oneOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]},
                "moved-to": {"type": "array", "items": {"$ref": "#/$defs/id"}},
                "by": {"type": "array", "items": {"$ref": "#/$defs/id"}}
              }
            }
          ]
        },
        "parent": {"description": "The domain that it stands in; null at the top and for terms.", "oneOf": [{"$ref": "#/$defs/id"}, {"type": "null"}]},
        "domain": {
          "type": "object",
          "required": ["id", "title", "domain", "status", "principle", "text", "sections", "corrected", "withdrawn", "url"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "title": {"type": "string"},
            "domain": {"$ref": "#/$defs/parent"},
            "status": {"$ref": "#/$defs/state"},
            "principle": {"oneOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]},
            "text": {"$ref": "#/$defs/text"},
            "sections": {"$ref": "#/$defs/sections"},
            "corrected": {"$ref": "#/$defs/corrected"},
            "withdrawn": {"$ref": "#/$defs/withdrawn"},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "criterion": {
          "type": "object",
          "required": ["id", "title", "domain", "status", "applies-to", "strength", "statement", "sentences", "sections", "corrected", "withdrawn", "url"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "title": {"type": "string"},
            "domain": {"$ref": "#/$defs/parent"},
            "status": {"$ref": "#/$defs/state"},
            "applies-to": {"description": "To whom or what it applies; to all where nobody is named.", "type": "array", "items": {"type": "string"}},
            "strength": {"$ref": "#/$defs/strength"},
            "statement": {"description": "The normative text.", "$ref": "#/$defs/text"},
            "sentences": {
              "description": "The sentences of the statement.",
              "type": "array",
              "items": {
                "type": "object",
                "required": ["text", "strength", "fingerprint"],
                "properties": {
                  "text": {"type": "string"},
                  "strength": {"$ref": "#/$defs/strength"},
                  "fingerprint": {"description": "What a crosswalk names the sentence by; it changes with the words alone.", "type": "string", "pattern": "^[0-9a-f]{12}$"}
                }
              }
            },
            "sections": {"$ref": "#/$defs/sections"},
            "corrected": {"$ref": "#/$defs/corrected"},
            "withdrawn": {"$ref": "#/$defs/withdrawn"},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "clause": {
          "type": "object",
          "required": ["id", "title", "domain", "status", "role", "force", "text", "sections", "corrected", "withdrawn", "url"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "title": {"type": "string"},
            "domain": {"$ref": "#/$defs/parent"},
            "status": {"$ref": "#/$defs/state"},
            "role": {"enum": ["foreword", "scope", "conformance", "key-words", "transition", "annex"]},
            "force": {"description": "Whether all of its text is normative, its sections included.", "enum": ["normative", "informative"]},
            "text": {"$ref": "#/$defs/text"},
            "sections": {"$ref": "#/$defs/sections"},
            "corrected": {"$ref": "#/$defs/corrected"},
            "withdrawn": {"$ref": "#/$defs/withdrawn"},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "term": {
          "type": "object",
          "required": ["id", "title", "domain", "status", "aliases", "definition", "sections", "corrected", "withdrawn", "url"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "title": {"type": "string"},
            "domain": {"$ref": "#/$defs/parent"},
            "status": {"$ref": "#/$defs/state"},
            "aliases": {"type": "array", "items": {"type": "string"}},
            "definition": {"$ref": "#/$defs/text"},
            "sections": {"$ref": "#/$defs/sections"},
            "corrected": {"$ref": "#/$defs/corrected"},
            "withdrawn": {"$ref": "#/$defs/withdrawn"},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "corrected": {
          "description": "The text as verified errata correct it; null where none does.",
          "oneOf": [
            {"type": "null"},
            {
              "type": "object",
              "required": ["sections"],
              "minProperties": 2,
              "maxProperties": 2,
              "properties": {
                "text": {"$ref": "#/$defs/text"},
                "statement": {"$ref": "#/$defs/text"},
                "definition": {"$ref": "#/$defs/text"},
                "sections": {"$ref": "#/$defs/sections"}
              }
            }
          ]
        },
        "revision": {
          "type": "object",
          "required": ["name", "title", "changes", "drivers", "text", "url"],
          "properties": {
            "name": {"type": "string"},
            "title": {"type": "string"},
            "changes": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["change", "old", "new", "class", "reason"],
                "properties": {
                  "change": {"enum": ["modified", "renamed", "split", "moved", "merged", "withdrawn", "added", "reinstated", "replaced"]},
                  "old": {"type": "array", "items": {"$ref": "#/$defs/id"}},
                  "new": {"type": "array", "items": {"$ref": "#/$defs/id"}},
                  "class": {"description": "The class that the editor states.", "enum": ["editorial", "clarifying", "relaxing", "breaking", null]},
                  "reason": {"oneOf": [{"$ref": "#/$defs/text"}, {"type": "null"}]}
                }
              }
            },
            "drivers": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["kind", "summary"],
                "properties": {
                  "kind": {"enum": ["exam-feedback", "portfolio-submission", "ecosystem-assessment", "incident-analysis", "direct-contact"]},
                  "summary": {"$ref": "#/$defs/text"}
                }
              }
            },
            "text": {"description": "The rationale and what else is told.", "$ref": "#/$defs/text"},
            "url": {"$ref": "#/$defs/url"}
          }
        },
        "erratum": {
          "type": "object",
          "required": ["id", "provision", "date", "as-published", "as-corrected", "reason", "url"],
          "properties": {
            "id": {"$ref": "#/$defs/id"},
            "provision": {"$ref": "#/$defs/id"},
            "date": {"$ref": "#/$defs/date"},
            "as-published": {"$ref": "#/$defs/text"},
            "as-corrected": {"$ref": "#/$defs/text"},
            "reason": {"$ref": "#/$defs/text"},
            "url": {"$ref": "#/$defs/url"}
          }
        }
      }
    }

    """#
}
