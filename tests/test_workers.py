"""Workers: whoever is killed in the midst of anything is told of, and nobody waits for it."""

from __future__ import annotations

import os
import signal
import sys
import time
from concurrent.futures import Future

import pytest

from factcheck.workers import Ended, tool, workers

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="needs processes that are forked")


def _large(size: int) -> bytes:
    return b"x" * size


def _born() -> int:
    return os.getpid()


def _dies(size: int) -> bytes:
    """Killed before its answer is whole."""
    if os.fork() == 0:
        time.sleep(0.01)
        os.kill(os.getppid(), signal.SIGKILL)
        os._exit(0)
    return b"x" * size


def _fails(why: str) -> None:
    raise ValueError(why)


def _given() -> object:
    return tool()


@LINUX
def test_one_that_is_killed_while_it_answers_costs_its_own_work_alone() -> None:
    with workers(2, str) as pool:
        killed, other = pool.submit(_dies, 100_000_000), pool.submit(_large, 5)
        assert other.result(timeout=60) == b"xxxxx"
        with pytest.raises(Ended):
            killed.result(timeout=60)


@LINUX
def test_where_all_are_killed_nobody_waits() -> None:
    with workers(2, str) as pool:
        for process in {pool.submit(_born).result(timeout=60) for _ in range(8)}:
            os.kill(process, signal.SIGKILL)
        late: list[Future[int]] = [pool.submit(_born) for _ in range(20)]
        assert {type(each.exception(timeout=60)) for each in late} <= {Ended, type(None)}
        assert any(each.exception() for each in late)


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_each_has_its_tool_and_what_it_raises_is_raised(start: str) -> None:
    with workers(2, dict, start) as pool:
        assert pool.submit(_given).result(timeout=60) == {}
        with pytest.raises(ValueError, match="so it is"):
            pool.submit(_fails, "so it is").result(timeout=60)
        assert pool.submit(_given).result(timeout=60) == {}


def test_who_stops_early_waits_for_nobody() -> None:
    with workers(2, str) as pool:
        for _ in range(50):
            pool.submit(_large, 1_000_000)
