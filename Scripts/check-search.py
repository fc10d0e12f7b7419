#!/usr/bin/env python3
"""Searches the site of this repository in Chromium as readers do: by words, ids, filters, the keyboard, and without a script.

check-search.py SITE

The pages are served on the loopback address with a policy that lets nothing run but the site's own scripts. Exit status: 0 all is as
expected, 1 something is not, 2 nothing to check.
"""

import functools
import http.server
import pathlib
import shutil
import sys
import threading
import time

from playwright.sync_api import sync_playwright

ROOT = pathlib.Path(__file__).resolve().parent.parent
WORDS = ROOT / "Tests/SearchingTests/Fixtures/words.tsv"
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'"
)

# What is typed, the title of the first result and where it leads.
QUERIES = [
    ("trace retention", "PSF-4.2 Trace retention", "psf/1.1/psf-4.2/"),
    ("retent", "PSF-3.2 Enforced log retention", "psf/1.1/psf-3.2/"),
    ("Validation Layer", "PSF-2.1 Structured output", "psf/1.1/psf-2.1/"),
    ("how long are traces kept", "How long do we have to keep traces?", "faq/#how-long-are-traces-kept"),
    ("psf-7.6", "PSF-7.6 Permissions of tools", "psf/next/psf-7.6/"),
    ("update checklist", "Update a PSF checklist", "psf/migrate/"),
]
# What is typed before Enter, and the page that opens.
IDS = [
    ("psf-4.2", "psf/1.1/psf-4.2/"),
    ("PSF 04.02", "psf/1.1/psf-4.2/"),
    ("D4", "psf/1.1/psf-4/"),
    ("domain 04", "psf/1.1/psf-4/"),
    ("c3", "pai8/1.0/pai8-c3/"),
    ("pai8_c3.1", "pai8/1.0/pai8-c3.1/"),
    ("PSF-6.6", "psf/next/psf-6.6/"),
    ("term-agent", "psf/1.1/terms/#term-agent"),
    ("aida-1.1", "exams/aida/#aida-1.1"),
    # A version and a criterion differ by the hyphen alone.
    ("PSF 1.1", "psf/1.1/"),
    ("PSF-1.1", "psf/1.1/psf-1.1/"),
]


class Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args):
        pass

    def do_GET(self):
        # Browsers ask for one by themselves.
        if self.path != "/favicon.ico":
            return super().do_GET()
        self.send_response(204)
        self.end_headers()

    def end_headers(self):
        self.send_header("Content-Security-Policy", POLICY)
        super().end_headers()


class Check:
    """Failures are printed and counted, and the run goes on."""

    def __init__(self, browser, address):
        self.browser, self.address, self.count, self.failures = browser, address, 0, 0

    def expect(self, what, found, expected):
        self.count += 1
        if found != expected:
            self.failures += 1
            print(f"{what}: {found!r} and not {expected!r}")

    def page(self, query="", **options):
        """The page for searching, with what the browser complains of as failures."""
        page = self.browser.new_page(**options)
        page.set_default_timeout(10_000)
        page.on("console", lambda message: self.complaint(message.text, message.type))
        page.on("pageerror", lambda error: self.complaint(str(error), "error"))
        page.on("request", lambda request: self.expect("a request", request.url.startswith(self.address), True))
        page.goto(self.address + "search/" + query)
        return page

    def complaint(self, text, kind):
        if kind == "error" and "ERR_FAILED" not in text:
            self.expect("the console", text, "")

    def local(self, url):
        return url.removeprefix(self.address)


def wait(page, condition):
    """Waits for an expression to hold. Playwright's own way evaluates a text in the page, which the policy forbids."""
    for _ in range(200):
        if page.evaluate(condition):
            return
        time.sleep(0.05)
    raise TimeoutError(condition)


def results(page):
    """The results as they are shown, each with its title, where it leads, and what is said of it."""
    return page.eval_on_selector_all(
        "#_results li", "all => all.map(one => [one.querySelector('a').textContent, one.querySelector('a').href, one.innerText])"
    )


