#!/usr/bin/env python3
"""Holds the feeds of a site against RFC 4287, and its map against the protocol of sitemaps.

check-feeds.py SITE

Beside the schemas in Scripts/schemas/: each feed names its own address, its ids are its own, its entries lead to a page of the site and
none is newer than the feed; every page the map names is there. Exit status: 0 all is valid, 1 something is not, 2 nothing to check.
"""

import copy
import pathlib
import sys
import urllib.parse
from collections import Counter

import html5lib
from lxml import etree

SCHEMAS = pathlib.Path(__file__).resolve().parent / "schemas"
ATOM = {"a": "http://www.w3.org/2005/Atom"}
MAP = {"m": "http://www.sitemaps.org/schemas/sitemap/0.9"}
# Each is done to a copy of a valid feed, and has to be found.
FAULTS = {
    "without an id": lambda feed: feed.remove(feed.find("a:id", ATOM)),
    "without an author": lambda feed: feed.remove(feed.find("a:author", ATOM)),
    "with two titles": lambda feed: feed.append(copy.deepcopy(feed.find("a:title", ATOM))),
    "with a date alone": lambda feed: setattr(feed.find("a:updated", ATOM), "text", "2026-05-18"),
    "with an entry twice": lambda feed: feed.append(copy.deepcopy(feed.find("a:entry", ATOM))),
    "with an entry that leads nowhere": lambda feed: feed.find("a:entry/a:link", ATOM).set("href", feed.findtext("a:id", "", ATOM) + "/no/"),
    "that is older than its entries": lambda feed: setattr(feed.find("a:updated", ATOM), "text", "2001-01-01T00:00:00Z"),
}


class Site:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.atom = etree.RelaxNG(etree.parse(SCHEMAS / "atom.rng"))
        self.map = etree.XMLSchema(etree.parse(SCHEMAS / "sitemap.xsd"))

    def has(self, address):
        path = urllib.parse.unquote(urllib.parse.urlsplit(address).path).lstrip("/")
        return (self.folder / path / "index.html" if path.endswith("/") or not path else self.folder / path).is_file()

    def wrong_feed(self, feed):
        if not self.atom.validate(feed):
            return [f"{error.line}: {error.message}" for error in self.atom.error_log]
        return [wrong for rule in (self.wrong_links, self.wrong_entries, self.wrong_markup) for wrong in rule(feed)]

    def wrong_links(self, feed):
        links = {link.get("rel", "alternate"): link.get("href") for link in feed.findall("a:link", ATOM)}
        for rel in ("self", "alternate"):
            if not self.has(links.get(rel, "/no/")):
                yield f"its link '{rel}' leads to nothing on the site"
        for entry in feed.findall("a:entry", ATOM):
            alternates = [link.get("href") for link in entry.findall("a:link", ATOM) if link.get("rel", "alternate") == "alternate"]
            if len(alternates) != 1 or not self.has(alternates[0]):
                yield f"the entry '{entry.findtext('a:title', '', ATOM)}' leads to {alternates}"

    def wrong_entries(self, feed):
        for identity, count in Counter(each.text for each in feed.iterfind(".//a:id", ATOM)).items():
            if count > 1:
                yield f"{count} have the id {identity}"
        latest = max((each.text for each in feed.findall("a:entry/a:updated", ATOM)), default="")
        if latest > feed.findtext("a:updated", "", ATOM):
            yield f"an entry is of {latest}, and the feed is older"

    def wrong_markup(self, feed):
        """Texts that are HTML have to be HTML."""
        for text in feed.xpath(".//*[@type='html']"):
            parser = html5lib.HTMLParser()
            parser.parseFragment(text.text or "")
            for (line, column), code, _ in parser.errors:
                yield f"{text.getparent().findtext('a:title', '', ATOM)}: {line}:{column}: {code}"

    def wrong_map(self):
        tree = etree.parse(self.folder / "sitemap.xml")
        if not self.map.validate(tree):
            return [f"{error.line}: {error.message}" for error in self.map.error_log]
        addresses = [each.text for each in tree.iterfind(".//m:loc", MAP)]
        return [f"{address} is no page of the site" for address in addresses if not self.has(address)]


def missed(site, feed):
    for name, change in FAULTS.items():
        wrong = copy.deepcopy(feed)
        change(wrong)
        if not site.wrong_feed(wrong):
            yield f"a feed {name} is not found wrong"


def main(arguments):
    if len(arguments) != 1 or not pathlib.Path(arguments[0], "feeds").is_dir():
        print("usage: check-feeds.py SITE", file=sys.stderr)
        return 2
    site = Site(arguments[0])
    feeds = {path: etree.parse(path).getroot() for path in sorted((site.folder / "feeds").rglob("*.xml"))}
    problems = [f"{path}: {wrong}" for path, feed in feeds.items() for wrong in site.wrong_feed(feed)]
    problems += [f"sitemap.xml: {wrong}" for wrong in site.wrong_map()]
    problems += missed(site, next(feed for feed in feeds.values() if feed.find("a:entry", ATOM) is not None))
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(feeds)} feeds and the map of the site, {len(FAULTS)} faults put in: {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
