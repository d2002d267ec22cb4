"""Events out of an article: tellings found, joined, dated by knowledge where they may be, titled and weighed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from timeline.knowledge import Knowledge, NameHit, NameMatcher, WordList, words_of
from timeline.language import Analysis, LanguagePack
from timeline.model import SHOWN_CONFIDENCE, Argument, Article, EventMention, Form, TimeLink, TimeSpan, Timex, When

from .actors import Cast
from .attribution import outlets_of
from .chronology import entry_days
from .confidence import Setting, confidence, features, setting_of
from .diary import heading_days
from .fusing import fused
from .grammar import grammar_of
from .joining import join
from .lexicon import lexicons
from .ordering import Told, dated_by_order, orders
from .page_kinds import Ceiling, ceiling
from .papers import STEPS, with_treaty_of_day
from .postponing import REPLACED, REPLACES, Replacement, with_replacements
from .retelling import retold
from .speech import without_reports
from .story import Story, lay_out
from .telling import SPEECH, Telling, with_arguments
from .tellings import find_tellings
from .titles import titles_of, way_of, ways_of

OF_PEOPLE = frozenset({"adjective", "people", "half"})  # kinds of names that an ordinary word of its state may be
DATED_BY_STEP = frozenset({"treaty_expiry", "treaty_signing", "treaty_in_force", "treaty_extension"})


def find_events(
    article: Article, analysis: Analysis, timexes: Sequence[Timex], knowledge: Knowledge
) -> tuple[EventMention, ...]:
    """The events an article tells, each once, in the order of their first telling.

    In one sentence what its verbs tell comes before what it only names: "After the coup the bloc suspended Mali".
    """
    story = tell(article, analysis, timexes, knowledge)
    groups = [(fused(group, knowledge.event_types), group) for group in join(read(story))]
    known = [(_known(with_treaty_of_day(best, story), knowledge), group) for best, group in groups]
    told, replacements = with_replacements(_in_order(dated_by_order(_once(known), article.text), story), story)
    setting = setting_of(told, story)
    again = retold(told)
    most = ceiling(story)
    mentions = [
        _mention(best._replace(is_retold=number in again), group, story, setting, most)
        for number, (best, group) in enumerate(told)
    ]
    return _linked(without_reports(mentions), told, replacements, article.text)


def tell(article: Article, analysis: Analysis, timexes: Sequence[Timex], knowledge: Knowledge) -> Story:
    """The article laid out for reading."""
    words = words_of(analysis)
    grammar = grammar_of(knowledge, analysis.pack.code)
    hits = _matcher(knowledge, analysis.pack).find(analysis, words)
    if "adjective" in grammar.behind:
        hits = tuple([hit for hit in hits if not _is_first_name(hit, words)])
    published = article.published.when if article.published else None
    return Story(
        article, analysis, knowledge, grammar, analysis.pack.code, words,
        lay_out(article, analysis, words), hits, tuple([hit.first for hit in hits]), tuple(timexes),
        tuple([timex.span.start for timex in timexes]),
        published, heading_days(analysis, timexes, published) or entry_days(analysis, timexes),
    )  # fmt: skip


def read(story: Story) -> list[Telling]:
    """All tellings of a story."""
    triggers, cues = lexicons(story.knowledge, story.language)
    return find_tellings(story, Cast(story), triggers, cues)


def _is_first_name(hit: NameHit, words: WordList) -> bool:
    """True for an adjective that opens a run of capitals where adjectives stand behind their nouns: „Elena Udrea" is no
    Greek, but „Armata Română" is Romania's."""
    first, last = hit.first, hit.last
    if not words.capitalised[first] or last >= len(words.capitalised) or not words.capitalised[last]:
        return False
    if words.marks[last] or words.is_upper(first) or any(entry.kind not in OF_PEOPLE for entry in hit.entries):
        return False
    return first == 0 or bool(words.marks[first]) or not words.capitalised[first - 1]


@lru_cache(maxsize=8)
def _matcher(knowledge: Knowledge, pack: LanguagePack) -> NameMatcher:
    return NameMatcher(knowledge, pack)


def _in_order(told: Sequence[Told], story: Story) -> list[Told]:
    return sorted(told, key=lambda pair: min(_place(telling, story) for telling in pair[1]))


def _place(telling: Telling, story: Story) -> tuple[int, bool, int]:
    """Where an event stands in the text: the sentence, whether it is only named there, and the word."""
    words, first = story.words.folded, telling.trigger.first
    is_attribute = telling.trigger.is_attribute or (first > 0 and words[first - 1] in story.grammar.owned)
    return telling.sentence.first, telling.trigger.is_mere_noun or is_attribute, first


def _known(telling: Telling, knowledge: Knowledge) -> Telling:
    """A treaty's parties, and its date where the text gives none: from the knowledge files, and marked so."""
    treaty = knowledge.treaties.get(telling.instrument)
    if treaty is None or telling.type not in DATED_BY_STEP:
        return telling
    frame = knowledge.event_types[telling.type].frame
    parties = [knowledge.actors[f"state:{code}"] for code in treaty.parties if f"state:{code}" in knowledge.actors]
    if parties and (telling.type == "treaty_expiry" or not telling.arguments):
        states = [body.actor() for body in parties]
        told = {argument.actor.key: argument for argument in telling.arguments}
        kept = [told.get(actor.key, Argument(frame[1], actor, None)) for actor in states]
        telling = with_arguments(telling, tuple(kept))
    step = treaty.step(*STEPS[telling.type])
    if step is None:
        return telling
    if telling.type == "treaty_expiry" and (telling.when.span is None or telling.how_dated in ("shared", "narrative")):
        when = When(step.when, origin="knowledge", rule=treaty.id, known=step.when)
        return telling._replace(when=when, how_dated="knowledge")
    return telling._replace(when=replace(telling.when, known=step.when))


