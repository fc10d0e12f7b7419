#!/usr/bin/env python3
"""Validates documents of OSCAL against a schema of OSCAL and prints what does not fit.

check-oscal.py SCHEMA FILE...

The patterns of these schemas use classes of Unicode (\\p{L}), which Python's own re does not know; regex does.

Exit status: 0 all fit, 1 some do not, 2 nothing to check.
"""

import json
import pathlib
import sys

import jsonschema
import regex


def pattern(validator, expression, instance, schema):
    if validator.is_type(instance, "string") and not regex.search(expression, instance):
        yield jsonschema.ValidationError(f"{instance!r} does not match {expression!r}")


def main(arguments):
    if len(arguments) < 2:
        print("usage: check-oscal.py SCHEMA FILE...", file=sys.stderr)
        return 2
    schema = json.loads(pathlib.Path(arguments[0]).read_text())
    base = jsonschema.validators.validator_for(schema)
    validator = jsonschema.validators.extend(base, {"pattern": pattern})(schema)
    found = []
    for name in arguments[1:]:
        document = json.loads(pathlib.Path(name).read_bytes())
        found += [f"{name}: {error.json_path}: {error.message[:300]}" for error in validator.iter_errors(document)]
    for line in found:
        print(line)
    print(f"{len(arguments) - 1} files, {len(found)} errors")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