def search(page, text):
    """Types a text and waits until the results are announced."""
    page.eval_on_selector("#_status", "status => status.textContent = ''")
    page.fill("#_q", text)
    wait(page, "document.getElementById('_status').textContent !== ''")
    return results(page)


def check_words(check):
    page = check.page()
    rows = [line.split("\t") for line in WORDS.read_text().splitlines() if not line.startswith("#")]
    for text, _, words, key in rows:
        check.expect(f"words of {text!r}", page.evaluate("text => search.words(text, true).join(' ')", text), words)
        check.expect(f"key of {text!r}", page.evaluate("text => search.key(text)", text), key)
    page.close()


def check_queries(check):
    page = check.page()
    for text, title, address in QUERIES:
        found = search(page, text)
        check.expect(f"first result for {text!r}", found and found[0][0], title)
        check.expect(f"where {text!r} leads", found and check.local(found[0][1]), address)
    check.expect("the address", page.url.endswith("search/?q=update+checklist"), True)
    check.expect("names beside results", page.is_visible("#_names"), False)
    page.fill("#_q", "")
    page.wait_for_selector("#_names", state="visible")
    check.expect("the address of no query", page.url.endswith("search/"), True)
    page.close()


def check_order(check):
    """What is in force is before drafts, and these before what was superseded."""
    page = check.page()
    for text in ["validation", "log", "data", "model"]:
        search(page, text)
        while page.is_visible("#_more"):
            shown = len(results(page))
            page.click("#_more button")
            wait(page, f"document.querySelectorAll('#_results li').length > {shown}")
        found = [one[2] for one in results(page)]
        ranks = [2 if "superseded" in one else 1 if "(draft)" in one.split("same text")[0] else 0 for one in found]
        check.expect(f"the order for {text!r}", ranks, sorted(ranks))
        check.expect(f"kinds of results for {text!r}", len(set(ranks)) > 1, True)
        check.expect(f"count of {text!r}", page.inner_text("#_status"), f"{len(found)} results")
    page.close()


def check_ids(check):
    for text, address in IDS:
        page = check.page()
        page.fill("#_q", text)
        page.press("#_q", "Enter")
        page.wait_for_url(lambda url: "/search/" not in url)
        check.expect(f"the page of {text!r}", check.local(page.url), address)
        page.close()
    page = check.page()
    page.fill("#_q", "AIDA")
    page.press("#_q", "Enter")
    page.wait_for_selector("#_results li")
    check.expect("the page of several with one id", check.local(page.url), "search/?q=AIDA")
    page.close()


def check_filters(check):
    page = check.page()
    search(page, "validation layer")
    page.select_option("select[name=version]", label="PSF 1.0")
    wait(page, "location.search.includes('version=')")
    wait(page, "document.querySelector('#_results a')?.textContent.includes('Validation layer')")
    first = results(page)[0]
    check.expect("the version that was chosen", check.local(first[1]), "psf/1.0/psf-2.1/")
    page.reload()
    page.wait_for_selector("#_results li")
    check.expect("the version after a reload", page.input_value("select[name=version]"), "psf/1.0/")
    check.expect("results after a reload", results(page)[0], first)
    page.close()

    page = check.page("?q=agent&kind=Term")
    page.wait_for_selector("#_results li")
    check.expect("kinds", {"Term ·" in one[2] for one in results(page)}, {True})
    page.select_option("select[name=standard]", label="PAI-8")
    wait(page, "document.getElementById('_status').textContent.startsWith('Nothing')")
    check.expect("results of another standard", results(page), [])
    check.expect("what was left out", page.inner_text("#_status"), "Nothing found for “agent” with these filters.")
    page.close()

    page = check.page("?q=trace+retention&version=psf%2F1.0%2F")
    page.wait_for_selector("#_results li")
    check.expect("a text of two versions", check.local(results(page)[0][1]), "psf/1.0/psf-4.2/")
    page.close()


