"""What a user can do to events, articles, eras and views; each can be undone, also after a restart."""

from dataclasses import fields

import pytest

from tests.coreference.tellings import PEOPLE, telling
from tests.project.opened import Opened
from tests.project.readings import PreparedPool, call, reading
from timeline.model import Changes, Event, InputError, TimeSpan
from timeline.project import EventFilter, Project, commands
from timeline.project.editing import _ACTIONS
from timeline.project.names import _NAMES, command_name, command_names


def only(project: Project) -> Event:
    """The one event."""
    (event,) = project.events(EventFilter(hidden=True))
    return event


@pytest.fixture
def two_days(opened: Opened) -> Opened:
    """A project whose one event is told with two days."""
    opened.read(call("a"), call("b"), call("c", when="2026-02-05"))
    return opened


def test_every_command_has_an_action_and_a_name_in_both_languages() -> None:
    kinds = set(commands.Command.__args__)

    assert set(_ACTIONS) == set(_NAMES) == kinds


def test_names_count_in_the_manner_of_each_language() -> None:
    many = commands.MergeEvents(tuple(str(number) for number in range(21)))

    assert command_name(many, "en") == "Merge 21 events"
    assert command_name(many, "ro") == "Unește 21 de evenimente"
    assert command_names(commands.HideEvents(("a",)))["ro"] == "Ascunde un eveniment"
    assert command_name(commands.HideEvents(("a", "b"), hidden=False), "en") == "Show 2 events again"
    assert command_name(many, "de") == "Merge 21 events"


def test_a_corrected_date_settles_the_contradiction_and_undo_brings_it_back(two_days: Opened) -> None:
    project = two_days.project
    before = only(project)
    changes = project.apply(commands.SetField((before.id,), "when", "2026-02-06"))

    assert changes.events == {before.id}
    assert changes.name == "Change the date"
    assert (str(only(project).when), project.contradictions()) == ("2026-02-06", ())
    project.undo()
    assert only(project) == before
    project.redo()
    assert str(only(project).when) == "2026-02-06"


@pytest.mark.parametrize(
    ("field", "value"), [("when", "31 April"), ("when", "2026-02-30"), ("type", "party"), ("status", "perhaps")]
)
def test_values_that_make_no_sense_are_refused_and_change_nothing(two_days: Opened, field: str, value: str) -> None:
    project = two_days.project
    before, name = only(project), project.undo_name()

    with pytest.raises(InputError):
        project.apply(commands.SetField((before.id,), field, value))

    assert (only(project), project.undo_name()) == (before, name)


def test_a_refused_command_does_not_cost_what_could_be_redone(two_days: Opened) -> None:
    project = two_days.project
    project.apply(commands.StarEvents((only(project).id,)))
    project.undo()

    with pytest.raises(InputError):
        project.apply(commands.SetField((only(project).id,), "type", "party"))

    assert project.redo_name() == "Star 1 event"


def test_merging_and_splitting_events(opened: Opened) -> None:
    opened.read(call("a"), call("b", when="2026-03-04"))
    one, other = opened.project.events()

    opened.project.apply(commands.MergeEvents((one.id, other.id)))
    merged = only(opened.project)
    assert set(merged.claim_ids) == {*one.claim_ids, *other.claim_ids}
    assert opened.project.event(other.id) == opened.project.event(one.id) == merged

    opened.project.apply(commands.NotSame(merged.id, other.claim_ids[0]))
    assert {event.id for event in opened.project.events()} == {one.id, other.id}


def test_a_merge_by_hand_survives_the_next_import(opened: Opened) -> None:
    opened.read(call("a"), call("b", when="2026-03-04"))
    opened.project.apply(commands.MergeEvents(tuple(event.id for event in opened.project.events())))

    opened.read(call("c", when="2026-03-04"), call("d"))

    assert only(opened.project).sources == 4


def test_splitting_must_leave_something_on_both_sides(two_days: Opened) -> None:
    event = only(two_days.project)

    with pytest.raises(InputError):
        two_days.project.apply(commands.SplitEvent(event.id, event.claim_ids))


