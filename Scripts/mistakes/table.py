"""The mistakes, as they are listed in the files of this folder: each is one edit of the content, and where it should be found."""

import re
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent
EDITS = {"replace", "sub", "cut", "append", "prepend", "write", "encode", "conflict"}
MOVES = {"rename", "copy", "delete", "write-file"}
KEYS = EDITS | MOVES | {"name", "in", "edit", "also", "line", "as-of", "silent"}
ENCODINGS = {"cr": lambda text: text.replace("\n", "\r").encode()}
# Everything else is part of the standard whose draft is edited.
TOP = re.compile(r"(standards|exams|credentials|crosswalks|signals|insights|faq|pages|FAQ|insight|page|exam|crosswalk|credential"
                 r"|signal|standard)/|(site|facts)\.ya?ml$|dates\.lock$|Dates\.lock$|notes\.md$"
                 r"|(standards|exams|credentials|crosswalks|signals|insights|faq|pages|FAQ|insight|page|exam|crosswalk|credential|signal)$")


class WrongMistake(Exception):
    """A mistake that cannot be made in this content."""


def mistakes():
    found = [Mistake(file.stem, entry) for file in sorted(FOLDER.glob("*.yml")) if file.name != "limits.yml"
             for entry in yaml.load(file.read_text(), yaml.BaseLoader)]
    names = [mistake.name for mistake in found]
    if twice := {name for name in names if names.count(name) > 1}:
        raise SystemExit(f"two mistakes have one name: {', '.join(sorted(twice))}")
    return found


def content_path(name):
    return name if TOP.match(name) else f"standards/psf/{name}"


class Mistake:
    """One edit, the files that may be named for it, and whether the line has to be the edited one."""

    def __init__(self, kind, entry):
        self.kind, self.name, self.entry = kind, f"{kind}/{entry['name']}", entry
        if unknown := entry.keys() - KEYS:
            raise SystemExit(f"{self.name}: {', '.join(sorted(unknown))} has no meaning")
        named = entry.get("in") or [path for move in MOVES & entry.keys() for path in self.targets(move)]
        self.files = [content_path(path) for path in ([named] if isinstance(named, str) else named)]
        self.edited = content_path(entry["edit"]) if "edit" in entry else self.files[0]
        self.is_line_known = entry.get("line") != "any"
        self.as_of, self.silent = entry.get("as-of"), entry.get("silent")

    def targets(self, move):
        what = self.entry[move]
        return [what] if isinstance(what, str) else list(what) if move == "write-file" else list(what.values())

    def make(self, content):
        """Makes the mistake, and returns the lines that differ; none where the whole file or a missing line is the mistake."""
        lines = set()
        if self.entry.keys() & EDITS:
            old = content.read(self.edited)
            new = self.edit(old)
            if new == old.encode():
                raise WrongMistake(f"{self.name} changes nothing")
            content.write(self.edited, new)
            lines = differing(old, new) if self.is_line_known and "encode" not in self.entry else set()
        for path, replacements in self.entry.get("also", {}).items():
            text = content.read(content_path(path))
            content.write(content_path(path), self.replaced(text, replacements).encode())
        for path, text in self.entry.get("write-file", {}).items():
            content.write(content_path(path), text.encode())
        for old, new in self.entry.get("rename", {}).items():
            content.rename(content_path(old), content_path(new))
        for old, new in self.entry.get("copy", {}).items():
            content.copy(content_path(old), content_path(new))
        if "delete" in self.entry:
            content.delete(content_path(self.entry["delete"]))
        return lines

    def edit(self, text):
        entry = self.entry
        text = self.replaced(text, entry.get("replace", {}))
        if "sub" in entry:
            text = self.substituted(text, *entry["sub"])
        if "cut" in entry:
            text = self.substituted(text, entry["cut"], "")
        if "conflict" in entry:
            text = self.conflicting(text, entry["conflict"])
        text = entry.get("prepend", "") + text + entry.get("append", "")
        text = entry.get("write", text)
        encoding = entry.get("encode", "utf-8")
        return ENCODINGS[encoding](text) if encoding in ENCODINGS else text.encode(encoding)

    def replaced(self, text, replacements):
        for old, new in replacements.items():
            if old not in text:
                raise WrongMistake(f"{self.name}: there is no '{old}'")
            text = text.replace(old, new, 1)
        return text

    def substituted(self, text, pattern, new):
        text, count = re.subn(pattern, new, text, count=1, flags=re.MULTILINE)
        if not count:
            raise WrongMistake(f"{self.name}: nothing is like '{pattern}'")
        return text

    def conflicting(self, text, start):
        """The line that begins so, with another one beside it, between the markers of Git."""
        lines = text.splitlines(keepends=True)
        index = next((index for index, line in enumerate(lines) if line.startswith(start)), None)
        if index is None:
            raise WrongMistake(f"{self.name}: no line begins with '{start}'")
        line = lines[index]
        lines[index:index + 1] = ["<<<<<<< HEAD\n", line, "=======\n", line.rstrip("\n") + " 2\n", ">>>>>>> main\n"]
        return "".join(lines)


def differing(old, new):
    """The numbers of the lines that a mistake put in; none where it only took lines away."""
    before, after = old.splitlines(), new.decode(errors="replace").splitlines()
    first = 0
    while first < min(len(before), len(after)) and before[first] == after[first]:
        first += 1
    last = 0
    while last < min(len(before), len(after)) - first and before[-1 - last] == after[-1 - last]:
        last += 1
    return set(range(first + 1, len(after) - last + 1))
