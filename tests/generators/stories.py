"""Short articles of our own writing, each with one event whose type, day and actors are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Story:
    """An article and what a reader must find in it. `published` is ISO with hour, in the article's own zone."""

    name: str
    language: str
    title: str
    lead: str
    paragraphs: tuple[str, ...]
    caption: str
    published: str
    event_type: str
    day: str
    actors: tuple[str, ...]

    @property
    def body(self) -> tuple[str, ...]:
        """The paragraphs under the title, the lead first."""
        return (self.lead, *self.paragraphs)

    @property
    def text(self) -> str:
        """Title and paragraphs, parted by empty lines."""
        return "\n\n".join((self.title, *self.body))

    @property
    def published_day(self) -> str:
        """The day of publication, `2026-03-12`."""
        return self.published[:10]


CALL_RO = Story(
    name="call-ro",
    language="ro",
    title="Donald Trump și Xi Jinping au discutat la telefon despre Taiwan",
    lead=(
        "Președintele american Donald Trump și președintele chinez Xi Jinping au discutat miercuri la telefon, "
        "a anunțat Casa Albă într-un comunicat transmis presei."
    ),
    paragraphs=(
        "Convorbirea a durat aproape o oră și a fost descrisă de ambele părți drept deschisă și utilă, "
        "în timp ce piețele așteaptă un semn că tensiunile comerciale se vor domoli.",
        "„Relația dintre țările noastre rămâne cea mai importantă din lume”, a spus liderul de la Washington, "
        "fără să ofere alte amănunte despre măsurile pe care le pregătește administrația sa.",
        "Ministerul de Externe de la Beijing a precizat că discuția s-a purtat la inițiativa părții americane "
        "și că cele două delegații vor păstra legătura în perioada următoare.",
    ),
    caption="Clădirea Casei Albe, văzută dinspre grădina de sud. Foto: Arhivă",
    published="2026-03-12T09:15:00+02:00",
    event_type="phone_call",
    day="2026-03-11",
    actors=("Donald Trump", "Xi Jinping"),
)
CALL_EN = Story(
    name="call-en",
    language="en",
    title="Trump and Xi hold phone call on Taiwan",
    lead=(
        "US President Donald Trump and Chinese President Xi Jinping spoke by phone on Wednesday, "
        "the White House said in a statement to reporters."
    ),
    paragraphs=(
        "The conversation lasted almost an hour and was described by both sides as open and useful, "
        "while markets are waiting for a sign that trade tensions will ease.",
        "“The relationship between our countries remains the most important in the world,” the American leader said, "
        "without giving details of the measures that his administration is preparing.",
        "The Foreign Ministry in Beijing said that the call was held at the request of the American side "
        "and that the two delegations would stay in touch in the coming period.",
    ),
    caption="The White House seen from the south garden. Photo: Archive",
    published="2026-03-12T09:15:00-04:00",
    event_type="phone_call",
    day="2026-03-11",
    actors=("Donald Trump", "Xi Jinping"),
)
MEETING_RO = Story(
    name="meeting-ro",
    language="ro",
    title="Emmanuel Macron s-a întâlnit cu Volodimir Zelenski la Paris",
    lead=(
        "Președintele francez Emmanuel Macron s-a întâlnit luni, la Paris, cu președintele ucrainean "
        "Volodimir Zelenski, potrivit unui anunț al Palatului Elysée."
    ),
    paragraphs=(
        "Cei doi au vorbit despre livrările de armament și despre garanțiile de securitate pe care statele europene "
        "sunt pregătite să le ofere după încheierea ostilităților.",
        "„Franța rămâne alături de poporul ucrainean”, a declarat liderul francez la finalul discuțiilor, "
        "alături de oaspetele său și de câțiva membri ai guvernului.",
    ),
    caption="Palatul Elysée, sediul președinției franceze. Foto: Arhivă",
    published="2026-05-19T18:40:00+03:00",
    event_type="meeting",
    day="2026-05-18",
    actors=("Emmanuel Macron", "Volodymyr Zelensky"),
)
MEETING_EN = Story(
    name="meeting-en",
    language="en",
    title="Macron meets Zelensky in Paris",
    lead=(
        "French President Emmanuel Macron met Ukrainian President Volodymyr Zelensky in Paris on Monday, "
        "according to an announcement by the Elysée Palace."
    ),
    paragraphs=(
        "They talked about deliveries of weapons and about the security guarantees that European states "
        "are ready to offer once the fighting has ended.",
        "“France remains at the side of the Ukrainian people,” the French leader said at the end of the talks, "
        "next to his guest and to several members of the government.",
    ),
    caption="The Elysée Palace, seat of the French presidency. Photo: Archive",
    published="2026-05-19T17:40:00+02:00",
    event_type="meeting",
    day="2026-05-18",
    actors=("Emmanuel Macron", "Volodymyr Zelensky"),
)
STORIES = (CALL_RO, CALL_EN, MEETING_RO, MEETING_EN)
ROMANIAN = (CALL_RO, MEETING_RO)
ENGLISH = (CALL_EN, MEETING_EN)
MONTHS = {
    "ro": ("", "ianuarie", "februarie", "martie", "aprilie", "mai", "iunie"),
    "en": ("", "January", "February", "March", "April", "May", "June"),
}


def written_day(story: Story) -> str:
    """The day of publication in the story's words: `12 martie 2026`, `12 March 2026`."""
    year, month, day = story.published_day.split("-")
    return f"{int(day)} {MONTHS[story.language][int(month)]} {year}"


def clock(story: Story) -> str:
    """The hour of publication, `09:15`."""
    return story.published[11:16]


def header_line(story: Story) -> str:
    """A line above the article with its hour and day."""
    words = {"ro": "Publicat la", "en": "Published"}[story.language]
    return f"{words} {clock(story)} {written_day(story)}"
