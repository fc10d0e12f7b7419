"""Whether the help of a finding works when it is obeyed: its remedies are taken one by one, each in a copy of the content."""

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from mistakes.judging import GIT, check

# A remedy that is one of many is as good as the first few of them.
MOST_TRIED = 3


def failures(content, finding, before, as_of):
    """What is wrong with each remedy that does not help."""
    known = {key(other) for other in before}
    for remedy in finding["remedies"][:MOST_TRIED]:
        with tempfile.TemporaryDirectory(prefix="psf-remedy-") as folder:
            copy = Path(folder) / "copy"
            shutil.copytree(content.folder, copy, symlinks=True)
            if problem := take(remedy, copy, content.psf):
                yield f"{describe(remedy)}: {problem}"
                continue
            after = check(content.psf, copy, as_of)
        if key(finding) in {key(other) for other in after}:
            yield f"{describe(remedy)}: the finding is still there"
        elif new := [other for other in after if key(other) not in known]:
            yield f"{describe(remedy)}: it leads to {new[0]['path']}: {new[0]['summary']} [{new[0]['rule']}]"


def key(finding):
    return finding["path"], finding["rule"], finding["summary"]


def describe(remedy):
    if "edit" in remedy:
        return "; ".join(f"{fix['expected']!r} to {fix['replacement']!r}" for fix in remedy["edit"][:2])
    return " ".join(remedy.get("run") or [name + " " + str(value) for name, value in remedy.items()])


def take(remedy, folder, psf):
    """Does what a remedy says, and returns what stands in the way."""
    if "run" in remedy:
        command = [psf if word == "psf" else word for word in remedy["run"]]
        done = subprocess.run(command, cwd=folder, env=os.environ | GIT, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        return done.returncode and f"it ends with {done.returncode}: {done.stderr.decode(errors='replace').strip()[-200:]}"
    if "rename" in remedy:
        rename(folder / remedy["rename"], folder / remedy["to"])
    elif "delete" in remedy:
        path = folder / remedy["delete"]
        shutil.rmtree(path) if path.is_dir() else path.unlink()
    else:
        return edit(remedy["edit"], folder)
    return None


def rename(old, new):
    """What is in a folder goes into one that is there already."""
    if old.is_dir() and new.is_dir():
        for entry in old.iterdir():
            rename(entry, new / entry.name)
        old.rmdir()
    else:
        new.parent.mkdir(parents=True, exist_ok=True)
        old.rename(new)


def edit(fixes, folder):
    """Puts in the last one first, so that the places of the others stay right."""
    for fix in sorted(fixes, key=lambda fix: (fix["path"], *position(fix, "start")), reverse=True):
        path = folder / fix["path"]
        data = path.read_bytes()
        start, end = offset(data, *position(fix, "start")), offset(data, *position(fix, "end"))
        if data[start:end] != fix["expected"].encode():
            return f"there is {data[start:end]!r} and not {fix['expected']!r}"
        path.write_bytes(data[:start] + fix["replacement"].encode() + data[end:])
    return None


def position(fix, side):
    return fix["range"][side]["line"], fix["range"][side]["column"]


def offset(data, line, column):
    return sum(len(text) + 1 for text in data.split(b"\n")[:line - 1]) + column - 1
