#!/usr/bin/env python3
"""Run the commands of the handbook, in their order, on a copy of the content: each must do what the text says.

check-handbook.py [--psf .build/release/psf] [--show]

Of Documentation/Handbook.md the fenced blocks are read: `sh` is run by bash, `diff` is applied by Git, and `fill FILE`
is text that an editor writes into a file that a command has made: from a heading that it begins with on, or in the place
of the placeholder.
Any other block is for the reader alone.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HANDBOOK = ROOT / "Documentation/Handbook.md"
PLACEHOLDER = "TODO write the text.\n"
BLOCK = re.compile(r"^```(?P<info>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


class Failed(Exception):
    """A step of the handbook that does not do what it says."""


class Desk:
    """A copy of the content in a repository of its own, as an editor has it."""

    def __init__(self, folder, psf, show):
        self.folder, self.show = folder, show
        for name in ["content", "templates"]:
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns(".*"))
        programs = folder.parent / "programs"
        programs.mkdir()
        (programs / "psf").symlink_to(psf)
        self.environment = dict(
            os.environ, PATH=f"{programs}:{os.environ['PATH']}", GIT_CONFIG_GLOBAL="/dev/null",
            **{f"GIT_{role}_{key}": value for role in ["AUTHOR", "COMMITTER"]
               for key, value in [("NAME", "Editor"), ("EMAIL", "editor@example.org")]})
        (folder / ".gitignore").write_text(".psf-cache/\n/site/\n.site.psf-*\n.content.psf-*\n")
        self.run("git init --quiet --initial-branch=main\ngit add .\ngit commit --quiet -m Start")

    def run(self, script, given=""):
        outcome = subprocess.run(
            ["bash", "-euo", "pipefail", "-c", script], cwd=self.folder, env=self.environment, input=given,
            capture_output=True, text=True, check=False)
        if self.show:
            print(outcome.stdout + outcome.stderr)
        if outcome.returncode != 0:
            raise Failed(f"exit status {outcome.returncode}\n{(outcome.stdout + outcome.stderr)[-3000:]}")

    def fill(self, name, text):
        file = self.folder / name
        if not file.exists():
            raise Failed(f"no command has made {name}")
        old, headings = file.read_text(), re.findall(r"^## .*$", text, re.MULTILINE)
        if not headings:
            if old.count(PLACEHOLDER) != 1:
                raise Failed(f"{name} has no placeholder for its text")
            return file.write_text(old.replace(PLACEHOLDER, text))
        if any(old.count(heading + "\n") != 1 for heading in headings):
            raise Failed(f"{name} has not just these headings: {', '.join(headings)}")
        return file.write_text(old[:old.index(headings[0] + "\n")] + text)

    def step(self, info, text):
        kind, _, argument = info.partition(" ")
        if kind == "sh":
            self.run(text)
        elif kind == "diff":
            self.run("git apply --unidiff-zero --recount -", text)
        elif kind == "fill":
            self.fill(argument, text)
        else:
            return False
        return True


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--psf", default=".build/release/psf")
    parser.add_argument("--show", action="store_true", help="show what the commands print")
    options = parser.parse_args()
    handbook, done = HANDBOOK.read_text(), 0
    with tempfile.TemporaryDirectory(prefix="psf-handbook-") as place:
        folder = Path(place) / "desk"
        folder.mkdir()
        desk = Desk(folder, Path(options.psf).resolve(), options.show)
        for block in BLOCK.finditer(handbook):
            line = handbook[:block.start()].count("\n") + 1
            try:
                done += desk.step(block["info"], block["text"])
            except Failed as failure:
                sys.exit(f"{HANDBOOK.relative_to(ROOT)}:{line}: {failure}")
        version = folder / "site/psf/1.2/index.html"
        if not version.exists():
            sys.exit("The handbook does not lead to a published version 1.2.")
    print(f"{done} steps of the handbook did what they say")


if __name__ == "__main__":
    main()
