"""What an editor does with a publication: one small operation for each name that may stand in a list of steps."""

import hashlib
import os
import re
import shlex
import shutil
import subprocess

STANDARD = "content/standards/rrs"
# Nobody's own settings, and the same commits each time.
GIT = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_EDITOR": "true"} | {
    f"GIT_{role}_{key}": value for role in ["AUTHOR", "COMMITTER"]
    for key, value in [("NAME", "An editor"), ("EMAIL", "editor@records.example"), ("DATE", "2026-03-02T09:00:00Z")]}

UNEXPLAINED = re.compile(r"## Rationale\n\s*## Alternatives considered\n\s*")
REASON = "Two offices asked for it, and their reports of last year show why."


class WrongStep(Exception):
    """A step that cannot be done as it is written."""


class Outcome:
    """How a command ended, and all that it printed."""

    def __init__(self, arguments, process):
        self.arguments, self.status = arguments, process.returncode
        self.text = process.stdout + process.stderr

    def __str__(self):
        lines = "".join(f"    {line}\n" for line in self.text.splitlines())
        return f"  $ psf {' '.join(self.arguments)}\n{lines}    status {self.status}"


class Publication:
    """A folder with content and templates, under Git."""

    def __init__(self, folder, psf):
        self.folder, self.psf = folder, psf
        self.last = None
        self.taken = {}

    def make(self, steps, templates):
        self.folder.mkdir(parents=True)
        (self.folder / "templates").symlink_to(templates)
        self.git("init --quiet --initial-branch main")
        self.do_all(steps)

    def copied(self, folder):
        shutil.copytree(self.folder, folder, symlinks=True)
        return Publication(folder, self.psf)

    def path(self, name):
        """Below the standard, or below the whole folder where the name begins with a slash."""
        return self.folder / self.place(name)

    @staticmethod
    def place(name):
        return name[1:] if name.startswith("/") else f"{STANDARD}/{name}"

    def do_all(self, steps):
        for step in steps or []:
            for name, what in step.items():
                what = self.filled(what)
                OPERATIONS[name](self, **what) if isinstance(what, dict) else OPERATIONS[name](self, what)

    def filled(self, what):
        """With what was taken from an output in the place of its name: `$fingerprint`."""
        if isinstance(what, dict):
            return {key: self.filled(value) for key, value in what.items()}
        for name, value in self.taken.items():
            what = what.replace("$" + name, value) if isinstance(what, str) else what
        return what

    # Files

    def read(self, name):
        try:
            return self.path(name).read_bytes().decode(errors="surrogateescape")
        except OSError as error:
            raise WrongStep(f"{name}: {error.strerror}") from error

    def write(self, to, text):
        file = self.path(to)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode(errors="surrogateescape"))

    def replace(self, old, new, **place):
        name = place["in"]
        text = self.read(name)
        if old not in text:
            raise WrongStep(f"{name} does not hold '{old}'")
        self.write(name, text.replace(old, new))

    def cut(self, pattern, **place):
        """Takes out what matches; `.` is any character of one line."""
        name = place["in"]
        text, count = re.subn(pattern, "", self.read(name), flags=re.MULTILINE)
        if not count:
            raise WrongStep(f"{name} has nothing like '{pattern}'")
        self.write(name, text)

    def append(self, to, text):
        self.write(to, self.read(to) + text)

    def swap(self, one, other):
        first, second = self.read(one), self.read(other)
        self.write(one, second)
        self.write(other, first)

    def delete(self, name):
        file = self.path(name)
        if not file.exists() and not file.is_symlink():
            raise WrongStep(f"{name} is not there")
        shutil.rmtree(file) if file.is_dir() and not file.is_symlink() else file.unlink()

    def rename(self, to, **place):
        self.path(to).parent.mkdir(parents=True, exist_ok=True)
        self.path(place["from"]).rename(self.path(to))

    def copy(self, to, **place):
        source, target = self.path(place["from"]), self.path(to)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copyfile(source, target)

    def link(self, name, to):
        self.path(name).symlink_to(to)

    def explain(self, name=None, why=REASON, **place):
        """Writes the reason where 'psf revise' left it open, and nothing below the other heading."""
        name = name or place["in"]
        text, count = UNEXPLAINED.subn(lambda _: f"## Rationale\n{why}\n", self.read(name))
        if not count:
            raise WrongStep(f"{name} has no place for a reason")
        self.write(name, text)

    # Commands

    def run(self, arguments, status=0):
        """Runs the program and keeps what it printed."""
        self.last = self.outcome(shlex.split(arguments))
        if self.last.status != int(status):
            raise WrongStep(f"not status {status}:\n{self.last}")

    def outcome(self, arguments):
        process = subprocess.run([self.psf, *arguments], cwd=self.folder, text=True, stdin=subprocess.DEVNULL,
                                 capture_output=True, timeout=120, errors="replace", env=os.environ | GIT)
        return Outcome(arguments, process)

    def take(self, name, pattern, **place):
        """Keeps a part of a file, or of what was printed last, for the steps that follow."""
        found = re.search(pattern, self.read(place["in"]) if place else self.last.text)
        if not found:
            raise WrongStep(f"nothing like '{pattern}' in {place.get('in', self.last)}")
        self.taken[name] = found[1]

    def forge(self, name):
        """Writes a lock anew over the files as they are, as somebody does who knows how it is made."""
        lines = self.read(name).splitlines(keepends=True)
        folder = self.path(name).parent
        for number, line in enumerate(lines):
            file = folder / line[66:].rstrip("\n")
            if not line.startswith("#") and file.is_file():
                lines[number] = hashlib.sha256(file.read_bytes()).hexdigest() + line[64:]
            elif line.startswith("# seal: "):
                lines[number] = f"# seal: {hashlib.sha256(''.join(lines[:number]).encode()).hexdigest()}\n"
        self.write(name, "".join(lines))

    def forge_date(self, name):
        """Writes the digest beside a date anew over the text as it is."""
        text = self.read(name)
        digest = hashlib.sha256(re.sub("^dated-text: .*\n", "", text, flags=re.MULTILINE).encode()).hexdigest()
        self.write(name, re.sub("^(dated-text: \\S+) .*", rf"\1 {digest[:16]}", text, flags=re.MULTILINE))

    def git(self, arguments, status=0):
        process = subprocess.run(["git", *arguments.split()], cwd=self.folder, env=os.environ | GIT, text=True,
                                 stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
        if process.returncode != int(status):
            raise WrongStep(f"git {arguments}: {process.stdout}{process.stderr}")

    def commit(self, message):
        self.git("add --all")
        self.git(f"commit --quiet --message {message.replace(' ', '-')}")


OPERATIONS = {
    "write": Publication.write, "replace": Publication.replace, "cut": Publication.cut, "append": Publication.append,
    "swap": Publication.swap, "delete": Publication.delete, "rename": Publication.rename, "copy": Publication.copy,
    "link": Publication.link, "explain": Publication.explain, "psf": Publication.run, "take": Publication.take,
    "forge": Publication.forge, "forge-date": Publication.forge_date, "git": Publication.git, "commit": Publication.commit,
}
