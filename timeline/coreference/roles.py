"""Who of those whom a telling names acts, who suffers, and who only stands beside it."""

# Roles of those who do something and of those to whom it is done; all other roles are mutual.
DOERS = frozenset({
    "attacker", "sender", "visitor", "supplier", "donor", "requester", "accuser", "threatener", "rejecter", "speaker",
    "tester", "releaser", "suspect", "actor", "plotter", "candidate", "person", "person_or_government", "initiator",
    "setter", "ratifier",
})  # fmt: skip
TARGETS = frozenset({
    "target", "host", "defender", "recipient", "beneficiary", "addressee", "opponent", "victim", "released",
    "counterpart", "proposer", "defendant",
})  # fmt: skip
# Roles that say about whom, where or through whom, not who took part.
BESIDE = frozenset({
    "topic", "mediator", "witness", "place", "place_from", "depositary", "organiser", "content", "issue", "court",
    "appointing", "remover", "claimed_by", "source", "means", "unit", "guest", "responder",
})  # fmt: skip
