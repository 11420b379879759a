"""What is said of studies of people: the words a rule has for consent, boards and risks, then what people say.

Every line is read by `index.everyday`.
"""

from __future__ import annotations

from typing import Final

LINES: Final = """
human subjects, research: guinea pig, guinea pigs, test subject, study volunteer, study volunteers, experiment,
    experiments, clinical trial, clinical trials, people in a study, take part in a study, study participants
informed consent: consent form, told the risks, told about the risks, agree to be studied, sign up for a study,
    permission slip, knowing the risks, explain the study
institutional review board, irb: ethics board, ethics committee, ethics panel, review panel, ethics review
minimal risk: harmless, little danger, no danger, low risk, safe study
identifiable biospecimen, identifiable private information: blood sample, blood samples, blood, tissue, saliva, dna,
    leftover samples
legally authorized representative: can't decide for himself, can't consent, unconscious, dementia, speaks for the
    patient
waiver of informed consent: without asking people, without consent, not tell subjects, secret study, in secret
vulnerable to coercion, undue influence: pushed into, easily pressured, pressured into
irb membership, scientist, nonscientific: non-scientist, community member
expedited review, minor changes: quick look, small changes, minor tweak, minor change
suspension or termination of irb approval: stop a study, stop the study, halt a study, halt the study, shut down a
    study
withdraw, discontinue participation: drop out, drops out, leave the study, quit the study, quit a study
exempt research, educational tests, surveys: classroom study, taste test
risks to subjects, anticipated benefits, irb: too dangerous for, study is too dangerous, worth the danger, worth the
    risk, danger outweighs, ethics folks, ethics people, ethics crowd, ethics board
certification, official notification, irb: okayed a study, ok'd a study, okay a study, ok a study, sign off on a
    study, paper a university sends, blessed the study
research involving human subjects: study on people, studies on people, tests on people, test on people, testing on
    people, testing people, test people, try out on people, tried on people, people as subjects, human testing, human
    tests
biospecimens, storage, secondary research: spit, urine, pee, swab, swabs, hair sample, store for later, later studies,
    save for later, keep for later studies, kept for later
lacking definite plans, applications: don't know yet, not sure yet, no firm plan, no plan yet, haven't worked out, up
    in the air, figure it out later, details to come
without the intention of involving human subjects: didn't plan on testing, did not plan on, hadn't planned, wasn't the
    plan, change of plan, now we want to, later decided
early termination of support, failed to comply: pull our money, pull the money, pull our funding, pull funding, money
    midway, midway, mid-study, halfway through, mistreated our guinea pigs, mistreat guinea pigs, hurt our guinea pigs
minimal risk: hardly any risk, hardly carries any risk, barely any risk, barely carries any risk, hardly risky, barely
    risky, next to no risk
expedited review: skip the full board, skip the full ethics board, without the full board, without a full meeting,
    skip the full committee
"""
