#!/usr/bin/env python3
"""Give `psf check` files that are made to break it: it must say what is wrong, soon, and in bounded memory.

check-hostile.py [--psf .build/release/psf] [--files 10000] [--seed 1] [--seconds 60] [--megabytes 1500]

The files are written into copies of content/, 250 at a time, under the names of real kinds of files. For each copy
the program has to end by itself with 0 or 1 within the time and the memory. The same seed gives the same files.
A copy on which it did something else is kept, and its folder is named.
"""

import argparse
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
BATCH = 250
FORMATS = ["line", "sarif", "json", "github"]
MARKUP = ["*", "**", "_", "`", "~", "[", "]", "(", ")", "<", ">", "!", "|", "#", "- ", "1. ", "\n", "\n\n", "    ",
          "\t", "\\", "&amp;", "<!--", "-->", "[PSF-4.2]", "[=psf.domains]", "[^1]", "[^1]: ", "word ", "MUST ", "www.a.b",
          "https://a.b/", "é", "\u202e", "\x00", "\r", "\ufeff", ":---", "---", "..."]
YAML = ["a: ", "- ", "? ", ": ", "{", "}", "[", "]", ",", "&a ", "*a ", "<<: *a", "!!binary ", "!x ", "|\n  ", ">-\n  ", "'",
        '"', "\n", "\n  ", "\n    ", "#", "%YAML 1.1\n", "---\n", "...\n", "title: ", "about: [psf@1.1]", "published: 2026-01-01",
        "1.10", "~", "null", "0x1f", "\t", "é", "\x07"]


# Bodies

def random_bytes(dice):
    return dice.randbytes(dice.randint(0, 4000))


def random_text(dice):
    return "".join(chr(dice.choice([dice.randint(1, 0x7f), dice.randint(0x80, 0x2fff)])) for _ in range(2000)).encode()


def random_markup(dice):
    return "".join(dice.choice(MARKUP) for _ in range(dice.randint(10, 3000))).encode()


def nesting(dice):
    piece = dice.choice([">", "> ", "- ", "1. ", "* ", "[", "![", "*", "**a ", "<b>", "((", "`" * 3 + "\n> ", "- > "])
    return (piece * dice.choice([50, 101, 1000, 20_000]) + "x").encode()


def indented_list(dice):
    return "".join("  " * level + "- a\n" for level in range(dice.choice([90, 110, 700]))).encode()


def long_line(dice):
    return (dice.choice(["a", "a ", "é", "x|", "[a] ", "http://a.b/"]) * dice.choice([10_000, 200_000, 400_000])).encode()


