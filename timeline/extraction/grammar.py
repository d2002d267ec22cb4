"""The function words of a language, ready for quick look-up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from functools import lru_cache
from typing import Any

from timeline.knowledge import Knowledge

# What a preposition makes of the name after it; the first list that holds it decides.
RELATIONS = ("with", "between", "agent", "place", "against", "to", "of", "from", "about", "by")
IN_ORDER = (
    "talk",
    "manner",
    "participles",
    "participle",
    "genitive_endings",
    "definite",
    "no_land",
    "then",
    "plain_present",
)  # lists of stems and endings, which are tried one after another
BEFORE_A_NAME = ("no_name", "report", "and", "clause", "skip")  # lists whose words are no first names


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Function words, folded. `prepositions` map one to three words to one of RELATIONS.

    Two grammars are equal only when they are the same object: they are made once and serve as keys of caches.
    """

    prepositions: dict[tuple[str, ...], str]
    preposition_ends: frozenset[str]  # the last words of prepositions
    skip: frozenset[str]
    conjunctions: frozenset[str]
    joining: frozenset[str]  # what may stand between two names that act together
    finite: frozenset[str]  # words that are or begin a finite verb
    resumes_act: frozenset[str]  # nouns that take up a deed told before: "the decision", „măsura"
    resumes_blow: frozenset[str]  # and those that take up a blow: "the blast", „explozia"
    taken: frozenset[str]  # verbs that give such a noun its day: "was taken on", „s-a produs"
    planning: frozenset[str]  # words that tell a plan: "will", "expected", „va", „intenționează"
    after: frozenset[str]  # words of order after which something lies behind
    clause: frozenset[str]
    no_clause: frozenset[tuple[str, ...]]  # two words of which the first opens no clause: "as president"
    subjunctive: frozenset[str]
    passive: frozenset[str]
    past: frozenset[str]
    negation: frozenset[str]
    groups: frozenset[str]
    titles: frozenset[str]
    report: frozenset[str]
    hearers: frozenset[str]  # whom somebody tells news: "told reporters on Monday", „a declarat presei luni"
    talk: tuple[str, ...]  # stems of verbs and nouns that name no channel: "spoke", „convorbirea"
    venue: frozenset[str]  # words that make a gathering a mere place of another: "sidelines", „marja"
    compared: frozenset[tuple[str, ...]]  # two words before a time that something is only like: "as in"
    counted_from: frozenset[tuple[str, ...]]  # two words between a duration and what it is counted from: „de la"
    units: frozenset[str]  # of time, in that phrase
    relative: frozenset[str]  # pronouns that stand for the name before: "who", „care"
    decided: frozenset[str]  # words of a plain future
    expected: frozenset[str]  # words that make a future an expectation
    planned_then: frozenset[str]  # verbs that with an infinitive tell a plan of then: "hoped to", "was to"
    now: frozenset[str]  # verbs that with a participle tell what is under way: "is meeting"
    decision: frozenset[str]  # words between the day of a decision and the act decided: "decision", "decided"
    announced: frozenset[str]  # what may be done about an event long before it: "the summit was announced in May"
    adnominal: frozenset[str]  # prepositions that give words of time to the noun before: „alegerile de duminică"
    leaving: frozenset[str]  # verbs before whence somebody goes: "departs Paris for", „a părăsit Parisul"
    stays: frozenset[str]  # nouns of a visit within which something is done: "during his stay", „cu prilejul vizitei"
    during: frozenset[str]  # and the words before them
    setting_in: frozenset[str]  # words before what something was done at: "approved it at Monday's session"
    occasion: frozenset[str]  # words before a gathering at which something is told or done: „cu ocazia vizitei"
    participles: tuple[str, ...]  # endings of participles that need an auxiliary to tell something
    auxiliaries: frozenset[str]
    helping: frozenset[str]  # all small words between a denial and its verb: auxiliaries, pronouns, „încă"
    manner: tuple[str, ...]  # endings of words between an auxiliary and its participle: "was unanimously approved"
    everywhere: frozenset[str]  # institutions that every state has by the same name: „Parlamentul", "Supreme Court"
    ranking: frozenset[str]  # words that count what was since a day: "the first since July", "the worst since 2014"
    causes: frozenset[str]  # words before what something came of, whose day is its own: „ca urmare a incidentului din"
    consequence: frozenset[str]  # words before an attack that something followed from: „în urma unui atac"
    backdrop: frozenset[str]  # words before a noun that is only mentioned: „pe fondul războiului"
    presupposing: frozenset[str]  # words before a noun that is under way: „încetarea ofensivei"
    dropped: frozenset[str]  # words that open a sentence whose subject is the one before: „A avut apoi o întrevedere"
    where: frozenset[str]  # words that begin a clause about the place just named
    anniversary: frozenset[str]  # words before a noun that is only remembered: "anniversary of", „ani de la"
    orders: dict[str, str]  # the last word of an expression of order -> after or before
    seats: frozenset[str]  # nouns that make an adjective a place: "in the Belarusian capital"
    no_name: frozenset[str]  # nouns of institutions, which are capitalised and name no person
    no_first_name: frozenset[str]  # capitalised words before a surname that are none: "Cu Putin", „Guvernul Bolojan"
    setting: frozenset[str]  # verbs that set a deadline
    seated: frozenset[str]  # nouns of those who govern from a capital: „guvernul de la Roma"
    origins: frozenset[tuple[str, ...]]  # prepositions before that capital
    both: tuple[tuple[str, ...], ...]
    both_pairs: frozenset[tuple[str, ...]]  # the first two words of each, or its only one
    resumes: frozenset[str]  # nouns by which a sentence goes on about the contact just told: "The call came …"
    he: frozenset[str]  # pronouns of a person that acts; none in a language that leaves them out
    his: frozenset[str]  # and those of what is that person's
    they: frozenset[str]  # pronouns of several, read where they open a sentence
    it: frozenset[str]
    articles: frozenset[str]  # words that make the noun behind them a known one: "the"
    its: frozenset[str]  # and of what is a state's
    rounds: frozenset[str]  # what elections and talks both have: "the second round"
    ballots: frozenset[str]  # words of which an article of an election has some
    bargaining: frozenset[str]  # and of which one of talks has
    mediating: frozenset[str]  # words before who brings others together: "brokered by"
    hosting: frozenset[str]  # and before who only looks on where others sign: "in the presence of"
    mediators: frozenset[str]  # nouns behind a name that say so: "acting as mediator"
    cited: frozenset[
        str
    ]  # words before a paper or an act from which something else is told: "according to the verdict"
    country: frozenset[str]  # nouns that stand for the state named before: "the country"
    others: frozenset[str]  # words that make such a noun another state's: "the other country"
    pronouns: frozenset[str]  # all of these
    announcing: frozenset[str]  # verbs whose subject does what the noun after them tells: "announced a truce"
    modal: frozenset[str]  # verbs that leave open whether what follows happens: "must", "could"
    topic: frozenset[str]  # words before what is only talked about: "discussed", "over"
    papers: frozenset[str]  # nouns of what is signed or adopted, as a subject: "the treaty", „pachetul"
    plans: frozenset[str]  # nouns that make the noun before them a plan's content: "ceasefire proposal"
    owned: frozenset[str]  # words after which words of time describe the noun that follows: "the 2015 accord"
    may: frozenset[str]  # verbs that make what stands around them only possible: „votul ar putea avea loc"
    one: frozenset[str]  # articles of what was not named before
    formerly: frozenset[str]  # words before a participle of a plan that no longer holds: "originally planned for"
    foreseen: frozenset[str]  # those of them that tell a plan: "scheduled for"
    dated_by: frozenset[str]  # participles that date the noun before them: "the election held on 3 May"
    participle: tuple[str, ...]  # endings of verbs that open a sentence without their subject: "Landing in Tokyo, …"
    loose: frozenset[str]  # names that mean an organisation only where the article names it in full: "the bloc"
    particles: frozenset[str]  # small words within a name: "Hassan al-Shaibani"
    former: frozenset[str]  # words before an office that make it somebody else's than its holder's: "former", "next"
    soft: frozenset[str]  # words that begin a clause or only go on: "appointed X as minister"
    plain: frozenset[str]  # surnames that are words too: no name at the beginning of a sentence
    that: frozenset[str]  # words that open what somebody says, denies or asks for: "that", „că"
    denying: frozenset[str]  # verbs that deny what the clause after them tells
    behind: frozenset[str]  # what stands behind its noun, not before it: adjective, state (of an office), owner
    genitive: frozenset[str]  # words before an owner: „lui", „al"
    genitive_endings: tuple[str, ...]  # endings that make a name an owner
    nouns_too: frozenset[str]  # forms of verbs that are nouns behind an article or a possessive: "the strike"
    adverbs: frozenset[str]  # words between a speaker and the verb: "later said"
    hit_with: frozenset[tuple[str, ...]]  # participles that a headline gives without auxiliary: "hit with sanctions"
    compounds: frozenset[str]  # participles behind a hyphen that leave a state outside: "Iran-backed"
    earlier: frozenset[str]  # adjectives of what was before the news: "the previous summit", „recentele negocieri"
    reacting: frozenset[str]  # words whose object was before: "condemned the bombing", „a deplâns atentatul"
    looked_into: frozenset[str]  # nouns that the noun of a blow only describes: "the bombing probe"
    contest: frozenset[str]  # prepositions of the vote that somebody stands for: „sprijin pentru X la alegeri"
    results: frozenset[str]  # words of what came of a vote, which make it the news: "win", „câștigă"
    outcome: frozenset[str]  # verbs of what comes of an event: "the talks failed to", "the vote did not produce"
    anew: frozenset[str]  # what a denial needs beside it to count from then on: „nu s-a mai … din 2018"
    since: frozenset[str]  # "since": behind words that count, the day of another one
    last: frozenset[str]  # "the last visit since May": that one was then
    firsts: frozenset[str]  # words that count back over a duration: "the first visit in 70 years"
    regions: frozenset[str]  # words that make a state's adjective a region's: "Latin American"
    achieving: frozenset[str]  # verbs whose subjunctive tells what was done or decided: „a reușit să semneze"
    clitics: frozenset[str]  # small words between a particle and its verb: „să se mai"
    purpose: frozenset[str]  # words before an infinitive that is only a purpose: „pentru a semna"
    when: frozenset[str]  # words that open a clause about the time just named: „joi, când au eliberat"
    definite: tuple[str, ...]  # endings of a noun with its article
    carrying: frozenset[str]  # verbs that only say that the noun after them was: „a efectuat"
    without: frozenset[str]  # words that deny only what follows them
    happening: frozenset[tuple[str, ...]]  # and two words that say so of the noun before: „avut loc"
    then: tuple[str, ...]  # openings of a sentence that goes on in the time just told: "At that time", „Atunci"
    commenting: frozenset[str]  # verbs whose date is that of what is said of the noun after them: „a revendicat luni"
    nameless: frozenset[str]  # nouns of people who act though no file knows them: "gunmen", "lawmakers"
    no_land: tuple[str, ...]  # endings of words that open a sentence and are no name: "Fighting", "Violence"
    no_opening: frozenset[str]  # and further such words
    receiving: frozenset[str]  # verbs whose subject is given what is told: "received tanks from Poland"
    warding: frozenset[str]  # verbs that tell an attack by its defence: "repelled", „respins"
    downing: frozenset[str]  # and those that do so of what flies: "shot down", „doborât"
    missiles: frozenset[str]  # what flies in an attack, many of them: "drones"
    missile: frozenset[str]  # and one
    launched: frozenset[str]  # participles before who did it: "drones launched by", „lansate de"
    blows: frozenset[str]  # nouns of attacks: "assault", „ofensiva"
    claiming: frozenset[str]  # words by which somebody says that a blow was theirs: "claimed responsibility"
    plain_present: tuple[str, ...]  # endings of verbs by which a headline tells the news: "meets", "hosts"
    coming: frozenset[str]  # verbs of what only came then: "the vote came a day after", „vine la o zi după"
    likewise: frozenset[str]  # words behind which a participle describes its noun: "other detained officials"
    postponing: frozenset[str]  # verbs and nouns that put off: "postponed", „amânarea"
    until: frozenset[str]  # words between them and the new day: "to", „pentru"
    instead: frozenset[str]  # words by which a plan takes another's place
    sport: frozenset[str]  # words of matches and players
    weather: frozenset[str]  # words of forecasts
    opinion: frozenset[str]  # words by which a title calls its page one
    asking: frozenset[str]  # words of questions that take for granted what they ask about: "why", „când"
    countries: frozenset[str]  # nouns that make "the two" states: "both countries", „cele două țări"

    def relation_before(self, words: Sequence[str], index: int, least: int) -> str:
        """What the preposition before word `index` says of it; "" where none stands there, from word `least` on."""
        place = index
        for _ in range(4):
            if place > least and words[place - 1] in self.preposition_ends:
                for size in (3, 2, 1):
                    if place - size >= least:
                        relation = self.prepositions.get(tuple(words[place - size : place]))
                        if relation is not None:
                            return relation
            place -= 1
            if place < least or words[place] not in self.skip:
                return ""
        return ""


