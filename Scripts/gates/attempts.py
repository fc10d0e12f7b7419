"""The attempts, as they stand in the files of this folder, and how each one is judged."""

import re
import shlex
from pathlib import Path

import yaml

from .steps import Publication, WrongStep

FOLDER = Path(__file__).resolve().parent
FINDING = re.compile(r"^(\S[^:\n]*)(?::\d+:\d+)?: (error|warning): .*\[([a-z0-9-]+)\]$", re.MULTILINE)
KEYS = {"name", "what", "steps", "command", "refused", "says", "in", "help", "then", "mend", "pending"}


def read(name):
    """Everything is a text: a version is never a number."""
    with open(FOLDER / name) as file:
        return yaml.load(file, yaml.BaseLoader)


def attempts():
    names = sorted(file.name for file in FOLDER.glob("*.yml") if file.name != "base.yml")
    found = [Attempt(name.removesuffix(".yml"), entry) for name in names for entry in read(name)]
    for attempt in found:
        if sum(other.name == attempt.name for other in found) > 1:
            raise SystemExit(f"two attempts are called {attempt.name}")
    return found


class Attempt:
    """A way round the gates, with how it is to be refused and how the help mends it."""

    def __init__(self, family, entry):
        self.family, self.name, self.what = family, entry["name"], entry["what"]
        if unknown := entry.keys() - KEYS:
            raise SystemExit(f"{self.name}: {', '.join(sorted(unknown))} has no meaning")
        self.steps, self.mend = entry["steps"], entry.get("mend")
        self.command = entry.get("command", "check")
        self.then = entry.get("then", self.command)
        refused = entry.get("refused", [])
        self.refused = refused if isinstance(refused, list) else [refused]
        self.says, self.file, self.help = entry.get("says"), entry.get("in"), entry.get("help")
        self.pending = entry.get("pending")
        if not (self.refused or self.says) or self.mend is None:
            raise SystemExit(f"{self.name} does not say how it is refused, or how it is mended")

    def run(self, base, folder, is_shown=False):
        """What is wrong, with what was printed; nothing where it is refused and mended."""
        publication = base.copied(folder)
        try:
            publication.do_all(self.steps)
        except WrongStep as error:
            return f"a step cannot be done: {error}"
        outcome = publication.last = publication.outcome(shlex.split(self.command))
        if is_shown:
            print(f"{self.name}: {self.what}\n{outcome}", flush=True)
        if wrong := self.judge(outcome):
            return f"{wrong}\n{outcome}"
        try:
            publication.do_all(self.mend)
        except WrongStep as error:
            return f"the help cannot be obeyed: {error}\n{outcome}"
        mended = publication.outcome(shlex.split(self.then))
        return f"it is not mended\n{outcome}\n  then\n{mended}" if mended.status != 0 else None

    def judge(self, outcome):
        if outcome.status == 0:
            return "it is not refused"
        if outcome.status not in (1, 2):
            return f"it ends with {outcome.status}"
        if self.says and self.says not in flat(outcome.text):
            return f"nothing says '{self.says}'"
        found = FINDING.findall(outcome.text)
        # A release refuses what is a warning in a draft.
        has_errors = self.command == "check" or any(severity == "error" for _, severity, _ in found)
        errors = [(file, rule) for file, severity, rule in found if (severity == "error") == has_errors]
        if missing := set(self.refused) - {rule for _, rule in errors}:
            return f"no {', '.join(sorted(missing))}"
        if self.file and (not errors or errors[0][0] != Publication.place(self.file)):
            return f"the first error is not in {self.file}"
        if self.help and self.help not in flat(outcome.text):
            return f"no help says '{self.help}'"
        return None


def flat(text):
    return re.sub(r"\s+", " ", text)
