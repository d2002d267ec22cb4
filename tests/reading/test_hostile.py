"""Hostile files, smaller than an attacker's: each is answered in whole sentences, and nothing raises.

At their full size they run by `python -m tests.generators`, in workers with their limits.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generators.hostile import Attack, attacks
from tests.reading.opened import read_all
from timeline.model import Failure
from timeline.reading.limits import MEGABYTE, Limits

SCALE = 0.01
SMALL = Limits(
    file_bytes=2 * MEGABYTE,
    container_bytes=2 * MEGABYTE,
    pdf_bytes=8 * MEGABYTE,
    ratio_floor=MEGABYTE,
    inflated_bytes=4 * MEGABYTE,
    member_bytes=3 * MEGABYTE,
    article_chars=200_000,
)
ATTACKS = attacks(SCALE)


@pytest.mark.parametrize("attack", ATTACKS, ids=[attack.name for attack in ATTACKS])
def test_every_attack_is_answered_in_a_sentence(attack: Attack, tmp_path: Path) -> None:
    answers = read_all(attack.write(tmp_path), limits=SMALL)
    assert answers
    for answer in answers:
        if isinstance(answer, Failure):
            assert answer.sentence[0].isupper() or answer.sentence[0].isdigit()
            assert answer.sentence.endswith((".", ")"))
            assert answer.status in ("empty", "failed", "skipped")
        else:
            assert answer.paragraphs or answer.verbatim


def test_no_word_of_a_local_file_is_brought_along(tmp_path: Path) -> None:
    secret = Path("/etc/passwd").read_text("utf-8").split(":")[4] or "root"
    for number, attack in enumerate(ATTACKS):
        if not any(word in attack.name for word in ("local", "outside", "climb")):
            continue
        folder = tmp_path / str(number)
        folder.mkdir()
        for answer in read_all(attack.write(folder), limits=SMALL):
            told = [answer.sentence] if isinstance(answer, Failure) else [part.text for part in answer.paragraphs]
            words = " ".join(told)
            assert f"{secret}:/" not in words
            assert "/bin/" not in words


def test_archives_write_nothing(tmp_path: Path) -> None:
    attack = next(attack for attack in ATTACKS if attack.name == "archive of names that climb")
    inside = tmp_path / "inside"
    inside.mkdir()
    path = attack.write(inside)
    read_all(path, limits=SMALL)
    assert sorted(tmp_path.rglob("*")) == [inside, path]
    assert not Path("/tmp/evil.txt").exists()


def test_there_are_enough_attacks() -> None:
    assert len(ATTACKS) >= 200
