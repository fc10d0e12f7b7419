"""A reader who walks the site from its entrance, again and again, and asks for everything that each page links to."""

import http.client
import re
import threading
import time
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

LINK = re.compile(r'<(?:a|link|script|img|source)\b[^>]*?\b(?:href|src)="([^"]*)"', re.DOTALL)
STYLE_LINK = re.compile(r"""url\(["']?([^)"']+)""")


class Reader(threading.Thread):
    def __init__(self, store, most: int):
        super().__init__(daemon=True)
        self.store, self.most = store, most
        self.broken: list[str] = []
        self.asked = self.rounds = 0
        self.is_ended, self.is_paused = threading.Event(), threading.Event()
        self.is_idle = threading.Event()
        self.connection = None

    def run(self) -> None:
        while not self.is_ended.is_set() and self.asked < self.most:
            if self.is_paused.is_set():
                self.is_idle.set()
                time.sleep(0.01)
                continue
            self.is_idle.clear()
            self.walk()

    def walk(self) -> None:
        """Each page is read when a link to it is found, and its links are followed some time later, as readers do."""
        entrance = self.ask("")
        if entrance is None:
            self.broken.append("the entrance is not there")
        seen, rest = {""}, [("", entrance or "")]
        while rest and not self.is_ended.is_set() and not self.is_paused.is_set():
            page, text = rest.pop(0)
            for link in self.links(page, text) - seen:
                seen.add(link)
                content = self.ask(link)
                if content is None:
                    self.broken.append(f"/{page} links to /{link}, which is not there")
                elif link.endswith(("/", ".html", ".css")):
                    rest.append((link, content))
        self.rounds += not rest

    def links(self, page: str, text: str) -> set[str]:
        pattern = STYLE_LINK if page.endswith(".css") else LINK
        base = "http://site/" + page
        found = (urldefrag(urljoin(base, link.replace("&amp;", "&"))).url for link in pattern.findall(text))
        return {unquote(urlsplit(link).path[1:]) for link in found if link.startswith("http://site/")}

    def ask(self, path: str) -> str | None:
        """The text of a file; None where it is missing."""
        self.asked += 1
        time.sleep(0.002)
        name = path + self.store.index if path == "" or path.endswith("/") else path
        for _ in range(3):
            try:
                self.connection = self.connection or http.client.HTTPConnection(self.store.host, timeout=20)
                self.connection.request("GET", self.store.prefix + name)
                answer = self.connection.getresponse()
                body = answer.read()
                return body.decode("utf-8", "replace") if answer.status == 200 else None
            except (OSError, http.client.HTTPException):
                self.connection = None
        self.broken.append(f"/{path}: no answer")
        return ""

    def pause(self) -> None:
        self.is_paused.set()
        while self.is_alive() and not self.is_idle.wait(0.1):
            pass

    def go_on(self) -> None:
        self.is_idle.clear()
        self.is_paused.clear()

    def end(self) -> None:
        self.is_ended.set()
        self.join(60)