def check_keyboard(check):
    page = check.page()
    page.keyboard.press("Tab")
    for _ in range(60):
        if page.evaluate("document.activeElement.id") == "_q":
            break
        page.keyboard.press("Tab")
    page.keyboard.type("trace retention")
    page.wait_for_selector("#_results li:nth-child(3)")

    def focused():
        return page.evaluate("[...document.querySelectorAll('#_q, #_results a')].indexOf(document.activeElement)")

    for key, place in [("ArrowDown", 1), ("ArrowDown", 2), ("ArrowUp", 1), ("ArrowUp", 0), ("ArrowUp", 0), ("ArrowDown", 1)]:
        page.keyboard.press(key)
        check.expect(f"the focus after {key}", focused(), place)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    check.expect("the focus after Escape", focused(), 0)
    for _ in range(5):
        page.keyboard.press("Tab")
    check.expect("the focus after button and filters", focused(), 1)
    page.keyboard.press("Enter")
    page.wait_for_url("**/psf/1.1/psf-4.2/")
    page.go_back()
    page.wait_for_selector("#_results li")
    check.expect("the query after going back", page.input_value("#_q"), "trace retention")
    page.close()


def check_misses(check):
    page = check.page()
    search(page, "retentoin")
    check.expect("a typing error", page.inner_text("#_status").startswith("Nothing found for “retentoin”. "), True)
    check.expect("similar words", results(page)[0][0], "PSF-3.2 Enforced log retention")
    search(page, "PSF-2.9")
    check.expect("similar ids", [one[0][:5] for one in results(page)[:5]], ["PSF-2"] * 5)
    search(page, "<b>qqqqqqqq</b>")
    check.expect("no results", page.inner_text("#_status"), "Nothing found for “<b>qqqqqqqq</b>”.")
    check.expect("a list of no results", page.is_visible("#_results"), False)
    search(page, "retention qqqqqqqq")
    check.expect("some words", page.inner_text("#_status").startswith("No text has all of these words. "), True)
    for text in ["*", "-", "0", "\\", "%", "a", "é", "psf-", "日本", "x" * 200, "constructor", "__proto__"]:
        search(page, text)
    page.close()

    page = check.page()
    page.route("**/words-*", lambda route: route.abort())
    search(page, "retention")
    check.expect("a broken index", "could not be loaded" in page.inner_text("#_status"), True)
    check.expect("names with a broken index", page.is_visible("#_names"), True)
    page.unroute("**/words-*")
    check.expect("a mended index", search(page, "retention")[0][0], "PSF-3.2 Enforced log retention")
    page.close()


def check_without_script(check):
    page = check.page(java_script_enabled=False)
    check.expect("the list", page.is_visible("#_names h2 >> nth=0"), True)
    check.expect("filters", page.is_visible("#_filters"), False)
    row = page.inner_text("#_ids-psf + ul li:has-text('PSF-2.1 ')")
    check.expect("an id of two names", row, "PSF-2.1 Structured output · Validation layer in 1.0, Structured output since 1.1")
    page.click("#_names a:text-is('Validation layer')")
    check.expect("a former title", check.local(page.url), "psf/1.0/psf-2.1/")
    page.goto(check.address + "search/")
    page.fill("#_q", "agent")
    page.press("#_q", "Enter")
    check.expect("the address of a query", check.local(page.url), "search/?q=agent&standard=&version=&kind=")
    check.expect("the list for a query", page.is_visible("#_names h2 >> nth=0"), True)
    page.close()


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0], "search/index.html").exists():
        print("usage: check-search.py SITE, with the site of content/", file=sys.stderr)
        return 2
    handler = functools.partial(Handler, directory=arguments[0])
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        # As root, which CI may be, Chromium has no sandbox.
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        check = Check(browser, f"http://127.0.0.1:{server.server_port}/")
        for part in [
            check_words, check_queries, check_order, check_ids, check_filters, check_keyboard, check_misses,
            check_without_script,
        ]:
            part(check)
        browser.close()
        server.shutdown()
    print(f"{check.count} expectations of the search, {check.failures} not met")
    return 1 if check.failures or check.count < 100 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
