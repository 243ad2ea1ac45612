"""Bodies that no cache keeps."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from factcheck.fetch.spool import Spool


def test_the_same_body_of_several_addresses_is_whole_for_each() -> None:
    spool, body = Spool(), bytes(300_000)
    with ThreadPoolExecutor(4) as pool:
        kept = pool.map(lambda _: spool.keep(body)(), range(400))
        assert all(each == body for each in kept)
