"""Questions: filters, counts, the second clock, lists, and the same answers from the file and from memory."""

from dataclasses import replace

import pytest

from tests.coreference.tellings import day, telling
from tests.project.opened import Opened
from tests.project.readings import call, dated, reading
from tests.project.test_recluster import random_readings
from timeline.model import TimeLink
from timeline.project import EventFilter, commands
from timeline.project.asking import fits, query_of, time_key
from timeline.project.counting import counts_of_facts, counts_of_tables
from timeline.project.second_clock import events_known_on, facts_known_on

FILTERS = {
    "everything": EventFilter(),
    "hidden too": EventFilter(hidden=True),
    "types": EventFilter(types=frozenset({"phone_call", "visit"})),
    "family": EventFilter(families=frozenset({"talks"})),
    "actor": EventFilter(actors=frozenset({"person:xi"})),
    "both actors": EventFilter(all_actors=frozenset({"person:trump", "person:putin"})),
    "country": EventFilter(countries=frozenset({"UA"}), statuses=frozenset({"occurred"})),
    "place": EventFilter(places=frozenset({"Busan"})),
    "possibly in range": EventFilter(first=day("2026-02-05"), last=day("2026-02-05")),
    "surely in range": EventFilter(first=day("2026-02-04"), last=day("2026-02-06"), time="sure"),
    "from": EventFilter(first=day("2026-02-06")),
    "until": EventFilter(last=day("2026-02-04"), time="sure"),
    "undated": EventFilter(undated=True),
    "dated": EventFilter(undated=False),
    "sure": EventFilter(confidence=0.85),
    "two sources": EventFilter(min_sources=2),
    "contradictions": EventFilter(contradictions=True),
    "review": EventFilter(needs_review=True),
    "source": EventFilter(sources=frozenset({"Daily"}), languages=frozenset({"en"})),
    "nobody": EventFilter(actors=frozenset({"person:nobody"})),
    "ids": EventFilter(event_ids=frozenset({"none"})),
    "starred": EventFilter(starred=True),
}


@pytest.fixture
def crowd(opened: Opened) -> Opened:
    """A project with some twenty events."""
    opened.read(*(dated(each) for each in random_readings(5, 24)))
    opened.project.apply(commands.StarEvents((opened.project.events()[0].id,)))
    opened.project.apply(commands.HideEvents((opened.project.events()[1].id,)))
    return opened


@pytest.mark.parametrize("wanted", FILTERS.values(), ids=FILTERS.keys())
def test_the_file_and_the_memory_give_the_same_events(crowd: Opened, wanted: EventFilter) -> None:
    project = crowd.project
    with project._file.reading() as tables:
        facts = list(facts_known_on(tables, 10**6, project.types))
    known = sorted((each for each in facts if fits(each, query_of(wanted))), key=lambda each: time_key(each.event))

    assert [each.event.id for each in known] == [event.id for event in project.events(wanted)]


def test_counts_from_the_file_and_from_memory_agree(opened: Opened) -> None:
    opened.read(*(dated(each) for each in random_readings(6, 20)))
    project = opened.project
    with project._file.reading() as tables:
        facts = list(facts_known_on(tables, 10**6, project.types))
        from_file = counts_of_tables(tables, query_of(EventFilter()))

    from_memory = counts_of_facts(facts)

    assert from_memory.facets == from_file.facets
    assert replace(from_memory, facets={}, actor_names={}) == replace(from_file, facets={}, actor_names={})


def test_counts_follow_the_filter(crowd: Opened) -> None:
    project = crowd.project
    counts = project.counts(EventFilter(types=frozenset({"phone_call"})))

    assert counts.facets["type"].keys() <= {"phone_call"}
    assert counts.events == len(project.events(EventFilter(types=frozenset({"phone_call"}))))
    assert project.counts().not_shown == len(project.events(EventFilter(hidden=True))) - len(project.events())


