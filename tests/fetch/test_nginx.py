"""What a real web server does: nginx with ETag, gzip, loops, refusals and a redirect to a private address."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator

import pytest

from factcheck.errors import SourceError
from factcheck.fetch import Limits, Terms
from factcheck.fetch.fetcher import Fetcher

NewFetcher = Callable[..., Fetcher]
NGINX = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
TEXT = "زار لافروف باكستان يومي 6 و7 أبريل. " * 200
SETTINGS = """
daemon off; error_log stderr crit; pid {folder}/pid; worker_processes 1;
events {{ }}
http {{
  access_log off; default_type text/plain; gzip on; gzip_types text/plain; gzip_min_length 1;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{
    listen 127.0.0.1:{port}; root {folder}/pages; charset utf-8;
    location /slow {{ gzip off; limit_rate 100; alias {folder}/pages/page.txt; }}
    location /loop {{ return 302 /loop; }}
    location /private {{ return 301 http://127.0.0.2:{port}/page.txt; }}
    location /moved {{ return 301 /page.txt; }}
    location /later {{ add_header Retry-After 3600 always; return 429; }}
    location /fresh {{ alias {folder}/pages/page.txt; add_header Cache-Control max-age=600; }}
  }}
}}
"""
AS_ROOT = "user root;" if hasattr(os, "geteuid") and os.geteuid() == 0 else ""
"""Started by root, nginx reads as another user, who may not look into the folders of tests."""
QUICK = Limits(connect=2, timeout=2, total=2, attempts=1)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if NGINX is None:
        pytest.skip("Debian's package nginx-light is not installed")
    folder = tmp_path_factory.mktemp("nginx")
    (folder / "pages").mkdir()
    (folder / "pages" / "page.txt").write_text(TEXT, "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    (folder / "nginx.conf").write_text(AS_ROOT + SETTINGS.format(folder=folder, port=port), "utf-8")
    server = subprocess.Popen([NGINX, "-p", str(folder), "-c", str(folder / "nginx.conf")])
    for _ in range(200):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                break
        time.sleep(0.05)
    yield f"http://localhost:{port}"
    server.terminate()
    server.wait()


def test_a_packed_page_is_found_unchanged(home: str, fetcher: NewFetcher) -> None:
    first = fetcher(limits=QUICK).get(f"{home}/page.txt")
    again = fetcher(limits=QUICK).get(f"{home}/page.txt")
    assert first.body.decode() == again.body.decode() == TEXT
    assert first.content_type == "text/plain; charset=utf-8"
    assert (first.from_cache, again.from_cache) == (False, True)
    assert fetcher(Terms(offline=True)).get(f"{home}/page.txt").retrieved == first.retrieved


def test_redirects(home: str, fetcher: NewFetcher) -> None:
    assert fetcher(limits=QUICK).get(f"{home}/moved").final_url == f"{home}/page.txt"
    for path, told in (("loop", "redirects more than 5 times"), ("private", "private network")):
        with pytest.raises(SourceError, match=told):
            fetcher(limits=QUICK).get(f"{home}/{path}")


def test_answers_that_bring_nothing(home: str, fetcher: NewFetcher) -> None:
    for path, told in (("later", "429"), ("nothing", "404"), ("slow", "more than 2 s")):
        with pytest.raises(SourceError, match=told):
            fetcher(limits=QUICK).get(f"{home}/{path}")


def test_a_page_that_says_how_long_it_holds(home: str, fetcher: NewFetcher) -> None:
    fetcher(limits=QUICK).get(f"{home}/fresh")
    assert fetcher(limits=QUICK).get(f"{home}/fresh").from_cache
