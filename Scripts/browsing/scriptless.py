"""Everything once more in a browser that runs no scripts."""

from browsing.reading import TYPES

# Pages whose tools need a script: what they say instead, and the command that does the same.
TOOLS = [
    ("psf/migrate/", "Without a script this page cannot read files.", "psf migrate checklist.csv", "#_migrate"),
    ("verify/", "Without a script this page cannot read files.", "psf verify psf-v1.1.pdf", ".verifier"),
]
# Its list without a script is the matter of check-search.py.
SEARCH = "search/"


def check_scriptless(reading, browser):
    with_scripts = browser.new_page()
    without = browser.new_context(java_script_enabled=False).new_page()
    tools = {address for address, *_ in TOOLS} | {SEARCH}
    for address in TYPES:
        if address not in tools:
            words = [shown(page, reading.address(address)) for page in (with_scripts, without)]
            reading.expect(words[0] == words[1], f"{address}: without scripts the page has other words")
    for address, notice, command, form in TOOLS:
        words = shown(without, reading.address(address))
        reading.expect(notice in words and command in words, f"{address}: without scripts it does not say how to go on")
        reading.expect(not without.locator(form).is_visible(), f"{address}: a form is shown that does nothing without scripts")
        hidden = notice not in shown(with_scripts, reading.address(address))
        reading.expect(hidden and with_scripts.locator(form).is_visible(), f"{address}: with scripts it is as if there were none")


def shown(page, address):
    page.goto(address)
    return page.locator("main").inner_text()


def check_scriptless_drawers(reading, browser):
    """The menu and the contents of a version are popovers, which open and close by the browser itself."""
    page = browser.new_context(viewport={"width": 390, "height": 844}, java_script_enabled=False).new_page()
    page.set_default_timeout(10_000)
    page.goto(reading.address("psf/1.1/psf-4.2/"))
    for name in ("_menu", "_side"):
        drawer = page.locator(f"#{name}")
        page.locator(f"button.open[popovertarget={name}]").click()
        reading.expect(drawer.is_visible(), f"without scripts {name} does not open")
        page.keyboard.press("Escape")
        reading.expect(not drawer.is_visible(), f"without scripts {name} does not close by Escape")
    page.locator("button.open[popovertarget=_side]").click()
    page.locator("#_side").get_by_role("link", name="Terms and definitions").click()
    reading.expect(page.url == reading.address("psf/1.1/terms/"), f"without scripts the contents lead to {page.url}")
