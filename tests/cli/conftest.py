"""The real command in a process of its own, in a folder of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

RIGHT = "Russian Foreign Minister Sergey Lavrov visited Islamabad on 6-7 April 2021.\n"
WRONG = "Russian Foreign Minister Sergey Lavrov visited Islamabad on 6-9 April 2021.\n"

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One cache for all runs, so that the built-in claims are indexed once."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def environment(cache: Path) -> dict[str, str]:
    kept = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "FACTCHECK_DEBUG")}
    return kept | {"XDG_CACHE_HOME": str(cache), "PYTHONIOENCODING": "utf-8"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a right and a wrong article."""
    (tmp_path / "right.txt").write_text(RIGHT, "utf-8")
    (tmp_path / "wrong.txt").write_text(WRONG, "utf-8")
    return tmp_path


@pytest.fixture
def run(desk: Path, environment: dict[str, str]) -> Run:
    """run("a.txt", "--quiet", given=b"...") in the folder of `desk`."""

    def run(*arguments: str, given: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "factcheck", *arguments]
        return subprocess.run(
            command,
            cwd=desk,
            env=environment | more,
            input=given,
            capture_output=True,
            timeout=120,
            check=False,
        )

    return run
