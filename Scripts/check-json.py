#!/usr/bin/env python3
"""Validates every .json file below a folder against a JSON Schema and prints what does not fit.

check-json.py SCHEMA FOLDER

A published schema lets members be added; here one that it does not name is an error.

Exit status: 0 all fit, 1 some do not, 2 nothing to check.
"""

import json
import pathlib
import sys

import jsonschema


def refuse_twins(members):
    """A member that stands twice is lost by most readers."""
    names = [name for name, _ in members]
    twins = {name for name in names if names.count(name) > 1}
    if twins:
        raise ValueError(f"members that stand twice: {', '.join(sorted(twins))}")
    return dict(members)


def closed(schema):
    """The schema without room for members that it does not name."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {name: closed(part) for name, part in schema.items()}
    if schema.get("type") == "object" and "properties" in schema:
        parts.setdefault("additionalProperties", False)
    return parts


def errors(path, validator):
    try:
        document = json.loads(path.read_bytes(), object_pairs_hook=refuse_twins)
    except ValueError as error:
        return [f"{path}: {error}"]
    return [f"{path}: {error.json_path}: {error.message[:500]}" for error in validator.iter_errors(document)]


def main(arguments):
    if len(arguments) != 2:
        print("usage: check-json.py SCHEMA FOLDER", file=sys.stderr)
        return 2
    schema = json.loads(pathlib.Path(arguments[0]).read_text())
    validator_class = jsonschema.validators.validator_for(schema)
    validator_class.check_schema(schema)
    validator = validator_class(closed(schema))
    files = sorted(pathlib.Path(arguments[1]).rglob("*.json"))
    if not files:
        print(f"check-json.py: there is no .json file below {arguments[1]}", file=sys.stderr)
        return 2
    found = [line for path in files for line in errors(path, validator)]
    for line in found:
        print(line)
    print(f"{len(files)} files, {len(found)} errors")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
