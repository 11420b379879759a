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
"""
