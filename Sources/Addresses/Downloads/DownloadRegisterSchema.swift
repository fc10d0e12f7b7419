public import Standards

/// The JSON Schema of the register of downloads, in draft 2020-12, as the site publishes it.
public enum DownloadRegisterSchema {
  static let name = "downloads-1"

  /// The schema, with a line break at its end.
  public static func text(_ formats: FormatNames) -> String {
    formats.text(ofSchema: name, source)
  }

  private static let source = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "{schema}",
      "title": "Downloads",
      "description": "The files that readers can take with them, of one version or of all, with their digests. Members may be added within format 1; a program passes over those that it does not know.",
      "type": "object",
      "required": ["schema", "format", "site", "publisher", "keys", "signed", "works"],
      "properties": {
        "schema": {"const": "{schema}"},
        "format": {"const": 1},
        "site": {"description": "What stands before each path, with a '/' between.", "type": "string", "format": "uri"},
        "publisher": {"type": "string"},
        "keys": {"description": "The keys that 'minisign -P' verifies signatures with, the one in use first.", "type": "array", "items": {"type": "string", "pattern": "^[A-Za-z0-9+/]{56}$"}},
        "signed": {"description": "Whether each file has a signature, at its path with '.minisig' behind it.", "type": "boolean"},
        "as-of": {"description": "Up to when the register tells what is published. What was published later, or took the place of something, is not in it.", "type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"},
        "works": {"description": "Versions, then articles.", "type": "array", "items": {"$ref": "#/$defs/work"}}
      },
      "$defs": {
        "work": {
          "type": "object",
          "required": ["id", "title", "published", "standing", "path", "successor", "changes", "kept", "files"],
          "properties": {
            "id": {"description": "A version, such as abc@1.1, or an article, such as insights/a-title.", "type": "string", "pattern": "^([^@]+@[^@]+|insights/.+)$"},
            "title": {"type": "string"},
            "published": {"description": "The day or the month; null for a draft.", "type": ["string", "null"], "pattern": "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"},
            "standing": {"enum": ["current", "superseded", "withdrawn", "draft"]},
            "path": {"$ref": "#/$defs/path"},
            "successor": {"description": "The version in force, where this one no longer is.", "oneOf": [{"$ref": "#/$defs/link"}, {"type": "null"}]},
            "changes": {"description": "What changed from this version to that one.", "oneOf": [{"$ref": "#/$defs/link"}, {"type": "null"}]},
            "kept": {"description": "Whether the files are kept as they were first rendered, so that each has the same bytes for ever.", "type": "boolean"},
            "files": {"type": "array", "items": {"$ref": "#/$defs/file"}}
          }
        },
        "link": {
          "type": "object",
          "required": ["title", "path"],
          "properties": {"title": {"type": "string"}, "path": {"$ref": "#/$defs/path"}}
        },
        "file": {
          "type": "object",
          "required": ["name", "path", "form", "media-type", "subject", "about", "edition", "newest", "size", "sha256"],
          "properties": {
            "name": {"type": "string"},
            "path": {"$ref": "#/$defs/path"},
            "form": {"description": "What readers call this kind of file.", "type": "string"},
            "media-type": {"type": "string"},
            "subject": {"enum": ["version", "provision", "comparison", "article"]},
            "about": {"description": "The provision; of a comparison, the older version.", "type": ["string", "null"]},
            "edition": {"description": "How often it was rendered anew since its version was published; the first is 1.", "type": "integer", "minimum": 1},
            "newest": {"description": "Whether there is no later edition.", "type": "boolean"},
            "size": {"description": "The number of bytes.", "type": "integer", "minimum": 0},
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}
          }
        },
        "path": {"description": "An address from the site's root, without a '/' at its beginning.", "type": "string", "pattern": "^[^/].*$"}
      }
    }

    """#
}
