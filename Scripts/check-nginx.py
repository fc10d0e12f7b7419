#!/usr/bin/env python3
"""Serves a site by Documentation/nginx.conf and asks it what readers ask: pages, redirects, compressed files, headers, what is missing.

    check-nginx.py --psf .build/release/psf

The site is that of content/, with an old address added. Where Chromium is installed, it opens pages of each kind and must not
complain of the Content-Security-Policy. Without nginx nothing is tested; where the environment has CI that is a failure.
"""

import argparse
import gzip
import http.client
import os
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
MODULES = Path("/usr/lib/nginx/modules")
BROTLI = MODULES / "ngx_http_brotli_static_module.so"
PAGES = ["/", "/psf/", "/psf/1.1/", "/psf/1.1/psf-4.2/", "/psf/1.1/full/", "/psf/compare/1.0/1.1/", "/psf/migrate/", "/verify/",
         "/insights/", "/faq/", "/404.html"]


class Server:
    """An nginx of our own, on a free port of this machine."""

    def __init__(self, program: str, site: Path, folder: Path):
        self.site, self.folder = site, folder
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        (folder / "nginx.conf").write_text(self.configuration())
        self.process = subprocess.Popen([program, "-e", str(folder / "error.log"), "-c", str(folder / "nginx.conf")])

    def configuration(self) -> str:
        server = (ROOT / "Documentation/nginx.conf").read_text()
        for written, ours in [("listen 80;", f"listen 127.0.0.1:{self.port};"), ("/srv/www/site", str(self.site)),
                              ("/etc/nginx/psf-moved", str(self.folder / "psf-moved"))]:
            assert written in server, written
            server = server.replace(written, ours)
        module = ""
        if BROTLI.exists():
            module, server = f"load_module {BROTLI};", server.replace("# brotli_static on;", "brotli_static on;")
        for name, status in [("psf-moved", 301), ("psf-moved-for-now", 302)]:
            lines = [f'"{old}" "{new}";\n' for old, new, code in redirects(self.site) if code == status]
            (self.folder / f"{name}.map").write_text("".join(lines))
        paths = "".join(f"{name}_temp_path {self.folder}/{name};" for name in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        return (f"{module} daemon off; worker_processes 1; pid {self.folder}/pid; user {user()}; events {{}}\n"
                f"http {{ include /etc/nginx/mime.types; access_log off; {paths}\n{server}\n}}\n")

    def ask(self, path: str, **headers: str) -> tuple[int, dict[str, str], bytes]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()

    def wait(self) -> None:
        for _ in range(100):
            try:
                self.ask("/")
                return
            except OSError:
                if self.process.poll() is not None:
                    sys.exit(f"nginx ended: {(self.folder / 'error.log').read_text()}")
                time.sleep(0.1)
        sys.exit("nginx does not answer")


def user() -> str:
    import pwd
    return pwd.getpwuid(os.getuid()).pw_name


def redirects(site: Path) -> list[tuple[str, str, int]]:
    lines = [line.split() for line in (site / "_redirects").read_text().splitlines() if not line.startswith("#")]
    return [(old, new, int(status)) for old, new, status in lines]


def build(psf: str, folder: Path) -> Path:
    content, site = folder / "content", folder / "site"
    shutil.copytree(ROOT / "content", content)
    with (content / "site.yml").open("a") as file:
        # The file ends with a list of old addresses.
        file.write("  - {from: /old/page.html, to: pages/about}\n  - {from: /questions, to: /faq/}\n")
    subprocess.run([psf, "build", "--content", content, "--templates", ROOT / "templates", "--output", site, "--no-pdf",
                    "--no-cache", "--compress", "quick"], check=True, stdout=subprocess.DEVNULL)
    return site


class Check:
    def __init__(self):
        self.failures: list[str] = []
        self.count = 0

    def __call__(self, words: str, found: object, expected: object) -> None:
        self.count += 1
        if found != expected:
            self.failures.append(f"{words}: {found!r}, not {expected!r}")


def check_headers(server: Server, check: Check) -> None:
    policy = re.search(r"Content-Security-Policy: (.*)", (server.site / "_headers").read_text())[1]
    for path, status in [("/", 200), ("/psf/1.1/psf-4.2/", 200), ("/nothing/here/", 404)]:
        found, headers, _ = server.ask(path)
        check(f"status of {path}", found, status)
        check(f"policy of {path}", headers.get("content-security-policy"), policy)
        check(f"options of {path}", headers.get("x-content-type-options"), "nosniff")
        check(f"type of {path}", headers.get("content-type"), "text/html; charset=utf-8")
    style = next(server.site.glob("assets/site.*.css")).name
    for path, lifetime in [("/", "no-cache"), (f"/assets/{style}", "public, max-age=31536000, immutable")]:
        check(f"lifetime of {path}", server.ask(path)[1].get("cache-control"), lifetime)
    tag = server.ask("/psf/")[1]["etag"]
    check("a page that is known", server.ask("/psf/", If_None_Match=tag)[0], 304)
    types = {"/psf/1.1/index.md": "text/markdown; charset=utf-8", "/sitemap.xml": "text/xml; charset=utf-8",
             "/SHA256SUMS": "text/plain; charset=utf-8", "/downloads.json": "application/json; charset=utf-8"}
    for path, kind in types.items():
        check(f"type of {path}", server.ask(path)[1].get("content-type"), kind)


def check_addresses(server: Server, check: Check) -> None:
    listed = redirects(server.site)
    check("old addresses", ("/old/page.html", "/about/", 301) in listed, True)
    for old, new, status in listed:
        found, headers, _ = server.ask(old)
        check(f"{old}", (found, headers.get("location")), (status, new))
        check(f"{new}", server.ask(new.split("#")[0])[0], 200)
    check("a folder without its slash", (server.ask("/psf")[0], server.ask("/psf")[1].get("location")), (301, "/psf/"))
    check("what is missing", server.ask("/nothing/here/")[2], (server.site / "404.html").read_bytes())
    for path in ["/_headers", "/_redirects", "/.psf-site"]:
        check(f"status of {path}", server.ask(path)[0], 404)


def check_compression(server: Server, check: Check) -> None:
    page = (server.site / "psf/1.1/full/index.html").read_bytes()
    _, headers, body = server.ask("/psf/1.1/full/", Accept_Encoding="gzip")
    check("gzip", headers.get("content-encoding"), "gzip")
    check("what gzip unpacks", gzip.decompress(body) == page, True)
    check("the hint for caches", "Accept-Encoding" in headers.get("vary", ""), True)
    check("without compression", server.ask("/psf/1.1/full/")[2] == page, True)
    if BROTLI.exists():
        _, headers, body = server.ask("/psf/1.1/full/", Accept_Encoding="br")
        check("brotli", headers.get("content-encoding"), "br")
        check("what brotli holds", body == (server.site / "psf/1.1/full/index.html.br").read_bytes(), True)


def check_policy(server: Server, check: Check) -> None:
    browser = shutil.which("chromium")
    if browser is None:
        print("check-nginx: Chromium is not installed; no page was opened in a browser", file=sys.stderr)
        return
    for path in PAGES:
        run = subprocess.run(
            [browser, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr", f"--user-data-dir={server.folder}/chromium",
             "--virtual-time-budget=3000", "--dump-dom", f"http://127.0.0.1:{server.port}{path}"],
            capture_output=True, text=True, timeout=120, check=False)
        check(f"{path} in Chromium", "<main" in run.stdout, True)
        refused = [line for line in run.stderr.splitlines() if "Content Security Policy" in line]
        check(f"what Chromium refuses on {path}", refused, [])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--psf", required=True)
    psf = str(Path(arguments.parse_args().psf).resolve())
    program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    if program is None:
        words = "check-nginx: nginx is not installed; run Scripts/setup-tests"
        sys.exit(words if os.environ.get("CI") else print(words, file=sys.stderr))
    check = Check()
    with tempfile.TemporaryDirectory(prefix="psf-nginx-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        server = Server(program, build(psf, folder), folder)
        try:
            server.wait()
            for ask in (check_headers, check_addresses, check_compression, check_policy):
                ask(server, check)
        finally:
            server.process.terminate()
            server.process.wait()
    for failure in check.failures:
        print(failure, file=sys.stderr)
    print(f"check-nginx: {check.count} answers, {len(check.failures)} wrong")
    sys.exit(1 if check.failures else 0)


if __name__ == "__main__":
    main()
