"""A fetcher for a real server on the loopback."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.fetch import Limits, Manners, Terms
from factcheck.fetch.fetcher import Fetcher

LOCAL = frozenset({"localhost"})
QUICK = Limits(connect=2, timeout=2, total=4, pause=0.01)

NewFetcher = Callable[..., Fetcher]


@pytest.fixture
def fetcher(tmp_path: Path) -> NewFetcher:
    """A new run's fetcher, with the same cache each time."""

    def new(
        terms: Terms | None = None,
        manners: Manners | None = None,
        limits: Limits = QUICK,
    ) -> Fetcher:
        return Fetcher(tmp_path / "cache", terms, manners or Manners(own=LOCAL), limits)

    return new