def test_hiding_starring_accepting_and_notes(two_days: Opened) -> None:
    project, event_id = two_days.project, only(two_days.project).id

    project.apply(commands.StarEvents((event_id,)))
    project.apply(commands.SetNote(event_id, "Ask again"))
    project.apply(commands.HideEvents((event_id,)))
    event = only(project)
    assert (event.is_starred, event.note, event.is_hidden) == (True, "Ask again", True)
    assert project.events() == ()
    project.apply(commands.HideEvents((event_id,), hidden=False))
    assert project.review_queue() != ()
    project.apply(commands.AcceptEvents((event_id,)))
    assert project.review_queue() == ()


def test_using_a_claim_and_keeping_both_empty_the_work_queue(two_days: Opened) -> None:
    project = two_days.project
    event = project.contradictions()[0]
    late = next(claim for claim in project.claims_of(event.id) if str(claim.mention.when.span) == "2026-02-05")

    project.apply(commands.UseClaim(event.id, late.id))
    assert (str(only(project).when), project.contradictions()) == ("2026-02-05", ())
    project.undo()
    project.apply(commands.KeepBoth(event.id))
    assert (str(only(project).when), project.contradictions()) == ("2026-02-04", ())
    assert only(project).conflicts


def test_resetting_the_date_brings_a_settled_contradiction_back(two_days: Opened) -> None:
    project = two_days.project
    before = project.contradictions()
    late = next(claim for claim in project.claims_of(before[0].id) if str(claim.mention.when.span) == "2026-02-05")
    project.apply(commands.UseClaim(before[0].id, late.id))

    project.apply(commands.ClearField((before[0].id,), "when"))
    assert project.contradictions() == before

    project.undo()
    assert (str(only(project).when), project.contradictions()) == ("2026-02-05", ())


def test_a_claim_of_another_event_cannot_be_used(two_days: Opened) -> None:
    with pytest.raises(InputError):
        two_days.project.apply(commands.UseClaim(only(two_days.project).id, "nobody's"))


def test_participants_set_by_hand_and_cleared_again(two_days: Opened) -> None:
    project, event_id = two_days.project, only(two_days.project).id

    project.apply(commands.SetActors(event_id, (("participant", PEOPLE["putin"]),)))
    assert [actor.name for actor in only(project).actors] == ["Vladimir Putin"]
    project.apply(commands.ClearField((event_id,), "actors"))
    assert len(only(project).actors) == 2


def test_deleting_articles_and_undoing_it(two_days: Opened) -> None:
    project = two_days.project
    before, rows = project.all_events(), project.articles()

    changes = project.apply(commands.DeleteArticles((rows[0].id,)))
    assert changes.removed_articles == {rows[0].id}
    assert only(project).sources == 2
    assert project.search("tells", kinds=("article",)) != ()
    project.apply(commands.DeleteArticles(tuple(row.id for row in rows[1:])))
    assert (project.all_events(), project.search("tells")) == ((), ())
    project.undo()
    project.undo()
    assert project.all_events() == before
    assert len(project.search("tells", kinds=("article",))) == 3


def test_an_event_by_hand_stands_in_the_project_and_may_rest_on_words_of_an_article(opened: Opened) -> None:
    opened.read(reading("a", text="Nothing here was understood by the program."))
    (row,) = opened.project.articles()
    when = TimeSpan.parse("2026-02-04")

    opened.project.apply(commands.NewEvent("meeting", "By hand", when, note="Mine", article_id=row.id, start=8, end=12))
    event = only(opened.project)
    (claim,) = opened.project.claims_in(row.id)
    assert (event.title("ro"), event.when_origin, event.note, event.is_shown) == ("By hand", "user", "Mine", True)
    assert claim.mention.trigger.text_of("Nothing here was understood") == "here"
    opened.project.apply(commands.NewEvent("visit", "Without words", None))
    assert [each.title("en") for each in opened.project.undated()] == ["Without words"]
    with pytest.raises(InputError):
        opened.project.apply(commands.NewEvent("party", "No such type", None))


