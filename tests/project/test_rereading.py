"""Articles read again: what the user decided stays, what is gone goes, and a preview says so before."""

from dataclasses import replace

from tests.coreference.tellings import telling
from tests.project.opened import Opened
from tests.project.readings import PreparedPool, call, dated, reading
from timeline.model import Reading, Span
from timeline.project import commands
from timeline.project.claiming import article_id, claims_of, is_part_of_a_file, match, record_of
from timeline.project.rereading import FEW, replace_reading


def two(when: str = "2026-02-04") -> Reading:
    """An article with a call and a visit."""
    return reading("a", telling("call", when=when), telling("visit", "visit", "2026-04", "trump CN"))


def test_claim_ids_come_from_content_and_stay_when_the_words_stay() -> None:
    first, second = claims_of(record_of(two(), ""), two().mentions)
    later = replace(two("2026-02-05"), mentions=two("2026-02-05").mentions[:1])

    matched = match([first, second], claims_of(record_of(later, ""), later.mentions))

    assert [claim.id for claim in matched.claims] == [first.id]
    assert matched.kept == {first.id: first}
    assert matched.gone == (second,)


def test_another_type_on_the_same_words_keeps_the_id() -> None:
    (old,) = claims_of(record_of(call("a"), ""), call("a").mentions)
    mention = replace(call("a").mentions[0], type="videoconference")

    (new,) = match([old], claims_of(record_of(call("a"), ""), (mention,))).claims

    assert (new.id, new.mention.type) == (old.id, "videoconference")


def test_two_mentions_at_one_place_get_ids_of_their_own() -> None:
    mention = call("a").mentions[0]
    one, other = claims_of(record_of(call("a"), ""), (mention, mention))

    assert one.id != other.id


def test_the_articles_id_is_that_of_its_text() -> None:
    article = call("a").article

    assert article_id(article) == article_id(replace(article, path="elsewhere", url="x"))
    assert is_part_of_a_file(replace(article, path="/x/outer.zip!/inner.html"))
    assert is_part_of_a_file(replace(article, path="file.jsonl:12"))
    assert not is_part_of_a_file(article)


def test_a_preview_names_what_is_new_changed_and_gone(opened: Opened) -> None:
    opened.read(two())
    (row,) = opened.project.articles()
    again = two("2026-02-05")
    moved = replace(again.mentions[1], trigger=Span(0, 1), evidence=Span(0, 7), type="summit")
    opened.project.prepare(PreparedPool(replace(again, mentions=(again.mentions[0], moved))))

    with_pool = [call(f"more {number}", when="2026-07-07") for number in range(FEW)]
    opened.read(*with_pool)
    pool = PreparedPool(replace(again, mentions=(again.mentions[0], moved)), *with_pool)
    opened.project.prepare(pool)

    (preview,) = list(opened.project.preview_reading())
    assert preview.article_id == row.id
    assert [claim.mention.type for claim in preview.new] == ["summit"]
    assert [str(after.mention.when.span) for _, after in preview.changed] == ["2026-02-05"]
    assert [claim.mention.type for claim in preview.gone] == ["visit"]
    assert {event.type for event in opened.project.events()} == {"phone_call", "visit"}

    opened.project.prepare(pool)
    opened.project.apply(commands.ReadAgain())
    assert {event.type for event in opened.project.events()} == {"phone_call", "summit"}
    assert opened.project.undo_name("ro") == "Recitește toate articolele"


def test_what_the_user_decided_about_survives_even_when_it_is_not_found_again(opened: Opened) -> None:
    opened.read(two())
    (row,) = opened.project.articles()
    visit = next(event for event in opened.project.events() if event.type == "visit")
    opened.project.apply(commands.SetField((visit.id,), "title", "Mine"))
    opened.project.apply(commands.NewEvent("meeting", "By hand", None, article_id=row.id))

    with opened.project._file.writing() as tables:
        replace_reading(tables, row.id, replace(two(), mentions=two().mentions[:1]), (), ())
        replace_reading(tables, "gone", two(), (), ())

    claims = opened.project.claims_in(row.id)
    assert sorted(claim.mention.type for claim in claims) == ["meeting", "phone_call", "visit"]


def test_reading_again_keeps_the_date_that_was_set_by_hand(opened: Opened) -> None:
    opened.read(call("a", published=""))
    (row,) = opened.project.articles()
    with opened.project._file.writing() as tables:
        replace_reading(tables, row.id, dated(call("a", published="")), ("published",), ())
        replace_reading(tables, row.id, dated(call("a", published="")), (), ())

    after = opened.project.article_row(row.id)
    assert after is not None
    assert after.corrected == ("published",)
    with opened.project._file.writing() as tables:
        replace_reading(tables, row.id, call("a", published=""), (), ("published",))
    cleared = opened.project.article_row(row.id)
    assert cleared is not None
    assert cleared.corrected == ()
