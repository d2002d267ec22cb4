"""Completion, as the shells themselves carry it out."""

import subprocess
import sys

import pytest

from tests.cli.articles import command
from timeline import __main__ as front_door
from timeline.cli.completion import PROGRAM


@pytest.fixture(scope="module")
def scripts() -> dict[str, str]:
    """The script of each shell, as the program prints it."""
    words = {shell: command("--completion", shell) for shell in front_door.SHELLS}
    return {
        shell: subprocess.run(typed, capture_output=True, text=True, check=True).stdout
        for shell, typed in words.items()
    }


def completed(script: str, *words: str) -> set[str]:
    """What bash offers for the last of `words`."""
    typed = " ".join(f"'{word}'" for word in words)
    asked = f"COMP_WORDS=({typed}); COMP_CWORD={len(words) - 1}; _geopolitical_timeline"
    shown = "printf '%s\\n' \"${COMPREPLY[@]}\""
    test = "\n".join((script, asked, shown))
    done = subprocess.run(["bash", "-c", test], capture_output=True, text=True, check=True, cwd=sys.prefix)
    return set(done.stdout.split())


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ((PROGRAM, "ext"), {"extract"}),
        ((PROGRAM, "--u"), {"--ui"}),
        ((PROGRAM, "--ui", ""), {"en", "ro"}),
        ((PROGRAM, "list", "--fr"), {"--from"}),
        ((PROGRAM, "--ui", "ro", "list", "--format", ""), {"table", "jsonl"}),
        ((PROGRAM, "export", "--the"), {"--theme"}),
    ],
)
def test_bash_offers_verbs_options_and_values(
    scripts: dict[str, str], words: tuple[str, ...], offered: set[str]
) -> None:
    assert completed(scripts["bash"], *words) == offered


def test_zsh_gets_the_same_through_its_bash_manner(scripts: dict[str, str]) -> None:
    assert scripts["zsh"].endswith(scripts["bash"])
    assert "bashcompinit" in scripts["zsh"]


def test_fish_gets_a_line_for_every_verb_and_option(scripts: dict[str, str]) -> None:
    lines = scripts["fish"].splitlines()
    assert sum(" -a " in line for line in lines) == len(front_door.VERBS)
    assert any("from export' -l theme -xa 'light dark'" in line for line in lines)
    assert all(line.startswith(f"complete -c {PROGRAM} ") for line in lines)