def test_a_date_set_by_hand_reads_the_article_again_and_keeps_what_the_user_decided(opened: Opened) -> None:
    opened.read(call("a", when="", published=""))
    (row,) = opened.project.articles()
    undated = opened.project.undated()[0]
    opened.project.apply(commands.StarEvents((undated.id,)))
    opened.project.prepare(PreparedPool(call("a", published="2026-02-04")))

    changes = opened.project.apply(commands.SetArticleDate(row.id, TimeSpan.parse("2026-02-04")))

    after = opened.project.article_row(row.id)
    assert after is not None
    assert (str(after.published), after.corrected) == ("2026-02-04", ("published",))
    assert row.id in changes.articles
    assert opened.project.undo_name("ro") == "Stabilește data articolului"
    opened.project.undo()
    assert opened.project.articles() == (row,)


def test_an_article_that_is_gone_cannot_be_read_again(opened: Opened) -> None:
    with pytest.raises(InputError):
        opened.project.apply(commands.SetArticleLanguage("gone", "ro"))


def test_eras_views_and_values_are_kept_and_undone(project: Project) -> None:
    project.apply(commands.AddEra("Truce", 20_000, None, "#123456"))
    (era,) = project.eras()
    project.apply(commands.ChangeEra(era.id, "Long truce", 20_000, 20_100))
    wanted = EventFilter(types=frozenset({"meeting"}), first=20_000, time="sure")
    project.apply(commands.SaveView("Meetings", wanted))
    project.apply(commands.SetProjectValue("lanes", "actor"))

    assert [(each.title, each.last) for each in project.eras()] == [("Long truce", 20_100)]
    assert [(view.title, view.filter) for view in project.views()] == [("Meetings", wanted)]
    assert project.value("lanes") == "actor"
    for _ in range(3):
        project.undo()
    assert (project.views(), project.value("lanes", "family"), project.eras()) == ((), "family", (era,))
    project.apply(commands.RemoveEra(era.id))
    project.apply(commands.SaveView("Meetings"))
    project.apply(commands.RemoveView("Meetings"))
    assert (project.eras(), project.views()) == ((), ())


def test_a_command_that_changes_nothing_leaves_no_step(project: Project) -> None:
    assert project.apply(commands.RemoveEra("nobody's")) == Changes()
    assert project.undo_name() is None
    assert project.undo() == project.redo() == Changes()


def test_the_history_of_an_event_names_what_was_done(two_days: Opened) -> None:
    project, event_id = two_days.project, only(two_days.project).id
    project.apply(commands.StarEvents((event_id,)))
    project.apply(commands.SetField((event_id,), "place", "Busan"))

    names = [entry.name for entry in project.history(event_id, "ro")]

    assert names == ["Importă 3 articole", "Marchează cu stea un eveniment", "Schimbă locul"]


def test_a_field_that_events_do_not_have_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="not a field"):
        commands.SetField(("a",), "colour", "red")


def test_commands_hold_only_values_and_cannot_be_changed() -> None:
    for kind in commands.Command.__args__:
        assert kind.__dataclass_params__.frozen, kind
        held = {str(field.type) for field in fields(kind)}
        assert not any(word in one for one in held for word in ("list", "dict", "set[", "Callable", "Any")), (
            kind,
            held,
        )


def test_unknown_events_are_refused_in_words(project: Project) -> None:
    with pytest.raises(InputError, match="not in the project"):
        project.apply(commands.StarEvents(("gone",)))


def test_a_telling_keeps_its_place_among_two_in_one_article(opened: Opened) -> None:
    opened.read(reading("a", telling("x", when="2026-02-04"), telling("y", "visit", "2026-04", "trump CN")))
    (row,) = opened.project.articles()

    assert [claim.mention.type for claim in opened.project.claims_in(row.id)] == ["phone_call", "visit"]


def test_a_decision_whose_first_claim_goes_holds_on_to_the_next_and_comes_back_with_undo(opened: Opened) -> None:
    opened.read(call("a"), call("b"))
    project = opened.project
    event = only(project)
    project.apply(commands.SetField((event.id,), "title", "Mine"))
    first, second = event.claim_ids
    project.apply(commands.NotSame(event.id, second))
    claim = project.claim(first)
    assert claim is not None

    project.apply(commands.DeleteArticles((claim.article_id,)))
    assert only(project).title("en") == "Mine"
    assert project.all_events() == project.computed_from_scratch()
    project.undo()
    assert project.all_events() == project.computed_from_scratch()
    assert [each.title("en") for each in project.events()].count("Mine") == 1