def quadratic(dice):
    count = dice.choice([1000, 10_000, 50_000])
    return dice.choice([
        lambda: "*a **a " * count, lambda: "[a](b" * count, lambda: "[a](<b" * count, lambda: "![[]()" * count,
        lambda: "".join("`" * n + "a" for n in range(min(count, 1200))), lambda: "<!--a" * count, lambda: "<?a" * count,
        lambda: "<![CDATA[" * count, lambda: "<a href='" * count, lambda: "[^1]" * count, lambda: "**x [a*b**c*](d)" * (count // 4),
        lambda: "".join(f"[a{n}]: x\n" for n in range(count // 4)) + "[a1] " * (count // 4), lambda: "&" * count,
        lambda: "~" * count, lambda: "a~~" * count, lambda: "www." * count, lambda: "a@" * count, lambda: "\\" * count,
        lambda: "[" * count + "a" + "]" * count, lambda: "a\n" * count + "=\n", lambda: "_a __a " * count,
        lambda: "".join(f"[^{n}]: a\n" for n in range(count // 8)), lambda: "> a\n" * count, lambda: "- [ ] a\n" * count,
        lambda: "<!-- psf:allow x: y -->\n" * (count // 4), lambda: "[PSF-4.2" * count, lambda: "[=psf." * count,
        lambda: "ten PSF domains, 65 % to pass. " * (count // 4), lambda: "\"" * count, lambda: "[" * count,
    ])().encode()


# What rules on words, figures, links and comments look for, in as many places as a file can hold.
PIECES = [
    '"a" ', '"a b ', '“a ', '"MUST" ', '"a b\n\n', '> "a b\n',
    "ten PSF domains and ", "The PSF has ten domains. ", "The PSF has [=psf.domains] domains. ", "65 % to pass. ", "{n}, ", "twenty ",
    "PSF 1.1 was published in May 2026. ", "AIDA 20 questions and ", "PSF-1 weighs 3 questions. ", "Input Governance 3 questions, ",
    "PSF-1 Output Validation. ", "PSF-1, PSF-2 and PSF-3 ", "|ten domains|20 questions|\n",
    "<!-- psf:allow doubled-word: y -->\nThe the word.\n\n", "<!-- psf:allow x{n}: y -->\n\nb\n\n", "a <!-- psf:allow doubled-word: y --> ",
    "<!-- psf:allow doubled-word: y\n\n", "> <!-- psf:allow doubled-word: y -->\n",
    "[=psf.domains] ", "[=a.b{n}] ", "[=psf.domain] ", "[=a.b{n}]\n\n", "## [=psf.domains]\n\n",
    "[PSF-4.2] ", "[words][PSF-4.2] ", "[PSF-9.{n}] ", "[PFS-{n}.1] ", "[x{n}][pages/abou{n}] ", "[the x][term-x{n}] ", "[[PSF-4.2]] ",
    "## A {n}\n\nb\n\n", "## A\n\n", "a[^{n}]\n\n[^{n}]: b\n\n", "[^{n}]: b[^{n}]\n\n",
    "[here](https://a.b/) ", "[the part](#x{n}) ", "[the part](x{n}.md) ", "[a b](/%41%42/) ", "![a](a{n}.png) ", "[here](https://a.b/)\n\n",
    "the the ", "It MUST be and it MUST do so. ", "and/or ", "TODO ", "A model call is an invocation. ", "|c|[=psf.domains]|\n",
    'The [PSF-4.2] the the http://a.b [here](#x) [=a.b] TODO "a" and/or PSF has 3 domains. ',
]


def repeated(dice):
    """A piece over and over; on one line, on lines of CommonMark's size, or as it is."""
    piece, size = dice.choice(PIECES), dice.choice([100_000, 400_000, 1_000_000])
    lines = dice.choice([0, 1500])
    found, length = [], 0
    while length < size:
        found.append(piece.replace("{n}", str(len(found))) + ("\n\n" if lines and len(found) % lines == 0 else ""))
        length += len(found[-1])
    return "".join(found).encode()


def table(dice):
    columns, rows = dice.choice([(3, 50_000), (120, 1500), (129, 3), (400, 2000), (10, 10_000)])
    return ("|a" * columns + "|\n" + "|-" * columns + "|\n" + "|x|\n" * rows).encode()


def huge(dice):
    return b"a b c d e f\n\n" * dice.choice([80_000, 90_000])


BODIES = [random_bytes, random_text, random_markup, random_markup, nesting, indented_list, long_line, quadratic, quadratic, repeated,
          repeated, table, huge]


# Front matter

def random_yaml(dice):
    return "".join(dice.choice(YAML) for _ in range(dice.randint(1, 400))).encode()


def explosion(dice):
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]" for n in range(1, dice.choice([4, 9, 30]))]
    return "\n".join(lines).encode()


def self_reference(dice):
    return dice.choice([b"a: &a [*a]", b"a: &a {b: *a}", b"&a a: *a", b"<<: &a {<<: *a}"])


def deep_yaml(dice):
    depth = dice.choice([20, 200, 20_000])
    return dice.choice([b"a: " + b"[" * depth, b"a: " + b"{b: " * depth, b"- " * depth, b"? " * depth,
                        b"".join(b" " * n + b"a:\n" for n in range(min(depth, 900)))])


def many_keys(dice):
    return b"".join(b"key%d: v\n" % n for n in range(dice.choice([100, 20_000])))


def same_key(dice):
    return b"title: a\n" * dice.choice([2, 20_000])


def long_value(dice):
    return b"title: " + dice.choice([b"x", b"[PSF-4.2] ", b"*a "]) * dice.choice([1000, 200_000])


def plausible(dice):
    return b"title: A page\nabout: [psf@1.1]\n"


HEADS = [plausible, plausible, plausible, random_yaml, random_yaml, random_bytes, explosion, self_reference, deep_yaml, many_keys,
         same_key, long_value]


def file(dice):
    """The bytes of a file, and where it stands in content/."""
    number = dice.randint(0, 10**9)
    if dice.random() < 0.15:
        place = dice.choice([f"exams/e{number}/exam.yml", f"standards/s{number}/standard.yml",
                             f"standards/psf/{number}.0/version.yml", f"standards/psf/{number}.lock", f"x{number}.yml"])
        return place, dice.choice(HEADS)(dice)
    place = dice.choice(["insights/{}.md", "faq/{}.md", "pages/{}.md", "credentials/{}.md", "crosswalks/{}.md", "signals/{}.md",
                         "exams/aida/objectives/{}.md", "standards/psf/next/psf-1-input-governance/{}.md",
                         "standards/psf/next/revisions/{}.md", "standards/psf/next/frame/{}.md",
                         "standards/x{}/1.0/frame/scope.md", "standards/psf/errata/1.1/{}.md", "standards/x{}/1.0/terms.md"])
    if dice.random() < 0.1:
        return place.format(number), dice.choice(BODIES + HEADS)(dice)
    return place.format(number), b"---\n" + dice.choice(HEADS)(dice) + b"\n---\n" + dice.choice(BODIES)(dice)


def write_batch(dice, content, count):
    shutil.copytree(ROOT / "content", content)
    for _ in range(count):
        place, data = file(dice)
        target = content / place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)


def run(options, content, form):
    """Run the program; return what is wrong with how it ended, if anything, with seconds and megabytes."""
    command = [options.psf, "check", "--content", str(content), "--templates", str(ROOT / "templates"), "--format", form]
    with tempfile.TemporaryFile() as output:
        child = subprocess.Popen(command, stdout=output, stderr=output)
        try:
            _, status, usage = wait(child, options.seconds)
        except TimeoutError:
            child.kill()
            child.wait()
            return f"still ran after {options.seconds} s", float(options.seconds), 0
        output.seek(0, os.SEEK_END)
        seconds, megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        code = os.waitstatus_to_exitcode(status)
        if code not in (0, 1):
            output.seek(max(0, output.tell() - 2000))
            return f"ended with {code}: {output.read().decode(errors='replace')}", seconds, megabytes
        if megabytes > options.megabytes:
            return f"used {megabytes:.0f} MB", seconds, megabytes
        return None, seconds, megabytes


def wait(child, seconds):
    """Wait for a process as os.wait4 does, but no longer than that."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        done = os.wait4(child.pid, os.WNOHANG)
        if done[0]:
            child.returncode = os.waitstatus_to_exitcode(done[1])
            return done
        time.sleep(0.01)
    raise TimeoutError


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--psf", default=str(ROOT / ".build/release/psf"))
    parser.add_argument("--files", type=int, default=10_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--megabytes", type=int, default=1500)
    options = parser.parse_args()
    failures, slowest, largest = 0, 0.0, 0.0
    for start in range(0, options.files, BATCH):
        dice = random.Random(options.seed * 1_000_003 + start)
        scratch = Path(tempfile.mkdtemp(prefix="psf-hostile-"))
        write_batch(dice, scratch / "content", min(BATCH, options.files - start))
        problem, seconds, megabytes = run(options, scratch / "content", dice.choice(FORMATS))
        slowest, largest = max(slowest, seconds), max(largest, megabytes)
        if problem:
            failures += 1
            print(f"files {start} to {start + BATCH}, in {scratch}: {problem}", file=sys.stderr)
        else:
            shutil.rmtree(scratch)
    print(f"{options.files} hostile files: {failures} runs went wrong; at most {slowest:.1f} s of processor time and "
          f"{largest:.0f} MB in a run of {BATCH}.")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
