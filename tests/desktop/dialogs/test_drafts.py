from dataclasses import replace
from pathlib import Path

import pytest

from tests.desktop.stories import ANA, CALL, EVENT, RETOLD
from timeline.desktop.appearance import Appearance
from timeline.desktop.catalogue import load
from timeline.desktop.dialogs.date_choices import date_choices
from timeline.desktop.dialogs.era_dialog import EraDraft, era_draft
from timeline.desktop.dialogs.event_draft import (
    EventDraft,
    corrections,
    draft_of,
    known_actors,
    new_event,
    roles_of,
)
from timeline.desktop.dialogs.export_dialog import ExportChoice
from timeline.desktop.dialogs.matching import matches, plain_letters
from timeline.desktop.dialogs.report_dialog import failed_paths, report_csv
from timeline.desktop.models.article_columns import ArticleWords
from timeline.desktop.translator import Translator
from timeline.model import Actor, ImportOutcome, ImportReport, TimeSpan
from timeline.project.commands import NewEvent, SetActors, SetField, SetNote
from timeline.project.filters import EVERYTHING, EventFilter

DRAFT = draft_of(EVENT, "en", lambda actor: actor.name)
KNOWN = known_actors({"state:US": ("United States", "Statele Unite"), "person:ana": ("Ana Pop", "")})


def test_a_draft_holds_the_event_as_it_stands() -> None:
    assert DRAFT.title == "Ana Pop speaks by phone"
    assert DRAFT.when_text == "2026-02-04"
    assert DRAFT.actor_names() == ("Ana Pop", "Russia")


def test_nothing_changed_leads_to_no_command() -> None:
    assert corrections(EVENT, DRAFT, DRAFT, KNOWN) == ()


def test_each_changed_field_is_a_command_of_its_own() -> None:
    after = replace(DRAFT, title="A call", when_text="4.2.2026 ", place="Busan", note="check")
    assert corrections(EVENT, DRAFT, after, KNOWN) == (
        SetField(("c1",), "title", "A call"),
        SetField(("c1",), "place", "Busan"),
        SetField(("c1",), "when", "2026-02-04"),
        SetNote("c1", "check"),
    )


def test_actors_that_were_there_keep_their_roles_and_known_ones_their_keys() -> None:
    after = replace(DRAFT, actors_text="Russia; statele unite, Somebody New")
    (command,) = corrections(EVENT, DRAFT, after, KNOWN)
    assert isinstance(command, SetActors)
    assert [(role, actor.key) for role, actor in command.roles] == [
        ("participant", "state:RU"), ("participant", "state:US"), ("participant", "x:somebody new"),
    ]  # fmt: skip
    assert command.roles[0][1] is EVENT.actors[1]


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (EventDraft(type="phone_call"), "no_title"),
        (EventDraft(title="x"), "no_type"),
        (EventDraft("x", "phone_call", when_text="31 April 2026"), "bad_date"),
        (EventDraft("x", "phone_call"), ""),
    ],
)
def test_a_draft_says_what_keeps_it_from_standing(draft: EventDraft, problem: str) -> None:
    assert draft.problem == problem


def test_a_new_event_holds_the_words_it_was_made_from() -> None:
    command = new_event(EventDraft(" Call ", "phone_call", when_text="Feb 2026"), KNOWN, "a1", 3, 9)
    assert command == NewEvent("phone_call", "Call", TimeSpan.parse("2026-02"), article_id="a1", start=3, end=9)


def test_a_name_in_either_language_finds_the_known_actor() -> None:
    assert dict(roles_of(None, EventDraft(actors_text="Statele Unite"), KNOWN))["participant"].key == "state:US"
    assert isinstance(ANA, Actor)


def test_dates_to_choose_from_are_those_told_and_the_other_readings() -> None:
    choices = date_choices((CALL, RETOLD), load("en"))
    assert [str(choice.when) for choice in choices] == ["2026-02-04", "2026-01-28"]
    assert choices[1].reason == "“miercuri”, read a week earlier"


@pytest.mark.parametrize(
    ("draft", "problem"),
    [
        (EraDraft("", "2025", "2026"), "no_title"),
        (EraDraft("x"), "boundless"),
        (EraDraft("x", "2026", "2025"), "reversed"),
        (EraDraft("x", "nonsense", ""), "bad_first"),
        (EraDraft("x", "2025-01-20", ""), ""),
    ],
)
def test_an_era_says_what_keeps_it_from_standing(draft: EraDraft, problem: str) -> None:
    assert draft.problem == problem


def test_the_days_of_an_era_are_both_included() -> None:
    draft = era_draft("x", 20454, None)
    assert (draft.first, draft.last) == (20454, None)
    assert EraDraft("x", "2026", "2026").last == 20454 + 364


@pytest.mark.parametrize(
    ("typed", "found"),
    [("", [0, 1, 2]), ("incadr", [1]), ("ZO in", [0]), ("o", [2, 0]), ("xyz", [])],
)
def test_commands_are_found_by_a_few_letters_without_diacritics(typed: str, found: list[int]) -> None:
    assert matches(typed, ["Zoom in", "Încadrează", "Open"]) == found
    assert plain_letters("Încă") == "inca"


def test_an_export_of_the_view_is_bounded_by_its_days() -> None:
    choice = ExportChoice(".csv", "view", "en", "light", "family", EventFilter(starred=True), ("c1",), (10, 20))
    assert (choice.options().first, choice.options().last) == (10, 20)
    assert choice.options().filter.starred
    assert replace(choice, extent="all").options().filter == EVERYTHING
    assert replace(choice, extent="selection").options().filter.event_ids == frozenset({"c1"})


def test_sharpness_belongs_to_pictures_and_pages_to_documents() -> None:
    choice = ExportChoice(".png", "all", "en", "light", "family", EVERYTHING, (), (0, 0), scale=3, pages=4)
    assert (choice.options().scale, choice.options().pages) == (3.0, 1)
    assert (replace(choice, suffix=".pdf").options().scale, replace(choice, suffix=".pdf").options().pages) == (1.0, 4)


def test_a_saved_report_holds_no_formula(translator: Translator, appearance: Appearance) -> None:
    report = ImportReport((ImportOutcome("=cmd|x", "failed", error="@bad"),))
    text = report_csv(report, ArticleWords(translator, appearance))
    assert "'=cmd|x" in text
    assert "'@bad" in text


def test_only_files_that_are_still_there_can_be_tried_again(tmp_path: Path) -> None:
    here = tmp_path / "a.txt"
    here.write_text("x")
    outcomes = (
        ImportOutcome(str(here), "failed"),
        ImportOutcome("/gone", "failed"),
        ImportOutcome(str(here), "imported"),
    )
    assert failed_paths(ImportReport(outcomes)) == (here,)
