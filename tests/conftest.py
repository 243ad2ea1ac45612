"""What all tests share: Ctrl-C reaches their processes, also where the shell started the tests in the background."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator

import pytest
from hypothesis import settings

settings.register_profile("unhurried", deadline=None)  # a busy machine is no fault
settings.load_profile("unhurried")


os.environ["LC_ALL"] = "C.UTF-8"  # what is told is compared in English, wherever the tests run


@pytest.fixture(autouse=True, scope="session")
def heard() -> Iterator[None]:
    """A shell lets its background jobs ignore SIGINT, and whatever they start inherits that."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)
