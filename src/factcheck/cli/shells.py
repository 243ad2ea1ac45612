"""Completion in bash, zsh and fish: a script that knows every command, option and choice, so that TAB starts nothing.

What is no option and no choice is a file, which the shell knows best.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from factcheck.cli.outline import Entry, Flag, entries
from factcheck.errors import UsageError

Choices = Mapping[str, tuple[str, ...]]


def script(shell: str) -> str:
    """The script for a shell. UsageError for one that is not known."""
    if shell not in _SHELLS:
        raise UsageError("SHELL must be one of {known}, not {shell!r}.", known=tuple(_SHELLS), shell=shell)
    return _SHELLS[shell](entries(), _choices())


def _choices() -> Choices:
    """The values that an option takes, where they are few."""
    from factcheck.languages import codes
    from factcheck.messages.catalogue import codes as interfaces
    from factcheck.policy import THRESHOLDS
    from factcheck.reports import formats

    return {
        "--output-format": tuple(each.NAME for each in formats()),
        "--fail-on": THRESHOLDS,
        "--lang": codes(),
        "--ui-lang": interfaces(),
    }


def _told(whole: Iterable[Entry], choices: Choices) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Each choice behind its command and option: those of one command (tree|json) before those of all (*)."""
    for entry in whole:
        for flag in entry.flags:
            if "|" in flag.metavar:
                yield from ((f'"{entry.name}":{name}', tuple(flag.metavar.split("|"))) for name in flag.names)
    yield from ((f"*:{name}", told) for name, told in choices.items())


def _valued(all_: Iterable[Entry]) -> list[str]:
    """Options behind which a value stands."""
    return sorted({name for entry in all_ for flag in entry.flags if flag.metavar for name in flag.names})


def _flags(entry: Entry, whole: list[Entry]) -> tuple[Flag, ...]:
    """A command's options; of the whole also those of check, which it means."""
    return entry.flags if entry.path else (*entry.flags, *(f for f in whole[1].flags if f not in entry.flags))


def _bash(whole: list[Entry], choices: Choices) -> str:
    values = "\n".join(f'        {where}) words="{" ".join(told)}" ;;' for where, told in _told(whole, choices))
    cases = "\n".join(
        f'        "{entry.name}") flags="{" ".join(name for flag in _flags(entry, whole) for name in flag.names)}"'
        f' commands="{" ".join(entry.commands)}" ;;'
        for entry in whole
    )
    return f"""# bash completion of factcheck
_factcheck() {{
    local at="" flags="" commands="" words="" i
    local cur="${{COMP_WORDS[COMP_CWORD]}}" prev="${{COMP_WORDS[COMP_CWORD-1]}}"
    COMPREPLY=()
    for ((i = 1; i < COMP_CWORD; i++)); do
        case "$at ${{COMP_WORDS[i]}}" in
            {_paths(whole)}) at="${{at:+$at }}${{COMP_WORDS[i]}}" ;;
        esac
    done
    case "$at:$prev" in
{values}
        {"|".join(f"*:{name}" for name in _valued(whole))}) return ;;
    esac
    case "$at" in
{cases}
    esac
    if [ -z "$words" ]; then
        case "$cur" in -*) words="$flags" ;; *) words="$commands" ;; esac
    fi
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
}}
complete -o bashdefault -o default -F _factcheck factcheck
"""


def _zsh(whole: list[Entry], choices: Choices) -> str:
    values = "\n".join(
        f"        {where}) compadd -- {' '.join(told)}; return ;;" for where, told in _told(whole, choices)
    )
    cases = "\n".join(
        f"        {_quoted(entry.name)})\n            flags=({' '.join(_zsh_flags(_flags(entry, whole)))})\n"
        f"            commands=({' '.join(_zsh_commands(entry, whole))}) ;;"
        for entry in whole
    )
    return f"""#compdef factcheck
_factcheck() {{
    local at='' i
    local -a flags commands
    for ((i = 2; i < CURRENT; i++)); do
        case "$at ${{words[i]}}" in
            {_paths(whole)}) at="${{at:+$at }}${{words[i]}}" ;;
        esac
    done
    case "$at:${{words[CURRENT-1]}}" in
{values}
        {"|".join(f"*:{name}" for name in _valued(whole))}) _files; return ;;
    esac
    case "$at" in
{cases}
    esac
    if [[ "${{words[CURRENT]}}" == -* ]]; then
        _describe option flags
    else
        (( ${{#commands}} )) && _describe command commands
        _files
    fi
}}
if [ "$funcstack[1]" = _factcheck ]; then _factcheck "$@"; else compdef _factcheck factcheck; fi
"""


def _fish(whole: list[Entry], choices: Choices) -> str:
    return "# fish completion of factcheck\n" + "".join(
        f"{line}\n" for entry in whole for line in _fish_lines(entry, whole, choices)
    )


def _fish_lines(entry: Entry, whole: list[Entry], choices: Choices) -> Iterator[str]:
    top = " ".join(whole[0].commands)
    seen = "; and ".join(f"__fish_seen_subcommand_from {word}" for word in entry.path)
    if not entry.path:
        seen = f"not __fish_seen_subcommand_from {top}"
    start = f"complete -c factcheck -n {_quoted(seen)}"
    for flag in _flags(entry, whole):
        names = " ".join(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}" for name in flag.names)
        own = tuple(flag.metavar.split("|")) if "|" in flag.metavar else ()
        told = own or next((choices[name] for name in flag.names if name in choices), ())
        value = f" -x -a {_quoted(' '.join(told))}" if told else " -r" if flag.metavar else ""
        yield f"{start} {names}{value} -d {_quoted(flag.help)}"
    within = {each.path[-1]: each for each in whole if each.path[:-1] == entry.path and each.path}
    for name in entry.commands:
        first = f"{seen}; and not __fish_seen_subcommand_from {' '.join(entry.commands)}" if entry.path else seen
        yield f"complete -c factcheck -n {_quoted(first)} -a {name} -d {_quoted(within[name].help)}"


def _paths(whole: Iterable[Entry]) -> str:
    """Each command as a pattern: what was named before, a blank, and its word."""
    return "|".join(f'"{" ".join(entry.path[:-1])} {entry.path[-1]}"' for entry in whole if entry.path)


def _zsh_flags(flags: Iterable[Flag]) -> Iterator[str]:
    return (_described(name, flag.help) for flag in flags for name in flag.names)


def _zsh_commands(entry: Entry, whole: Iterable[Entry]) -> Iterator[str]:
    return (_described(each.path[-1], each.help) for each in whole if each.path and each.path[:-1] == entry.path)


def _described(word: str, help: str) -> str:
    return _quoted(f"{word}:{help}")


def _quoted(text: str) -> str:
    """A text in the marks in which all three shells take it as it is."""
    return "'" + text.replace("\\", "\\\\").replace("'", "’") + "'"


_SHELLS: dict[str, Callable[[list[Entry], Choices], str]] = {"bash": _bash, "zsh": _zsh, "fish": _fish}
