"""One command run again and again, each time on the same files, and judged by what it leaves."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from .folders import leftovers, state

KEPT = "content-kept"


class Bench:
    """A place to run one command again and again."""

    def __init__(self, place, psf, command):
        self.psf, self.command = psf, command
        self.folder, self.pristine = place / "work", place / "pristine"
        for name in ["work", "pristine"]:
            shutil.rmtree(place / name, ignore_errors=True)
        command.prepare(self.pristine, psf)
        self.before = state(self.pristine)
        self.reset()
        self.expected = self.run()
        self.after = state(self.folder)
        if self.expected.returncode not in command.statuses:
            sys.exit(f"{command.name} ends with {self.expected.returncode} without a fault:\n{self.expected.stderr}")

    def reset(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        shutil.copytree(self.pristine, self.folder, symlinks=True)

    def run(self, arguments=None, **environment):
        return subprocess.run([self.psf, *(arguments or self.command.arguments)], cwd=self.folder, env=dict(os.environ) | environment, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=120)

    def interrupted(self, seconds, sign):
        """What is wrong with a run that gets a signal after a time, and with the one after it; nothing where all is well."""
        self.reset()
        with subprocess.Popen([self.psf, *self.command.arguments], cwd=self.folder, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as process:
            time.sleep(seconds)
            process.send_signal(sign)
            errors = process.stderr.read()
        outcome = subprocess.CompletedProcess(process.args, process.returncode, "", errors)
        return self.judge(outcome, sign) or self.orphan() or self.repeat()

    def orphan(self):
        """A process that goes on in the folder. Git, which was asked for something, is given the time to answer."""
        for _ in range(20):
            found = self.process()
            if not found:
                return None
            time.sleep(0.1)
        return found

    def process(self):
        for link in Path("/proc").glob("[0-9]*/cwd"):
            try:
                if Path(os.readlink(link)).is_relative_to(self.folder):
                    return f"process {link.parent.name} goes on"
            except OSError:
                continue
        return None

    def judge(self, outcome, ending=None):
        """What is wrong with the files after a run, which may have been ended by a signal."""
        now = without_kept(state(self.folder), outcome.stderr)
        if not self.is_sound(now):
            return "it is neither as before nor as it was to be: " + difference(now, self.before, self.after)
        if outcome.returncode < 0:
            return None if outcome.returncode == -(ending or 0) else f"it crashed: {signal.Signals(-outcome.returncode).name}"
        if outcome.returncode in self.command.statuses:
            # Killed calls are the last ones; others may be ones that it does without.
            return None if now == self.after else "it says that it is done, and it is not"
        if not outcome.stderr.strip():
            return "it fails without a word"
        # Mended content is checked again, and may not be readable then.
        if now == self.after and not any(words in outcome.stderr for words in ["is changed", "Mended ", "Recorded ", "Copied "]):
            return "it is done, and it says that it failed"
        return None

    def is_sound(self, now):
        if now in (self.before, self.after):
            return True
        parent = self.command.parent
        if parent and {name: what for name, what in now.items() if name != parent} == self.before:
            return True
        return not self.command.is_whole and all(
            now.get(name) in (self.before.get(name), self.after.get(name)) for name in now.keys() | self.before.keys())

    def repeat(self):
        """The next run, without a fault."""
        is_done = without_kept(state(self.folder), KEPT) == self.after
        if is_done and not self.command.repeats:
            # The same command would do it once more; another one finds what was left.
            self.run(["check"])
            return self.left()
        outcome = self.run()
        if without_kept(state(self.folder), KEPT) != self.after:
            return f"the next run does not mend it: {outcome.stderr.strip()[-300:]}"
        if not is_done and outcome.returncode not in self.command.statuses:
            return f"the next run fails: {outcome.stderr.strip()[-300:]}"
        return self.left()

    def left(self):
        left = leftovers(self.folder)
        return f"the next run leaves {', '.join(left)}" if left else None


def without_kept(found, messages):
    """What is there without an old folder that stays since it could not be compared, if that is said."""
    return {name: what for name, what in found.items() if KEPT not in messages or name.split("/")[0] != KEPT}


def difference(now, before, after):
    def names(other):
        return sorted(name for name in now.keys() | other.keys() if now.get(name) != other.get(name))[:4]
    return f"not as before in {names(before)}, not as it was to be in {names(after)}"
