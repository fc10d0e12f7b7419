#!/usr/bin/env python3
"""Write the manual page of the program from its own help.

manual.py PSF > psf.1

The text is what `psf --experimental-dump-help` says, in the form of man(7).
"""

import json
import re
import subprocess
import sys


def escaped(text):
    return re.sub(r"^(['.])", r"\\&\1", text.replace("\\", "\\e").replace("-", "\\-"), flags=re.MULTILINE)


def discussion(text):
    """Paragraphs, and examples as they are written."""
    for part in re.split(r"\n\n+", text.strip()):
        lines = part.split("\n")
        if any(line.startswith("  ") for line in lines):
            yield f".PP\n.nf\n{escaped(part)}\n.fi"
        else:
            yield f".PP\n{escaped(' '.join(lines))}"


def names(argument):
    dashes = {"short": "-", "long": "--", "longWithSingleDash": "-"}
    words = [dashes[name["kind"]] + name["name"] for name in argument.get("names") or []]
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        return f"<{value}>"
    return ", ".join(words) + (f" <{value}>" if argument["kind"] == "option" else "")


def section(command, path):
    yield f".SH {escaped(' '.join(path)).upper()}\n{escaped(command.get('abstract', ''))}"
    yield from discussion(command.get("discussion", ""))
    for argument in command.get("arguments") or []:
        if argument.get("shouldDisplay", True) and argument.get("abstract"):
            yield f".TP\n.B {escaped(names(argument))}\n{escaped(argument['abstract'])}"
    for inner in command.get("subcommands") or []:
        if inner["commandName"] != "help" and inner.get("shouldDisplay", True):
            yield from section(inner, path + [inner["commandName"]])


def main():
    psf = sys.argv[1]
    dump = subprocess.run([psf, "--experimental-dump-help"], capture_output=True, text=True, check=True).stdout
    version = subprocess.run([psf, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    print(f'.TH PSF 1 "" "psf {version}" "User commands"')
    print(".SH NAME\npsf \\- publish a living standard\n.SH SYNOPSIS\n.B psf\n.I command\n[options]")
    print("\n".join(section(json.loads(dump)["command"], ["psf"])))


if __name__ == "__main__":
    main()
