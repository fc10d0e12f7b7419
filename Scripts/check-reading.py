#!/usr/bin/env python3
"""Reads the site of this repository in Chromium: on narrow screens, by keyboard, by rules of accessibility.

check-reading.py SITE [--all]

For each page: nothing is wider than a screen of 320 px. For one page of each type: no finding of axe at levels A and AA, on
320 and 1280 px, light and dark. On some: nothing that has the focus is hidden behind something else at 320 × 256 px; the
requirement begins where a phone shows it; they ask for four files at most, run no script and do not move while they load.
Then the menu and the contents on a phone, an old checklist that is updated, a file that is verified, and the way from a
criterion to its history, to a change and to its place in the PDF by keyboard. Without --all, reflow is checked on every tenth page. Exit status: 0 all is as expected, 1 something is not, 2 nothing to check.
"""

import functools
import subprocess
import sys

import pikepdf
from axe_playwright_python.sync_playwright import Axe
from browsing.reading import TYPES, read

# By how many pixels from the top the requirement begins on a phone of 390 px: in force, and on an old or draft page.
STARTS = [("psf/1.1/psf-4.2/", 480), ("psf/1.0/psf-2.1/", 640), ("psf/next/psf-4.2/", 640)]
RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
HIDDEN_FOCUS = """() => {
  const own = document.activeElement, box = own.getBoundingClientRect();
  if (own === document.body || box.width === 0 || box.bottom < 0 || box.top > innerHeight) return null;
  const [x, y] = [box.left + Math.min(box.width, innerWidth) / 2, Math.max(0, box.top) + Math.min(box.height, innerHeight) / 2];
  const top = document.elementFromPoint(Math.min(x, innerWidth - 1), Math.min(y, innerHeight - 1));
  return !top || own.contains(top) || top.contains(own) ? null : own.outerHTML.slice(0, 120);
}"""


def check_reflow(reading, browser, every):
    page = browser.new_context(viewport={"width": 320, "height": 640}).new_page()
    for path in reading.pages(every):
        page.goto(reading.address(path.relative_to(reading.site).as_posix()))
        width = page.evaluate("document.documentElement.scrollWidth")
        reading.expect(width <= 320, f"{path.relative_to(reading.site)}: {width} px wide on a screen of 320 px")


def check_rules(reading, browser):
    axe = Axe()
    for width, scheme in ((320, "light"), (1280, "light"), (320, "dark"), (1280, "dark")):
        page = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme).new_page()
        for address in TYPES:
            page.goto(reading.address(address))
            for violation in axe.run(page, options=RULES).response["violations"]:
                places = "; ".join(node["html"][:100] for node in violation["nodes"][:3])
                reading.expect(False, f"{address} at {width} px, {scheme}: {violation['id']}: {places}")
            reading.expect(True, "")


def check_focus(reading, browser):
    page = browser.new_context(viewport={"width": 320, "height": 256}).new_page()
    for address in ("psf/1.0/psf-2.1/", "psf/1.1/psf-4.2/", "psf/compare/1.0/1.1/"):
        page.goto(reading.address(address))
        for key in ["Tab"] * 40 + ["Shift+Tab"] * 40:
            page.keyboard.press(key)
            hidden = page.evaluate(HIDDEN_FOCUS)
            reading.expect(hidden is None, f"{address}: hidden behind something else: {hidden}")


def check_starts(reading, browser):
    page = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
    for address, most in STARTS:
        page.goto(reading.address(address))
        top = page.evaluate("document.querySelector('.statement > p:not(.applies-to)').getBoundingClientRect().top")
        reading.expect(top <= most, f"{address}: the requirement begins at {top:.0f} px, not by {most}")
    page.goto(reading.address("psf/compare/1.0/1.1/"))
    height = page.evaluate("document.documentElement.scrollHeight") / 844
    reading.expect(height <= 6, f"the page of changes is {height:.1f} screens high")


def check_weight(reading, browser):
    """A page to read asks for at most four files beside its pictures, runs nothing, and does not move while it loads."""
    page = browser.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("", "psf/1.1/psf-4.2/", "psf/1.1/full/", "psf/compare/1.0/1.1/", "insights/logs-you-can-replay/"):
        asked.clear()
        page.goto(reading.address(address), wait_until="networkidle")
        pictures = page.evaluate("[...document.images].map(image => image.src)")
        asked[:] = [url for url in asked if url not in pictures]
        reading.expect(len(asked) <= 4, f"{address} asks for {len(asked)} files: {asked}")
        scripts = page.locator("script:not([type='application/ld+json'])").count()
        reading.expect(scripts == 0, f"{address} has {scripts} scripts")
        shift = page.evaluate(
            "() => new Promise(done => { let sum = 0; new PerformanceObserver(list => { for (const each of list.getEntries())"
            " sum += each.value; }).observe({type: 'layout-shift', buffered: true}); setTimeout(() => done(sum), 100); })"
        )
        reading.expect(shift == 0, f"{address} moves by {shift} while it loads")


