"""A print says whose page it is, where it is, which sheet of how many, and leaves nothing folded."""

import pathlib
import re
import subprocess
import tempfile

SITE = "https://productionai.institute/"
# Of each page, words that are folded on the screen.
FOLDED = [
    ("psf/1.1/psf-4.2/", ["@incollection{psf-1.1-psf-4.2,"]),
    ("psf/compare/1.0/1.1/", []),
    ("psf/compare/1.1/next/psf-4.2/", ["least 60 days.", "30 days became 60 days"]),
    ("psf/compare/1.0/1.1/psf-2.1/", ["the requirement was replaced by another one"]),
    ("insights/logs-you-can-replay/", ["@misc{logs-you-can-replay,"]),
]
# Of the screen alone.
CONTROLS = ["Menu", "Skip to main content", "Contents of PSF 1.1", "On this page"]


def check_prints(reading, browser):
    page = browser.new_page()
    with tempfile.TemporaryDirectory(prefix="psf-prints-") as folder:
        for address, folded in FOLDED:
            page.goto(reading.address(address))
            title, details = page.locator("h1").inner_text(), page.locator("main details").count()
            file = pathlib.Path(folder, "print.pdf")
            page.pdf(path=file, prefer_css_page_size=True)
            check_print(reading, address, title, folded, sheets(file))
            reading.expect(bool(folded) == bool(details), f"{address}: {details} folded parts, and {len(folded)} are looked for")


def sheets(file):
    """The words of each sheet."""
    text = subprocess.run(["pdftotext", file, "-"], capture_output=True, text=True, check=True).stdout
    return [" ".join(sheet.split()) for sheet in text.split("\f")[:-1]]


def check_print(reading, address, title, folded, found):
    for number, sheet in enumerate(found, 1):
        place = re.search(r"(\d+) ?/ ?(\d+)$", sheet)
        reading.expect(place and place.groups() == (str(number), str(len(found))), f"{address}: sheet {number} ends with {sheet[-30:]!r}")
    words = " ".join(found)
    for expected in ["Production AI Institute", SITE + address, " ".join(title.split()), *folded]:
        reading.expect(expected in words, f"{address}: a print does not have '{expected}'")
    for control in CONTROLS:
        reading.expect(f" {control} " not in f" {words} ", f"{address}: a print has '{control}'")
