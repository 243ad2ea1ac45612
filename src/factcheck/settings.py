"""Settings: what a run was asked for, from factcheck.toml, then the command line, which wins."""

from __future__ import annotations

import datetime
import os
import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec

from factcheck import settings_file, trust
from factcheck.errors import ConfigError, UsageError
from factcheck.messages import Message, message

Jobs = Annotated[int, msgspec.Meta(ge=0)]
FailOn = Literal["refuted", "conflicting", "not-enough-evidence", "never"]

_TEXTS = tuple[str, ...]
_TABLES = dict[str, dict[str, str]]
_TRUST = dict[str, dict[str, Any]]


class Settings(msgspec.Struct, frozen=True, rename="kebab"):
    """One run's settings; a field's name in factcheck.toml has hyphens (`builtin-claims`).

    sources: as given to --source. primary: folders, files and addresses among them; trust: what else is said of
    such, see trust/.
    claims: folders of verified claims beside the built-in ones.
    cache_folder: "" is the user's own. cache_size: MiB of fetched documents. contact: how servers' people reach those
    who run this. allow_hosts: hosts that may stand for a private network. select, ignore: rules or kinds.
    output_files: reports to write.
    baseline: a file of findings that fail no run, "" for none.
    tables: what the columns of tables hold, by file, see tables/. semantic: passages are ranked by meaning too.
    date: the day that "today" means in the articles. lang: theirs, None to recognise it. ui_lang: what the tool
    speaks and reports are written in, None for the locale's. jobs: processes that read and check, 0 for as many as
    are worth it.
    """

    sources: _TEXTS = ()
    primary: _TEXTS = ()
    trust: _TRUST = {}
    claims: _TEXTS = ()
    tables: _TABLES = {}
    builtin_claims: bool = True
    offline: bool = False
    no_cache: bool = False
    cache_folder: str = ""
    cache_size: int = 1024
    contact: str = ""
    allow_hosts: _TEXTS = ()
    select: _TEXTS = ()
    ignore: _TEXTS = ()
    baseline: str = ""
    fail_on: FailOn = "refuted"
    exit_zero: bool = False
    strict_sources: bool = False
    output_format: str = "table"
    output_files: _TEXTS = ()
    date: datetime.date | None = None
    lang: str | None = None
    semantic: bool = False
    ui_lang: str | None = None
    jobs: Jobs = 0
    quiet: bool = False
    statistics: bool = False

    def cache(self) -> Path:
        """The folder for fetched documents and the index: `cache-folder`, or the user's own."""
        if self.cache_folder:
            return Path(self.cache_folder)
        from platformdirs import user_cache_path

        return user_cache_path("factcheck")


class Settled(msgspec.Struct, frozen=True):
    """Settings and where they come from. origin: the file's name or "command line", by key."""

    settings: Settings
    file: Path | None
    origin: dict[str, str]


_FIELDS = {field.encode_name: field for field in msgspec.structs.fields(Settings)}
KEYS = frozenset(_FIELDS)  # as in the file
_PATHS = frozenset({"sources", "primary", "claims", "output-files", "cache-folder", "tables", "trust", "baseline"})
_WANTED: dict[object, Message] = {
    bool: message("true or false"),
    int: message("a whole number"),
    Jobs: message("a whole number, 0 or more"),
    str: message("a text"),
    str | None: message("a text"),
    _TEXTS: message("a list of texts"),
    _TABLES: message("a table for each file, with a text for each of its keys"),
    _TRUST: message('a table [trust."SOURCE"] for each source'),
    datetime.date | None: message("a date such as 2021-07-14"),
    FailOn: message("refuted, conflicting, not-enough-evidence or never"),
}


def settle(flags: Mapping[str, object], folder: Path, config: Path | None = None, isolated: bool = False) -> Settled:
    """Settings for a run in `folder`: defaults, then the file (`config`, or the nearest one), then `flags`.

    flags: by key as in the file (`fail-on`), only those that were given. Raises ConfigError, UsageError.
    """
    if config and isolated:
        raise UsageError("--config names a file and --isolated wants none: give one of the two.")
    file = None if isolated else config or settings_file.find(folder)
    from_file = _from_file(file, folder) if file else {}
    from_flags = {key: _typed(key, value) for key, value in flags.items()}
    origin = dict.fromkeys(from_file, file.name if file else "") | dict.fromkeys(from_flags, message("command line"))
    values = {_FIELDS[key].name: value for key, value in (from_file | from_flags).items()}
    return Settled(msgspec.structs.replace(Settings(), **values), file, origin)


def _from_file(file: Path, folder: Path) -> dict[str, object]:
    """The file's settings, its paths as seen from `folder`; the claims/ beside it if it names none."""
    table = settings_file.read(file, tuple(_FIELDS))
    values = {key: _typed(key, value, file) for key, value in table.items()}
    trust.checked(values.get("trust", {}), partial(_of_entry, file))  # type: ignore[arg-type]
    if "claims" not in values and (file.parent / "claims").is_dir():
        values["claims"] = ("claims",)
    return values | {key: _placed(values[key], file.parent, folder) for key in _PATHS & values.keys()}


def _of_entry(file: Path, name: str) -> str:
    """Where the file speaks of a source's trust."""
    found = settings_file.place(file, name)
    return found if found != str(file) else settings_file.place(file, "trust")


def _typed(key: str, value: object, file: Path | None = None) -> object:
    """`value` as the type of the setting `key`; ConfigError names the file's line, UsageError the flag."""
    wanted = _FIELDS[key].type
    try:
        return msgspec.convert(value, wanted, strict=file is not None or wanted is not Jobs)
    except msgspec.ValidationError:
        given = message("a table") if isinstance(value, dict) else settings_file.written(value)
        said = message("must be {wanted}, not {given}.", wanted=_WANTED[wanted], given=given)
    if file is None:
        raise UsageError("{option} {said}", option=f"--{key}", said=said)
    raise ConfigError("{file}: {key} {said}", file=settings_file.place(file, key), key=key, said=said)


_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]+:")


def _placed(value: object, home: Path, folder: Path) -> object:
    """Paths relative to `home`, as seen from `folder`; addresses (https:, two letters at least) stay."""
    if isinstance(value, dict):
        return {str(_placed(file, home, folder)): held for file, held in value.items()}
    if isinstance(value, tuple):
        return tuple(_placed(item, home, folder) for item in value)
    if not isinstance(value, str) or not value or _SCHEME.match(value):
        return value
    path = home / Path(value).expanduser()
    return str(path) if path.drive != folder.drive else os.path.relpath(path, folder)
