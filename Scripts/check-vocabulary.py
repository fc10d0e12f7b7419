#!/usr/bin/env python3
"""Holds the structured data of all pages against the vocabulary of schema.org.

check-vocabulary.py SITE

Each type and each property has to exist and not to be superseded; a property has to be one of its type, with a value in its range.
Exit status: 0 all is as the vocabulary has it, 1 something is not, 2 nothing to check.
"""

import json
import pathlib
import re
import sys
from collections import Counter

from schema_org.registry import CLASS_METADATA, ENUM_MEMBER_METADATA, PROPERTY_BY_SCHEMA, SCHEMA_VERSION

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
CONTEXT = "https://schema.org"
URL = re.compile(r"https?://[^\s/]+/\S*")
# Texts of the data types that are more than text.
FORMS = {
    "URL": URL,
    "Date": re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"),
    "DateTime": re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)"),
    "Duration": re.compile(r"P(?=.)(\d+[YMWD])*(T(\d+[HMS])+)?"),
}
# What is out of range by the letter, and why it stays.
EXCEPTIONS = {
    ("ListItem", "item"): "the address of the page is what search engines read of a breadcrumb; schema.org takes text where it expects a class",
}
# Each has to be found, or the check reads nothing.
WRONG = [
    ({"@type": "Artikel"}, "no type 'Artikel'"),
    ({"@type": "Article", "headlines": "A"}, "no property 'headlines'"),
    ({"@type": "Article", "termCode": "A"}, "'termCode' is no property of Article"),
    ({"@type": "Article", "license": "CC BY"}, "license of Article has the text 'CC BY'"),
    ({"@type": "Article", "datePublished": "May 2026"}, "datePublished of Article has the text 'May 2026'"),
    ({"@type": "Article", "author": {"@type": "Place"}}, "author of Article has a Place"),
    ({"@type": "Article", "author": {"name": "A"}}, "author of Article has an object without a type"),
    ({"@type": "Article", "inLanguage": 1}, "inLanguage of Article has the number 1"),
    ({"@type": "Article", "encodings": []}, "'encodings' is superseded by 'encoding'"),
    ({"@type": "Book", "bookFormat": "https://schema.org/Paper"}, "bookFormat of Book has the text"),
    ({"@type": "UserLikes"}, "'UserLikes' is superseded by 'InteractionCounter'"),
]


def lineage(name):
    """A type and all that it is a kind of."""
    return {name}.union(*(lineage(parent) for parent in CLASS_METADATA[name].parents if parent in CLASS_METADATA))


def problems_of(item, place="the data"):
    """What is wrong with an object and all in it."""
    names = item.get("@type", [])
    names = [names] if isinstance(names, str) else names
    if not names:
        return [f"{place} has an object without a type"]
    found = [wrong for name in names for wrong in wrong_name(name, "type", CLASS_METADATA)]
    if found:
        return found
    for name, value in item.items():
        if not name.startswith("@"):
            found += wrong_property(names, name, value)
        elif name == "@id" and not URL.fullmatch(value):
            found.append(f"the id '{value}' of {names[0]} is no address")
    return found


def wrong_name(name, what, known):
    if name not in known:
        return [f"no {what} '{name}'"]
    successor = known[name].superseded_by
    return [f"'{name}' is superseded by '{successor}'"] if successor else []


def wrong_property(names, name, value):
    found = wrong_name(name, "property", PROPERTY_BY_SCHEMA)
    if found:
        return found
    known = PROPERTY_BY_SCHEMA[name]
    if not any(set(known.domains) & lineage(each) for each in names):
        return [f"'{name}' is no property of {' or '.join(names)}"]
    values = value if isinstance(value, list) else [value]
    return [wrong for each in values for wrong in wrong_value(names[0], name, each, known.ranges)]


def wrong_value(owner, name, value, ranges):
    place = f"{name} of {owner}"
    if isinstance(value, dict):
        found = problems_of(value, place)
        kinds = value.get("@type", [])
        kinds = [kinds] if isinstance(kinds, str) else kinds
        if not found and not any(set(ranges) & lineage(kind) for kind in kinds):
            found = [f"{place} has a {kinds[0]}, not {' or '.join(ranges)}"]
        return found
    if isinstance(value, bool):
        return [] if "Boolean" in ranges else [f"{place} is {value}, not {' or '.join(ranges)}"]
    if isinstance(value, (int, float)):
        return [] if {"Number", "Integer", "Float"} & set(ranges) else [f"{place} has the number {value}, not {' or '.join(ranges)}"]
    return [] if is_text_for(value, owner, name, ranges) else [f"{place} has the text '{value}', not {' or '.join(ranges)}"]


def is_text_for(value, owner, name, ranges):
    if (owner, name) in EXCEPTIONS:
        return bool(URL.fullmatch(value))
    members = {member.uri for member in ENUM_MEMBER_METADATA.values() if set(member.types) & set(ranges)}
    return "Text" in ranges or value in members or any(each in FORMS and FORMS[each].fullmatch(value) for each in ranges)


def blocks(page):
    """The structured data of a page, and what is wrong with them as a whole."""
    for text in SCRIPT.findall(page.read_text(encoding="utf-8")):
        item = json.loads(text)
        yield item, problems_of(item) + ([] if item.get("@context") == CONTEXT else [f"the context is not {CONTEXT}"])


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0], "index.html").exists():
        print("usage: check-vocabulary.py SITE", file=sys.stderr)
        return 2
    missed = [expected for item, expected in WRONG if not any(expected in wrong for wrong in problems_of(item))]
    problems = [f"not found in wrong data: {expected}" for expected in missed]
    kinds = Counter()
    for page in sorted(pathlib.Path(arguments[0]).rglob("*.html")):
        for item, wrong in blocks(page):
            kinds[item.get("@type")] += 1
            problems += [f"{page}: {each}" for each in wrong]
    print(*problems, sep="\n", end="\n" if problems else "")
    count = ", ".join(f"{number} {kind}" for kind, number in kinds.most_common())
    print(f"schema.org {SCHEMA_VERSION}: {kinds.total()} blocks ({count}), {len(problems)} problems")
    return 1 if problems or not kinds else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
