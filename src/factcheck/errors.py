"""What can go wrong for a user, each with its sentence: what, where, what to do.

FactcheckError            exit code 2
├── UsageError            a wrong option or argument
├── InputError            an article that can't be read
├── ConfigError           a broken factcheck.toml
├── ClaimsError           a broken claims file
├── CacheError            a cache or an index that can't be used or rebuilt
├── LockError             what factcheck.lock names is not there, or it is no lock
├── WorkerError           a process of the run that was ended from outside
├── SignoffError         a broken file of decisions or suppressions, or a missing or broken baseline
└── SourceError           a reference source that failed: named in the report, never a verdict
"""

from __future__ import annotations

from factcheck.messages import Message, message


class FactcheckError(Exception):
    """Any failure that is shown to the user as one sentence: an English template, and what fills it.

    `message` is the sentence, for any language; `str(error)` is it in English.
    """

    def __init__(self, text: str, /, **parts: object) -> None:
        super().__init__(message(text, **parts))

    @property
    def message(self) -> Message:
        """The sentence."""
        told: Message = self.args[0]
        return told


class UsageError(FactcheckError):
    """The command line asks for something that can't be done."""


class InputError(FactcheckError):
    """An article is missing, empty, a folder, binary, or in no encoding that is read here."""


class ConfigError(FactcheckError):
    """factcheck.toml has an unknown key or a value of the wrong type."""


class ClaimsError(FactcheckError):
    """A claims file breaks the format of claims/README.md."""


class CacheError(FactcheckError):
    """The cache or the index can neither be opened nor made anew."""


class LockError(FactcheckError):
    """factcheck.lock can't be read, or names a document that is not there as it was."""


class WorkerError(FactcheckError):
    """A process that checked some of the articles is gone before it was done."""


class SignoffError(FactcheckError):
    """What people decided or suppressed can't be read or written; a baseline is missing or broken."""


class SourceError(FactcheckError):
    """A reference source could not be read; the run goes on without it and says so."""