def check_drawers(reading, browser):
    """The menu and the contents open, hold the focus, and close by their button and by Escape."""
    page = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=True).new_page()
    page.goto(reading.address("psf/1.1/psf-4.2/"))
    for name in ("_menu", "_side"):
        drawer = page.locator(f"#{name}")
        page.locator(f"button.open[popovertarget={name}]").click()
        reading.expect(drawer.is_visible(), f"{name} does not open")
        inside = page.evaluate("name => document.getElementById(name).contains(document.activeElement)", name)
        reading.expect(inside, f"{name}: the focus is not inside")
        drawer.locator("button").click()
        reading.expect(not drawer.is_visible(), f"{name} does not close by its button")
        page.locator(f"button.open[popovertarget={name}]").click()
        page.keyboard.press("Escape")
        reading.expect(not drawer.is_visible(), f"{name} does not close by Escape")


def check_checklist(reading, browser):
    """An old checklist comes back with what has to be assessed again first, and with what asks nothing folded."""
    page = browser.new_page()
    page.goto(reading.address("psf/migrate/"))
    page.locator("#_file").set_input_files(reading.site / "psf/1.0/psf-v1.0-checklist.csv")
    page.locator("#_result table").first.wait_for()
    results = page.locator("#_result > table tbody strong").all_inner_texts()
    reading.expect(results[:5] == ["re-check"] * 5, f"the updated checklist begins with {results[:5]}")
    order = ["withdrawn", "new"]
    places = [results.index(word) for word in order if word in results]
    reading.expect(places == sorted(places), f"withdrawn and new criteria are at {places}")
    folded = page.locator("#_result details summary").inner_text()
    reading.expect(folded == "14 unchanged: nothing to do", f"what asks nothing is called '{folded}'")
    reading.expect(page.locator("#_result a.save").count() == 2, "the result cannot be saved as CSV and as JSON")


def check_verification(reading, browser):
    """A file of the site is recognised by its contents."""
    page = browser.new_page()
    page.goto(reading.address("verify/"))
    page.locator("input[type=file]").set_input_files(reading.site / "psf/1.1/psf-v1.1.csv")
    verdict = page.locator(".verdict").first
    verdict.wait_for()
    reading.expect("psf-v1.1.csv" in verdict.inner_text(), f"the verdict says: {verdict.inner_text()[:100]}")


def to_link(reading, page, name):
    """Goes to a link of the main text by keyboard, past what is before it as the first link of each page offers."""
    keys = ["Tab", "Enter"]
    for key in keys:
        page.keyboard.press(key)
    for number in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent").strip() == name:
            return len(keys) + number + 1
    reading.expect(False, f"no link '{name}' on {page.url}")
    return 100


def check_journey(reading, browser):
    """From a criterion to its history, to what a draft changes in it, to that place in the PDF: by Tab and Enter."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    page.goto(reading.address("psf/1.1/psf-4.2/"))
    keys = 0
    for name, target in (("History", "psf/psf-4.2/"), ("what changed", "psf-4.2/")):
        keys += to_link(reading, page, name) + 1
        with page.expect_navigation():
            page.keyboard.press("Enter")
        reading.expect(target in page.url, f"'{name}' leads to {page.url}")
    keys += to_link(reading, page, "This change in the PDF") + 1
    address, _, fragment = page.evaluate("document.activeElement.href ?? ''").partition("#")
    words = words_at(reading.site / address.removeprefix(reading.address("")), fragment)
    reading.expect("PSF-4.2" in words, f"{address}#{fragment} shows '{words[:60]}'")
    reading.expect(keys <= 40, f"from a criterion to its change in the PDF takes {keys} keys, not 40")
    reading.notes.append(f"{keys} keys from a criterion to its change in the PDF")


def words_at(path, fragment):
    """What a PDF shows at a named destination, down to the end of that page."""
    if not path.is_file():
        return ""
    with pikepdf.open(path) as document:
        places = pikepdf.NameTree(document.Root.Names.Dests)
        name = fragment.removeprefix("nameddest=")
        if name not in places:
            return ""
        number = pikepdf.Page(places[name][0]).index + 1
        top = float(document.pages[number - 1].mediabox[3]) - float(places[name][3])
    area = ["-x", "0", "-y", str(int(top)), "-W", "2000", "-H", "2000"]
    return subprocess.run(
        ["pdftotext", "-f", str(number), "-l", str(number), *area, path, "-"], capture_output=True, text=True, check=True
    ).stdout


def main(arguments):
    reflow = functools.partial(check_reflow, every=1 if "--all" in arguments else 10)
    return read("check-reading.py SITE [--all]", [each for each in arguments if each != "--all"], [
        reflow, check_rules, check_focus, check_starts, check_weight, check_drawers, check_checklist, check_verification,
        check_journey,
    ])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