def test_as_known_on_a_day_only_earlier_articles_count(opened: Opened) -> None:
    opened.read(
        call("a", when="2026-02", published="2026-02-03"),
        call("b", published="2026-02-05"),
        call("c", when="2026-03-01", published="2026-03-02"),
        call("d", when="2026-04-01", published=""),
    )
    project = opened.project

    def known(text: str) -> list[str]:
        return [str(event.when) for event in project.events(EventFilter(known_on=day(text)))]

    assert known("2026-02-02") == []
    assert known("2026-02-04") == ["2026-02"]
    assert known("2026-02-05") == ["2026-02-04"]
    assert known("2026-12-01") == ["2026-02-04", "2026-03-01"]
    assert project.publication_days() == (day("2026-02-03"), day("2026-02-05"), day("2026-03-02"))
    assert project.counts(EventFilter(known_on=day("2026-02-04"))).events == 1
    assert [row.title for row in project.event_rows(EventFilter(known_on=day("2026-02-04")))] == ["phone_call trump xi"]


@pytest.mark.parametrize("name", ["new_start", "treaty:new_start"])
def test_the_layer_of_a_treaty_is_found_by_its_id_and_by_its_key(opened: Opened, name: str) -> None:
    found = opened.project.knowledge_layer_of(frozenset({name}))

    assert {row.instrument for row in found} == {"treaty:new_start"}


def test_what_was_said_of_claims_that_are_not_known_yet_holds_for_those_beside_them(opened: Opened) -> None:
    opened.read(call("a", published="2026-02-08"), call("b", published="2026-02-05"))
    project = opened.project
    event = project.all_events()[0]
    late = next(claim.id for claim in project.claims_of(event.id) if claim.published == day("2026-02-08"))
    project.apply(commands.UseClaim(event.id, late))
    project.apply(commands.SetField((event.id,), "title", "Called by hand"))
    project.apply(commands.NotSame(event.id, late))
    known_on = day("2026-02-05")

    (told,) = project.all_events(known_on)

    assert told == project.computed_from_scratch(known_on)[0] == project.event(told.id, known_on)
    assert told.title("en") == "Called by hand"


def test_an_event_and_every_list_are_shown_as_they_were_known_on_a_day(opened: Opened) -> None:
    opened.read(
        call("a", when="2026-02-04", published="2026-02-05"),
        call("b", when="2026-02-03", published="2026-02-07"),
        reading("c", telling("c", when="2026-03-01", status="scheduled"), published="2026-02-20"),
    )
    project = opened.project
    early, late = day("2026-02-06"), day("2026-02-08")
    (event,) = project.contradictions()

    def told(moment: int) -> tuple[int, tuple[str, ...]]:
        shown = project.event(event.id, moment)
        assert shown is not None
        return len(shown.conflicts), tuple(claim.article_title for claim in project.claims_of(shown.id, moment))

    assert [len(told(moment)[1]) for moment in (early, late)] == [1, 2]
    assert [told(moment)[0] for moment in (early, late)] == [0, 1]
    assert project.event(event.id, day("2026-02-04")) is None
    assert project.contradictions(early) == ()
    assert len(project.contradictions(late)) == 1
    assert [row.published and str(row.published) for row in project.articles(early)] == ["2026-02-05"]
    today = day("2026-02-10")
    assert [row.days_left for row in project.coming_up(today)] == [19]
    assert project.coming_up(today, late) == ()
    assert project.overdue(day("2026-03-05"), late) == ()
    assert len(project.overdue(day("2026-03-05"), day("2026-02-20"))) == 1
    claims = project.claims_of(event.id)
    assert {project.event_of_claim(claim.id, late) for claim in claims} == {event.id}
    assert None in {project.event_of_claim(claim.id, early) for claim in claims}


@pytest.mark.parametrize("seed", range(3))
def test_a_day_in_the_past_is_computed_as_if_later_articles_had_never_come(opened: Opened, seed: int) -> None:
    readings = random_readings(seed, 20)
    opened.read(*readings)
    project = opened.project
    moment = day("2026-02-05")
    with project._file.reading() as tables:
        whole = [each for each in facts_known_on(tables, moment, project.types) if each.event.is_shown]
        parts = events_known_on(tables, moment, query_of(EventFilter()), project.types)

    assert [event.id for event in parts] == [
        each.event.id for each in sorted(whole, key=lambda each: time_key(each.event))
    ]
    assert {event.claim_ids for event in parts} == {each.event.claim_ids for each in whole}


