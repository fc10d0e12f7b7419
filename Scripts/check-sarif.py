#!/usr/bin/env python3
"""Validates logs against SARIF 2.1.0, by models that were generated from its JSON Schema, and prints what does not fit.

check-sarif.py FILE...

Exit status: 0 all fit, 1 some do not, 2 nothing to check.
"""

import json
import pathlib
import sys

import pydantic
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as Log


def errors(path):
    try:
        Log.model_validate(json.loads(path.read_text()))
    except (ValueError, pydantic.ValidationError) as error:
        return [f"{path}: {error}"]
    return []


def main(arguments):
    if not arguments:
        print("usage: check-sarif.py FILE...", file=sys.stderr)
        return 2
    found = [line for path in arguments for line in errors(pathlib.Path(path))]
    for line in found:
        print(line)
    print(f"{len(arguments)} files, {len(found)} errors")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
