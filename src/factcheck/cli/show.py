"""--show-settings: every setting as a settings file writes it, where it comes from, and what sources send."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress

import msgspec

from factcheck.cli import tongue
from factcheck.errors import FactcheckError
from factcheck.messages import message
from factcheck.model import Article
from factcheck.naming import source_of
from factcheck.settings import Settings, Settled
from factcheck.settings_file import written
from factcheck.supply import asks


def settings(settled: Settled) -> str:
    """One line a setting; a setting without a value is a comment, as TOML has no word for nothing."""
    file = settled.file or message("none")
    lines = "".join(_line(settled, field.encode_name, field.name) for field in _fields(settled))
    head = _comment(message("settings file: {file}", file=file))
    return head + lines + "".join(_sent(spec) for spec in settled.settings.sources)


def _sent(spec: str) -> str:
    """What a source that is asked for words sends; of what is named or written wrongly the run itself tells."""
    with suppress(FactcheckError):
        sends = getattr(source_of(spec), "sends", None)
        if told := sends(spec) if sends else "":
            return _comment(message("{source} sends: {what}", source=spec, what=told))
    return ""


def asked_for(settings: Settings, drafts: Sequence[Article]) -> str:
    """The names in these articles that sources are asked for, a line a source."""
    asking = [spec for spec in settings.sources if asks(spec)]
    if not asking or not drafts:
        return ""
    from factcheck.asking import asked_for, sent
    from factcheck.desk import extractor_of

    found = asked_for(settings, drafts, extractor_of(settings))
    names = {spec: tuple(sent(spec, found)) for spec in asking}
    if settings.offline:
        told = [
            message("{source} is asked for nothing, for it is offline; else: {names}", source=spec, names=names[spec])
            for spec in asking
        ]
    else:
        told = [message("{source} is asked for: {names}", source=spec, names=names[spec]) for spec in asking]
    return "".join(map(_comment, told))


def _fields(settled: Settled) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(settled.settings)


def _line(settled: Settled, key: str, name: str) -> str:
    value = getattr(settled.settings, name)
    if value is None:
        return _comment(message("{key} is not set", key=key))
    origin = settled.origin.get(key, message("default"))
    return f"{key} = {written(value)}  {_comment(origin)}"


def _comment(text: str) -> str:
    return f"# {tongue.told(text)}\n"