@lru_cache(maxsize=8)
def grammar_of(knowledge: Knowledge, language: str) -> Grammar:
    """The grammar words of a language; empty lists for one that has none."""
    table = knowledge.words.get(language, {})
    prepositions: dict[tuple[str, ...], str] = {}
    for relation in RELATIONS:
        for phrase in table.get(relation, ()):
            prepositions.setdefault(tuple(phrase.split()), relation)

    def words(name: str) -> frozenset[str]:
        return frozenset(table.get(name, ()))

    def phrases(name: str) -> Iterator[tuple[str, ...]]:
        return (tuple(phrase.split()) for phrase in table.get(name, ()))

    both = tuple(phrases("both"))
    orders = {word: relation for relation in ("after", "before") for word in table.get(f"order_{relation}", ())}
    made: dict[str, Any] = {
        "prepositions": prepositions,
        "preposition_ends": frozenset(phrase[-1] for phrase in prepositions),
        "conjunctions": words("and"),
        "joining": words("and") | words("skip") | words("titles"),
        "helping": words("auxiliaries") | words("passive") | words("past") | words("clitics") | words("still"),
        "finite": words("passive") | words("past") | words("modal") | words("decided") | words("report"),
        "after": frozenset(word for word, relation in orders.items() if relation == "after"),
        "no_clause": frozenset(phrases("no_clause")),
        "hit_with": frozenset(phrases("hit_with")),
        "counted_from": frozenset(phrases("counted_from")),
        "compared": frozenset(phrases("compared")),
        "happening": frozenset(phrases("happening")),
        "origins": frozenset(phrases("from")),
        "orders": orders,
        "no_first_name": frozenset().union(
            *map(words, BEFORE_A_NAME), (phrase[0] for phrase in prepositions if len(phrase) == 1)
        ),
        "both": both,
        "both_pairs": frozenset(phrase[:2] for phrase in both),
        "pronouns": words("he") | words("his") | words("it"),
    }
    made |= {name: tuple(table.get(name, ())) for name in IN_ORDER}
    for field in fields(Grammar):  # every other one is a set of the words of the list that has its name
        if field.name not in made:
            made[field.name] = words(field.name)
    return Grammar(**made)
