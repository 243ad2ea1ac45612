"""factcheck baseline: made of what is found, kept to what is still found, and shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.cli import articles
from factcheck.cli.checked import reports, settled
from factcheck.cli.streams import FINE, emit
from factcheck.errors import UsageError
from factcheck.messages import message, numbered
from factcheck.settings import Settled
from factcheck.signoff import baseline
from factcheck.signoff.baseline import Baseline, Held
from factcheck.terminal import shown


def create(names: list[str], flags: Mapping[str, object]) -> int:
    """Writes a new baseline. UsageError where it is there already."""
    at = settled(flags)
    file = _file(at)
    if file.exists():
        raise UsageError(
            "{file} is there already: `factcheck baseline update` keeps it, or name another with --baseline.", file=file
        )
    made = _found(names, file, at)
    baseline.write(made)
    findings = numbered("{n} finding", "{n} findings", number=len(made.held))
    emit(message("{file}: {findings}\n", file=file, findings=findings))
    return FINE


def update(names: list[str], add: bool, flags: Mapping[str, object]) -> int:
    """Drops what is not found any more, of the articles named or of all. SignoffError where there is no baseline."""
    at = settled(flags)
    file = _file(at)
    old = baseline.read(file)
    there = names or [str(path) for path in _articles(old) if path.is_file()]
    found = _found(there, file, at) if there else Baseline(file)
    looked_at = {each.article for each in old.held if not names or _among(names, each, old)}
    kept = list(_kept(old, found, looked_at))
    new = _left(found.held, kept) if add else []
    baseline.write(Baseline(file, (*kept, *new)))
    gone = len(old.held) - len(kept)
    in_all = len(kept) + len(new)
    emit(message("{file}: {gone} gone, {new} added, {n} in it\n", file=file, gone=gone, new=len(new), n=in_all))
    return FINE


def show(flags: Mapping[str, object]) -> int:
    """Shows each finding on a line, and how many there are of each rule."""
    held = baseline.read(_file(settled(flags))).held
    lines = (f'{each.article}: {each.verdict} {each.rule} "{each.key.quote}"' for each in held)
    counted = sorted(Counter(each.rule for each in held).items(), key=lambda each: (-each[1], each[0]))
    emit("".join(f"{shown(line)}\n" for line in lines))
    emit("\n" * bool(held) + "".join(f"{number:5}  {rule}\n" for rule, number in counted))
    return FINE


def _file(at: Settled) -> Path:
    """The baseline of the settings, else the usual one beside the settings file or in this folder."""
    if at.settings.baseline:
        return Path(at.settings.baseline)
    return (at.file.parent if at.file else Path()) / baseline.NAME


def _found(names: Iterable[str], file: Path, at: Settled) -> Baseline:
    from msgspec.structs import replace

    settings = replace(at.settings, baseline="")
    return baseline.of([report for _, report in reports(articles.all_named(names, settings), settings)], file)


def _among(names: Iterable[str], held: Held, old: Baseline) -> bool:
    """Whether a finding is of an article that is named, or of one that is or was in a folder that is."""
    path = (old.file.parent / held.article).resolve()
    return any(path.is_relative_to(Path(name).resolve()) for name in names)


def _articles(old: Baseline) -> list[Path]:
    return [old.file.parent / name for name in dict.fromkeys(each.article for each in old.held)]


def _kept(old: Baseline, found: Baseline, looked_at: set[str]) -> Iterable[Held]:
    """What is still found, as often as it is, and what nobody looked at."""
    still = Counter((each.article, each.identity) for each in found.held)
    for each in old.held:
        key = (each.article, each.identity)
        if each.article not in looked_at:
            yield each
        elif still[key]:
            still[key] -= 1
            yield each


def _left(found: Iterable[Held], kept: Iterable[Held]) -> list[Held]:
    """What is found and not in it."""
    there = Counter((each.article, each.identity) for each in kept)
    new = []
    for each in found:
        key = (each.article, each.identity)
        if there[key]:
            there[key] -= 1
        else:
            new.append(each)
    return new
