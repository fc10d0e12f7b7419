"""How the program answers to a mistake, and whether that helps the editor who made it."""

import json
import os
import shutil
import subprocess

MOST_SHOWN = 3
# Nobody's own settings.
GIT = {"GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null"} | {
    f"GIT_{role}_{key}": value for role in ["AUTHOR", "COMMITTER"]
    for key, value in [("NAME", "An editor"), ("EMAIL", "editor@institute.example"), ("DATE", "2026-03-02T09:00:00Z")]}


class Content:
    """A copy of the content under Git, in which mistakes are made and taken back."""

    def __init__(self, folder, content, templates, psf):
        self.folder, self.root, self.psf = folder, folder / "content", psf
        shutil.copytree(content, self.root, symlinks=True)
        (folder / "templates").symlink_to(templates)
        self.made = self.taken = None
        for arguments in ["init --quiet", "add content", "commit --quiet --message Content"]:
            subprocess.run(["git", *arguments.split()], cwd=folder, env=os.environ | GIT, check=True)
        self.begin()

    def begin(self):
        self.made, self.taken = [], []

    def revert(self):
        for path in self.made:
            shutil.rmtree(path) if path.is_dir() else path.unlink(missing_ok=True)
        for path, kept in self.taken:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(kept) if isinstance(kept, bytes) else kept.rename(path)
        for path in self.made:
            if path.parent != self.root and path.parent.is_dir() and not any(path.parent.iterdir()):
                path.parent.rmdir()
        self.begin()

    def read(self, name):
        return (self.root / name).read_bytes().decode()

    def write(self, name, data):
        path = self.root / name
        self.keep(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)

    def keep(self, path):
        if path.exists():
            self.taken.append((path, path.read_bytes()))
        else:
            self.made.append(path)

    def rename(self, old, new):
        (self.root / new).parent.mkdir(parents=True, exist_ok=True)
        (self.root / old).rename(self.root / new)
        self.taken.append((self.root / old, self.root / new))

    def copy(self, old, new):
        source, target = self.root / old, self.root / new
        self.keep(target)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copyfile(source, target)

    def delete(self, name):
        path = self.root / name
        if path.is_dir():
            hidden = self.folder / "hidden"
            path.rename(hidden)
            self.taken.append((path, hidden))
        else:
            self.taken.append((path, path.read_bytes()))
            path.unlink()



def check(psf, folder, as_of):
    """All findings, those that follow from others too."""
    arguments = [psf, "check", "--no-cache", "--format", "json"] + (["--as-of", as_of] if as_of else [])
    process = subprocess.run(arguments, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=60)
    if process.returncode not in (0, 1):
        raise SystemExit(f"psf ended with {process.returncode}: {process.stderr.decode(errors='replace')}")
    return json.loads(process.stdout)["findings"]


class Verdict:
    """The faults of an answer: silent, long, astray, at another line, or with help that does not help."""

    def __init__(self, mistake, lines, findings):
        self.mistake, self.findings, self.unhelpful = mistake, findings, []
        self.shown = [finding for finding in findings if not finding.get("cause")]
        self.faults = set(self.judge(lines))

    def note(self, unhelpful):
        """Takes in what is wrong with the help of the first finding."""
        self.unhelpful = unhelpful
        if unhelpful:
            self.faults.add("unhelpful")

    def judge(self, lines):
        if not self.shown:
            yield "silent"
            return
        if len(self.shown) > MOST_SHOWN:
            yield "long"
        first = self.shown[0]
        path = first["path"].removeprefix("content/")
        if not any(path == file or path + "/" == file or file.endswith("/") and path.startswith(file)
                   for file in self.mistake.files):
            yield "astray"
        elif lines and not (first["range"] and first["range"]["start"]["line"] in lines):
            yield "line"

    def text(self):
        lines = [f"{self.mistake.name}: {', '.join(sorted(self.faults))}"]
        for finding in self.shown[:4]:
            start = finding["range"] and finding["range"]["start"]
            place = finding["path"] + (f":{start['line']}:{start['column']}" if start else "")
            lines.append(f"    {place}: {finding['severity']}: {finding['summary']} [{finding['rule']}]")
        lines += [f"    unhelpful: {problem}" for problem in self.unhelpful]
        if len(self.shown) > 4:
            lines.append(f"    … {len(self.shown)} in all")
        return "\n".join(lines)
