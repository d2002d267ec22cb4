"""Shell completion: a script for bash, zsh or fish, made from the very parsers that read the command line."""

import argparse
from collections.abc import Iterator

PROGRAM = "geopolitical-timeline"

BASH = """\
_geopolitical_timeline() {{
    local word="${{COMP_WORDS[COMP_CWORD]}}" before="${{COMP_WORDS[COMP_CWORD-1]}}" verb="" index
    for ((index = 1; index < COMP_CWORD; index++)); do
        case "${{COMP_WORDS[index]}}" in {verbs}) verb="${{COMP_WORDS[index]}}"; break ;; esac
    done
    local options="" values=""
    case "$verb" in
{options}
    esac
    case "$verb:$before" in
{values}
    esac
    if [ -n "$values" ]; then COMPREPLY=($(compgen -W "$values" -- "$word"))
    elif [[ "$word" == -* ]]; then COMPREPLY=($(compgen -W "$options" -- "$word"))
    elif [ -z "$verb" ]; then COMPREPLY=($(compgen -W "{words}" -- "$word") $(compgen -f -- "$word"))
    else COMPREPLY=($(compgen -f -- "$word")); fi
}}
complete -o filenames -F _geopolitical_timeline {program}
"""


def completion_script(shell: str, parsers: dict[str, argparse.ArgumentParser]) -> str:
    """The script for bash, zsh or fish; `parsers` are those of the verbs, and under "" that of the program itself."""
    if shell == "fish":
        return "\n".join(_fish_lines(parsers)) + "\n"
    script = _bash(parsers)
    return f"autoload -U +X bashcompinit && bashcompinit\n{script}" if shell == "zsh" else script


def _bash(parsers: dict[str, argparse.ArgumentParser]) -> str:
    options = [f'        "{verb}") options="{" ".join(_flags(parser))}" ;;' for verb, parser in parsers.items()]
    values = [
        f'        "{verb}:{flag}") values="{" ".join(map(str, action.choices))}" ;;'
        for verb, parser in parsers.items()
        for action in parser._actions
        for flag in action.option_strings
        if action.choices
    ]
    verbs = [verb for verb in parsers if verb]
    return BASH.format(
        verbs="|".join(verbs),
        words=" ".join(verbs),
        options="\n".join(options),
        values="\n".join(values),
        program=PROGRAM,
    )


def _flags(parser: argparse.ArgumentParser) -> list[str]:
    return [flag for action in parser._actions for flag in action.option_strings]


def _fish_lines(parsers: dict[str, argparse.ArgumentParser]) -> Iterator[str]:
    verbs = " ".join(verb for verb in parsers if verb)
    for verb, parser in parsers.items():
        if verb:
            what = _quoted((parser.description or "").partition("\n")[0])
            yield f"complete -c {PROGRAM} -n 'not __fish_seen_subcommand_from {verbs}' -a {verb} -d {what}"
        seen = f"__fish_seen_subcommand_from {verb}" if verb else f"not __fish_seen_subcommand_from {verbs}"
        for action in parser._actions:
            if action.option_strings:
                yield f"complete -c {PROGRAM} -n '{seen}' {_fish_option(action)}"


def _fish_option(action: argparse.Action) -> str:
    names = [f"-l {flag[2:]}" if flag.startswith("--") else f"-s {flag[1:]}" for flag in action.option_strings]
    values = [f"-xa {_quoted(' '.join(map(str, action.choices)))}"] if action.choices else []
    needs_value = [] if values or action.nargs == 0 else ["-r"]
    return " ".join([*names, *values, *needs_value, f"-d {_quoted(action.help or '')}"])


def _quoted(text: str) -> str:
    """In single quotes, as fish reads them."""
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'"