def _once(told: Sequence[Told]) -> list[Told]:
    """Each step of a known treaty once: "discussed the lapse" is of the lapse that the title tells."""
    places: dict[tuple[str, str, TimeSpan | None], int] = {}
    found: list[Told] = []
    for best, group in told:
        if best.type not in DATED_BY_STEP or not best.instrument:
            found.append((best, group))
            continue
        step = (best.type, best.instrument, best.when.span)
        if step in places:
            first, others = found[places[step]]
            kept = best if first.how_dated == "knowledge" and best.how_dated != "knowledge" else first
            found[places[step]] = (kept, [*others, *group])
        else:
            places[step] = len(found)
            found.append((best, group))
    return found


def _lasting(when: When, kind: str) -> When:
    """An invasion is dated by its beginning; the war goes on in `extent` until the text says that it ended."""
    if kind != "invasion" or when.span is None or when.extent is not None or when.span.form is not Form.DATE:
        return when
    return replace(when, extent=TimeSpan(Form.INTERVAL, when.span.start, None))


def _mention(best: Telling, group: Sequence[Telling], story: Story, setting: Setting, most: Ceiling) -> EventMention:
    family = story.knowledge.event_types[best.type].family
    found = features(_of_the_named(best), group, family, setting)
    sure = min(confidence(found, story.knowledge.weights), most(best.type))
    best = _in_order_of_title(_with_status(best, story), group)
    return EventMention(
        type=best.type,
        status=best.status,
        arguments=best.arguments,
        when=_lasting(best.when, best.type),
        trigger=best.span,
        evidence=best.sentence.span,
        confidence=sure,
        titles=titles_of(best, story.knowledge, _way(best, group, story)),
        place=best.place,
        place_key=best.place_key,
        place_span=best.place_span,
        instrument=best.instrument,
        attribution=best.attribution,
        outlets=outlets_of(best.attribution, story.knowledge),
        mentions=(best.span,) if len(group) == 1 else tuple(sorted({telling.span for telling in group})),
        reasons=tuple(found[1:]),  # all but the bias
        is_report=best.type in SPEECH and sure < SHOWN_CONFIDENCE,
        is_retold=best.is_retold,
    )


def _of_the_named(best: Telling) -> Telling:
    """The telling without groups that no file knows: who they are says nothing of how surely it is read."""
    named = tuple(argument for argument in best.arguments if argument.actor.kind != "group")
    return best if len(named) == len(best.arguments) else with_arguments(best, named)


def _way(best: Telling, group: Sequence[Telling], story: Story) -> str:
    """In which of the ways of its type the event is told, by the words of its first telling that says so."""
    ways = ways_of(story.knowledge, story.language, best.type)
    if not ways:
        return ""
    told = (story.words.folded[telling.trigger.first : telling.trigger.last] for telling in group)
    return next(filter(None, (way_of(words, ways) for words in told)), "")


def _in_order_of_title(best: Telling, group: Sequence[Telling]) -> Telling:
    """Those who take part in the order in which the article's title names them, if it tells the event."""
    title = next((telling for telling in group if telling.sentence.kind == "title"), None)
    if title is None or len(best.arguments) < 2:
        return best
    places = {argument.actor.key: place for place, argument in enumerate(title.arguments)}
    ordered = sorted(best.arguments, key=lambda argument: places.get(argument.actor.key, len(places)))
    return best._replace(arguments=tuple(ordered))


def _with_status(best: Telling, story: Story) -> Telling:
    """What the knowledge files date after the publication is still to come."""
    when, published = best.when.span, story.day
    is_known = best.how_dated == "knowledge" and best.status == "occurred"
    if is_known and when is not None and published is not None and (when.earliest or 0) > published:
        return best._replace(status="scheduled")
    return best


def _linked(
    mentions: Sequence[EventMention], told: Sequence[Told], replacements: Sequence[Replacement], text: str
) -> tuple[EventMention, ...]:
    """The mentions with their order to one another, where the text gives it ("hours after"), and what was called off
    with what took its place."""
    links: dict[int, list[TimeLink]] = {}
    for order in orders(told):
        link = TimeLink(order.relation, order.other, order.distance, order.words.text_of(text))
        links.setdefault(order.event, []).append(link)
    for pair in replacements:
        phrase = pair.words.text_of(text)
        links.setdefault(pair.old, []).append(TimeLink(REPLACED, pair.new, phrase=phrase))
        links.setdefault(pair.new, []).append(TimeLink(REPLACES, pair.old, phrase=phrase))
    return tuple(
        replace(mention, links=tuple(dict.fromkeys(links[number]))) if number in links else mention
        for number, mention in enumerate(mentions)
    )
