"""Checks that need no reference: one module each, found by plug-in.

A module has `NAME` (the rule) and `check(claim)`, why the claim is wrong or None.
"""

from __future__ import annotations

from functools import cache
from typing import Protocol

from factcheck import plugins
from factcheck.model import Claim, Reason, Verdict


class CheckModule(Protocol):
    """What a module in this folder provides."""

    NAME: str

    @staticmethod
    def check(claim: Claim) -> Reason | None: ...


@cache
def _checks() -> tuple[CheckModule, ...]:
    return plugins.modules("factcheck.consistency")  # type: ignore[return-value]


def finding(claim: Claim) -> Verdict | None:
    """`refuted` by the first check that a claim fails, its rule being the evidence."""
    for module in _checks():
        if wrong := module.check(claim):
            return Verdict("refuted", module.NAME, wrong)
    return None
