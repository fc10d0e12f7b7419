#!/usr/bin/env python3
"""Validates the front matter of every file of a content folder against the schemas of `psf schema --into`.

check-front-matter.py SCHEMAS CONTENT

Exit status: 0 all fit, 1 some do not, 2 nothing to check.
"""

import json
import pathlib
import re
import sys

import jsonschema
import yaml

# The first pattern that fits a path names its kind.
KINDS = [
    (r"site\.yml", "site"),
    (r"facts\.yml", "facts"),
    (r"standards/[^/]+/standard\.yml", "standard"),
    (r"standards/[^/]+/next/version\.yml", "draft"),
    (r"standards/[^/]+/[^/]+/version\.yml", "version"),
    (r"standards/[^/]+/errata/[^/]+/[^/]+\.md", "erratum"),
    (r"standards/[^/]+/[^/]+/terms\.md", None),
    (r"standards/[^/]+/[^/]+/revisions/[^/]+\.md", "revision"),
    (r"standards/[^/]+/[^/]+/frame/[^/]+\.md", "clause"),
    (r"standards/.*/index\.md", "domain"),
    (r"standards/.*\.md", "criterion"),
    (r"exams/[^/]+/exam\.yml", "exam"),
    (r"exams/[^/]+/objectives/[^/]+\.md", "objective"),
    (r"credentials/[^/]+\.md", "credential"),
    (r"crosswalks/[^/]+\.md", "crosswalk"),
    (r"signals/[^/]+\.md", "signal"),
    (r"insights/[^/]+\.md", "article"),
    (r"faq/[^/]+\.md", "question"),
    (r"pages/[^/]+\.md", "page"),
]


class Loader(yaml.SafeLoader):
    """YAML as editors read it: a date is a text."""


Loader.yaml_implicit_resolvers = {
    sign: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for sign, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def kind(path):
    return next((name for pattern, name in KINDS if re.fullmatch(pattern, path)), None)


def front_matter(path):
    text = path.read_text()
    if path.suffix == ".md":
        text = re.match(r"---\n(.*?)^---\s*$", text, re.S | re.M).group(1)
    return yaml.load(text, Loader)


def main(arguments):
    if len(arguments) != 2:
        print("usage: check-front-matter.py SCHEMAS CONTENT", file=sys.stderr)
        return 2
    schemas, content = (pathlib.Path(argument) for argument in arguments)
    validators = {}
    for file in schemas.glob("*.schema.json"):
        schema = json.loads(file.read_text())
        jsonschema.Draft7Validator.check_schema(schema)
        validators[file.name.removesuffix(".schema.json")] = jsonschema.Draft7Validator(schema)
    seen, found = set(), []
    files = [path for path in sorted(content.rglob("*")) if path.suffix in (".md", ".yml")]
    for path in files:
        name = kind(path.relative_to(content).as_posix())
        if name is None:
            continue
        seen.add(name)
        for error in validators[name].iter_errors(front_matter(path)):
            found.append(f"{path}: {error.json_path}: {error.message[:300]}")
    for line in found:
        print(line)
    print(f"{len(files)} files, {len(seen)} of {len(validators)} kinds, {len(found)} errors")
    return 2 if not seen else 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
