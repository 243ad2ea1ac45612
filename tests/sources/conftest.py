"""What sources on a real server of the loopback may use."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from factcheck.sources import Context


@pytest.fixture
def context(tmp_path: Path) -> Iterator[Context]:
    with Context(tmp_path / "cache", allow_hosts=frozenset({"127.0.0.1", "localhost"})) as context:
        yield context
