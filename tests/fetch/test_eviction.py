"""A cache that is full: former versions leave first, then the oldest, never what a lock names; and parcels."""

from __future__ import annotations

import tarfile
from hashlib import sha256
from pathlib import Path

import pytest

from factcheck.cache import DocumentCache, open_cache
from factcheck.errors import CacheError
from factcheck.fetch.copies import Copy, damaged, every, find, keep
from factcheck.fetch.eviction import evict, pin, pinned
from factcheck.fetch.parcel import packed, unpacked

LARGE = 100_000


@pytest.fixture
def cache(tmp_path: Path) -> DocumentCache:
    return open_cache(tmp_path / "cache")


def kept(cache: DocumentCache, name: str, body: bytes, day: int) -> Copy:
    url = f"https://a.example/{name}"
    retrieved = f"2021-07-{day:02}T10:00:00Z"
    copy = Copy(url, url, "text/plain", '"1"', "", retrieved, sha256(body).hexdigest(), fresh_until=5.0)
    return keep(cache, copy, body)[0]


def names(cache: DocumentCache) -> list[str]:
    return [copy.url.rpartition("/")[2] for copy in every(cache) if find(cache, copy.url)]


def test_former_versions_leave_first_then_the_oldest(cache: DocumentCache) -> None:
    kept(cache, "a", b"a" * LARGE, 1)
    kept(cache, "b", b"b" * LARGE, 2)
    kept(cache, "a", b"c" * LARGE, 3)
    assert evict(cache, 10 * LARGE) == 0
    assert evict(cache, 3 * LARGE) == 1
    assert names(cache) == ["a", "b"]
    assert evict(cache, 2 * LARGE) == 1
    assert names(cache) == ["a"]


def test_what_a_lock_names_stays(cache: DocumentCache, tmp_path: Path) -> None:
    lock = tmp_path / "factcheck.lock"
    lock.write_text("{}")
    old = kept(cache, "a", b"a" * LARGE, 1)
    kept(cache, "a", b"b" * LARGE, 2)
    kept(cache, "b", b"c" * LARGE, 3)
    pin(cache, lock, [old.sha256])
    assert pinned(cache) == {old.sha256}
    evict(cache, 0)
    assert cache.get(f"body:{old.sha256}") == b"a" * LARGE
    lock.unlink()
    assert pinned(cache) == frozenset()
    evict(cache, 0)
    assert list(every(cache)) == []


def test_damage_is_found_by_the_hash_and_named(cache: DocumentCache) -> None:
    kept(cache, "a", b"first", 1)
    broken = kept(cache, "a", b"second", 2)
    kept(cache, "b", b"whole", 3)
    cache.put(f"body:{broken.sha256}", b"forged")
    assert list(damaged(cache)) == [("https://a.example/a", broken.sha256)]
    assert names(cache) == ["a", "b"]
    left = find(cache, "https://a.example/a")
    assert left is not None and (left.retrieved, left.etag) == ("2021-07-01T10:00:00Z", "")
    assert list(damaged(cache)) == []


def test_a_parcel_is_the_same_bytes_and_comes_out_whole(cache: DocumentCache, tmp_path: Path) -> None:
    wanted = [(copy.url, copy.version) for copy in (kept(cache, name, name.encode(), 1) for name in "cab")]
    for number, order in enumerate((wanted, wanted[::-1])):
        assert packed(cache, order, tmp_path / f"{number}.tar") == 3
    assert (tmp_path / "0.tar").read_bytes() == (tmp_path / "1.tar").read_bytes()
    other = open_cache(tmp_path / "other")
    assert unpacked(other, tmp_path / "0.tar") == 3
    assert packed(other, wanted, tmp_path / "2.tar") == 3
    assert (tmp_path / "2.tar").read_bytes() == (tmp_path / "0.tar").read_bytes()


def test_a_parcel_that_was_tampered_with(cache: DocumentCache, tmp_path: Path) -> None:
    copy = kept(cache, "a", b"text", 1)
    packed(cache, [(copy.url, copy.version)], tmp_path / "a.tar")
    whole = (tmp_path / "a.tar").read_bytes()
    for broken in (whole.replace(b"text", b"next"), whole[:700], b"no tar"):
        (tmp_path / "b.tar").write_bytes(broken)
        with pytest.raises(CacheError):
            unpacked(open_cache(tmp_path / "other"), tmp_path / "b.tar")
    with tarfile.open(tmp_path / "c.tar", "w") as parcel:
        parcel.add(__file__, "../../outside")
    assert unpacked(open_cache(tmp_path / "other"), tmp_path / "c.tar") == 0