def test_what_lies_ahead_and_what_is_overdue(opened: Opened) -> None:
    opened.read(
        reading("a", telling("a", "visit", "2026-04-10", "trump CN", status="scheduled")),
        reading("b", telling("b", "summit", "2026-02-10", "nato", status="scheduled")),
        reading("c", telling("c", "meeting", "2026-04", "putin xi", status="scheduled")),
        call("d"),
    )
    today = day("2026-03-01")

    assert [(row.event.type, row.days_left) for row in opened.project.coming_up(today)] == [
        ("meeting", 31), ("visit", 40),
    ]  # fmt: skip
    assert [(row.event.type, row.days_left) for row in opened.project.overdue(today)] == [("summit", -19)]


def test_a_plan_that_came_about_is_neither_ahead_nor_overdue(opened: Opened) -> None:
    opened.read(
        reading("a", telling("a", "visit", "2026-04-10", "trump CN", status="scheduled"), published="2026-03-01"),
        reading("b", telling("b", "visit", "2026-04-10", "trump CN"), published="2026-04-11"),
    )

    (event,) = opened.project.events()
    assert event.status == "occurred"
    assert opened.project.coming_up(day("2026-04-12")) == opened.project.overdue(day("2026-04-12")) == ()


def test_the_treaty_layer_is_a_list_of_its_own(opened: Opened) -> None:
    rows = opened.project.knowledge_layer(day("2026-02-01"), day("2026-02-10"))

    assert ("treaty:new_start", "treaty_expiry", "2026-02-05") in {
        (row.instrument, row.type, str(row.when)) for row in rows
    }
    assert opened.project.events() == ()


def test_the_layer_of_a_treaty_holds_its_steps_alone(opened: Opened) -> None:
    opened.read(reading("a", telling("a", "treaty_expiry", "2026-02-05", "US RU", instrument="treaty:new_start")))
    assert opened.project.instruments() == {"treaty:new_start"}
    rows = opened.project.knowledge_layer_of(opened.project.instruments())
    assert {row.instrument for row in rows} == {"treaty:new_start"}
    assert opened.project.knowledge_layer_of(frozenset({""})) == ()


def test_likeness_between_two_claims_has_reasons(opened: Opened) -> None:
    opened.read(call("a"), call("b"))
    (event,) = opened.project.events()

    found = opened.project.likeness(*event.claim_ids)

    assert found is not None
    assert {"same_people", "same_day"} <= set(found.reasons)
    assert opened.project.likeness("gone", event.claim_ids[0]) is None


def test_tellings_are_the_claims_of_each_event(crowd: Opened) -> None:
    events = crowd.project.events()

    assert dict(crowd.project.tellings(events)) == {event: crowd.project.claims_of(event.id) for event in events}


def test_links_lead_to_events_also_after_they_were_merged(opened: Opened) -> None:
    first = telling("a", "phone_call")
    link = TimeLink("after", 1, "PXH", "hours after")
    linked = replace(first, mention=replace(first.mention, links=(link,)))
    opened.read(reading("one", linked, telling("b", "videoconference", who="putin xi")))
    opened.read(reading("two", telling("c", "videoconference", who="putin xi")))
    video = next(event for event in opened.project.events() if event.type == "videoconference")

    (phone,) = [event for event in opened.project.events() if event.type == "phone_call"]
    assert phone.links == (("after", video.id, "PXH", "hours after"),)


def test_asking_for_what_is_not_there_gives_nothing(opened: Opened) -> None:
    project = opened.project

    assert [project.event("x"), project.claim("x"), project.article("x"), project.article_row("x")] == [None] * 4
    assert [*project.claims_of("x"), *project.claims_in("x"), *project.versions("x"), *project.history("x")] == []
    assert project.event_of_claim("x") is None
    assert project.reports() == ()


def test_a_filter_needs_an_answer_about_time_that_exists() -> None:
    with pytest.raises(ValueError, match="not an answer"):
        EventFilter(time="maybe")


def test_a_closed_project_has_no_titles_left_for_events_that_are_still_painted(crowd: Opened) -> None:
    columns = crowd.project.event_columns()
    crowd.project.close()
    assert {columns.title(position) for position in range(len(columns))} == {""}
